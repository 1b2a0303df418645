import type { Response } from 'express';

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
    `<title>Logowanie – Asysta</title><meta http-equiv="refresh" content="0; url=${escape(path)}">`,
    `<p>Zalogowano. <a href="${escape(path)}">Przejdź do Asysty</a>.</p>`,
  );

const SENTENCES = {
  EXPIRED: 'Logowanie trwało zbyt długo albo zaczęło się w innej karcie. Nic się nie stało – zacznij jeszcze raz.',
  REFUSED: 'Serwer logowania nie potwierdził tożsamości. Zacznij jeszcze raz; jeśli to się powtórzy, powiadom administratora ośrodka.',
  NO_APPOINTMENT: 'Twoje konto nie ma dziś czynnego powołania w tej jednostce. Zwróć się do administratora ośrodka.',
  UNAVAILABLE: 'Serwer logowania nie odpowiada. Spróbuj ponownie za chwilę.',
} as const;

/** Why a login did not succeed, as a person may read it. */
export type LoginProblem = keyof typeof SENTENCES;

const STATUS: Record<LoginProblem, number> = { EXPIRED: 400, REFUSED: 400, NO_APPOINTMENT: 403, UNAVAILABLE: 503 };

/** One sentence and one way on; never a detail of the protocol. */
export const sendProblem = (response: Response, problem: LoginProblem) =>
  send(
    response,
    STATUS[problem],
    '<title>Nie udało się zalogować – Asysta</title>',
    `<h1>Nie udało się zalogować</h1><p>${SENTENCES[problem]}</p><p><a href="/bff/login">Zaloguj się ponownie</a></p>`,
  );
