import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { ORGANIZATIONS } from './realm.js';
import type { RealmOrganization } from './realm.js';
import { PEOPLE } from './people.js';
import { PAGE_STYLE } from './page-style.js';

const escape = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** A page of the development provider: title, body, and the address its forms post to (redirects included). */
export interface Page {
  readonly title: string;
  readonly body: string;
}

const KIND_LABELS = {
  CENTRE: 'Ośrodek pomocy społecznej',
  PARTNER: 'Instytucja partnerska',
  REGION: 'Samorząd województwa',
} as const;

const initialsOf = (name: string) =>
  name
    .split(' ')
    .map((word) => word.charAt(0))
    .join('');

const personButton = (subject: string, name: string, title: string, ends: number | null) => `
  <li><button class="choice" type="submit" name="subject" value="${escape(subject)}">
    <span class="initials" aria-hidden="true">${escape(initialsOf(name))}</span>
    <span class="who"><strong>${escape(name)}</strong><span class="role">${escape(title)}</span>${
      ends === null ? '' : `<span class="note">powołanie kończy się ${ends} dni po założeniu danych</span>`
    }</span>
  </button></li>`;

const partySection = (organization: RealmOrganization) => {
  const rows = PEOPLE.flatMap((person) =>
    person.sampleAppointments
      .filter((appointment) => appointment.organization === organization.alias)
      .map((appointment) => personButton(person.subject, person.displayName, appointment.title, appointment.endsInDays)),
  );
  return `<section aria-labelledby="${organization.alias}">
    <p class="kind">${KIND_LABELS[organization.kind]}</p>
    <h2 id="${organization.alias}">${escape(organization.name)}</h2>
    <ul class="choices">${rows.join('')}</ul>
  </section>`;
};

/** Sign-in: every sample person under their party, one button each; no password, and it says so. */
export const signInPage = (action: string): Page => ({
  title: 'Zaloguj się jako…',
  body: `<h1>Zaloguj się jako…</h1>
  <p class="warning"><strong>Logowanie bez hasła, tylko do pracy nad programem.</strong>
  Wszystkie osoby są zmyślone. Ta strona działa wyłącznie na tym komputerze; wdrożony system loguje przez Keycloak.</p>
  <form method="post" action="${escape(action)}"><div class="parties">${ORGANIZATIONS.map(partySection).join('')}</div></form>`,
});

/** Second factor: one button stands for the code from the telephone, and the page says so. */
export const secondFactorPage = (action: string, displayName: string): Page => ({
  title: 'Potwierdź drugim składnikiem',
  body: `<h1>Potwierdź drugim składnikiem</h1>
  <p class="lead">${escape(displayName)}, ta część Asysty wymaga potwierdzenia, że to naprawdę Ty.</p>
  <p class="warning"><strong>Tutaj wystarczy przycisk.</strong>
  Wdrożony system prosi w tym miejscu o kod z aplikacji w telefonie.</p>
  <form method="post" action="${escape(action)}">
    <button class="primary" type="submit" name="second-factor" value="yes">Potwierdź</button>
  </form>`,
});

/** Organization picker for somebody who works in several parties: one session acts for exactly one of them. */
export const organizationPage = (action: string, displayName: string, organizations: readonly RealmOrganization[]): Page => ({
  title: 'Wybierz ośrodek',
  body: `<h1>Gdzie dziś pracujesz?</h1>
  <p class="lead">${escape(displayName)}, masz powołanie w ${organizations.length} miejscach. Wybierz jedno.</p>
  <form method="post" action="${escape(action)}"><ul class="choices narrow">${organizations
    .map(
      (organization) => `<li><button class="choice" type="submit" name="organization" value="${escape(organization.alias)}">
      <span class="who"><strong>${escape(organization.name)}</strong><span class="role">${KIND_LABELS[organization.kind]}</span></span>
    </button></li>`,
    )
    .join('')}</ul></form>`,
});

/** Asks before ending a login when the request does not prove whose it is. */
export const signOutPage = (form: string): Page => ({
  title: 'Wylogować?',
  body: `<h1>Wylogować Cię z Asysty?</h1>${form}
  <p><button class="primary" type="submit" form="op.logoutForm" name="logout" value="yes">Wyloguj</button></p>`,
});

/** Answer after a login has ended and no address to return to is known. */
export const signedOutPage: Page = {
  title: 'Wylogowano',
  body: '<h1>Wylogowano</h1><p class="lead">Możesz zamknąć tę kartę.</p>',
};

/** Error page: what happened in Polish, with the protocol's own code for whoever is asked for help. */
export const errorPage = (code: string): Page => ({
  title: 'Nie udało się zalogować',
  body: `<h1>Nie udało się zalogować</h1><p class="lead">Wróć do Asysty i zacznij logowanie od nowa.</p>
  <p class="role">Kod: <code>${escape(code)}</code></p>`,
});

/** Whole document of a page with the headers it needs: no script can run, nothing foreign is loaded. */
export const documentOf = (page: Page, formOrigins: readonly string[]): { html: string; headers: Record<string, string> } => {
  const nonce = randomBytes(16).toString('base64');
  return {
    html: `<!doctype html><html lang="pl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(page.title)} – Asysta (wersja deweloperska)</title><style nonce="${nonce}">${PAGE_STYLE}</style></head>
<body><a class="skip" href="#tresc">Przejdź do treści</a>
<header><div><span class="logo" aria-hidden="true">A</span><span class="product">Asysta</span><span class="badge">wersja deweloperska</span></div></header>
<main id="tresc" tabindex="-1">${page.body}</main></body></html>`,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': `default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' ${formOrigins.join(' ')}`,
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    },
  };
};

/** Sends a page on a plain response. */
export const sendPage = (response: ServerResponse, status: number, page: Page, formOrigins: readonly string[]): void => {
  const { html, headers } = documentOf(page, formOrigins);
  response.writeHead(status, headers).end(html);
};
