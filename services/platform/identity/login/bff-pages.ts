import { createHash } from 'node:crypto';
import type { Response } from 'express';
import { SIGN_IN_PROBLEMS, SIGN_IN_WORDS as words, type SignInProblem } from '@asysta/schema/words/sign-in';

const escape = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

// The look of the web (client/web/frame/look/tokens.css), small enough to travel in the page: nothing else is loaded here.
const STYLE = `:root{color-scheme:light dark;--paper:light-dark(#faf7f1,#141817);--ink:light-dark(#221f1b,#f1ede5);
--primary:light-dark(#17585a,#7cc9c0);--on-primary:light-dark(#ffffff,#06201f)}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.5 system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif}
main{max-inline-size:34rem;margin:0 auto;padding:max(2rem,12vh) 1.25rem}
h1{margin:0 0 1rem;font-size:1.75rem;line-height:1.2}
p{margin:0 0 1.5rem}
a{color:var(--primary)}
.way{display:inline-block;padding:.75rem 1.25rem;border-radius:.6rem;background:var(--primary);color:var(--on-primary);font-weight:600;text-decoration:none}
a:focus-visible{outline:3px solid var(--primary);outline-offset:3px}`;

const STYLE_SOURCE = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`;

const send = (response: Response, status: number, head: string, body: string) =>
  response
    .status(status)
    .set({
      'cache-control': 'no-store',
      'content-security-policy': `default-src 'none'; style-src ${STYLE_SOURCE}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    })
    .type('html')
    .send(
      `<!doctype html><html lang="pl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">` +
        `<meta name="color-scheme" content="light dark"><style>${STYLE}</style>${head}</head><body><main>${body}</main></body></html>`,
    );

/**
 * Navigates on from our own site: the redirect chain that ends here began at the provider, so a Strict cookie would
 * not be sent by a plain redirect; a navigation started by this page is our own.
 */
export const sendOnward = (response: Response, path: string) =>
  send(
    response,
    200,
    `<title>${words.signedInTitle}</title><meta http-equiv="refresh" content="0; url=${escape(path)}">`,
    `<p>${words.signedIn} <a href="${escape(path)}">${words.goOn}</a>.</p>`,
  );

const STATUS: Record<SignInProblem, number> = {
  EXPIRED: 400,
  REFUSED: 400,
  NO_APPOINTMENT: 403,
  SECOND_FACTOR: 403,
  UNAVAILABLE: 503,
};

/** One sentence and one way on; never a detail of the protocol. */
export const sendProblem = (response: Response, problem: SignInProblem) =>
  send(
    response,
    STATUS[problem],
    `<title>${words.failedTitle}</title>`,
    `<h1>${words.failed}</h1><p>${SIGN_IN_PROBLEMS[problem]}</p><p><a class="way" href="/bff/login">${words.again}</a></p>`,
  );
