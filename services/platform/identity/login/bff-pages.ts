import type { Response } from 'express';
import { SIGN_IN_PROBLEMS, SIGN_IN_WORDS as words } from '@asysta/schema/words/sign-in';
import type { SignInProblem } from '@asysta/schema/words/sign-in';

const escape = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const send = (response: Response, status: number, head: string, body: string) =>
  response
    .status(status)
    .set({
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    })
    .type('html')
    .send(
      `<!doctype html><html lang="pl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">` +
        `<meta name="color-scheme" content="light dark">${head}</head><body><main>${body}</main></body></html>`,
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

const STATUS: Record<SignInProblem, number> = { EXPIRED: 400, REFUSED: 400, NO_APPOINTMENT: 403, UNAVAILABLE: 503 };

/** One sentence and one way on; never a detail of the protocol. */
export const sendProblem = (response: Response, problem: SignInProblem) =>
  send(
    response,
    STATUS[problem],
    `<title>${words.failedTitle}</title>`,
    `<h1>${words.failed}</h1><p>${SIGN_IN_PROBLEMS[problem]}</p><p><a href="/bff/login">${words.again}</a></p>`,
  );
