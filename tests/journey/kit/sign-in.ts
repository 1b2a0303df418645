import { setTimeout as pause } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';
import { inject } from 'vitest';
import { totpCodeAt } from '@asysta/infra/identity/keycloak/totp';
import { PEOPLE } from '@asysta/infra/identity/people';

/** What the sample people of a real Keycloak type: one password, and a secret (base32) for whoever has a second factor. */
export interface SampleLogins {
  readonly password: string;
  readonly totpSecrets: Readonly<Record<string, string>>;
}

/** What a sign-in asked for, page by page. */
export type Asked = 'person' | 'organization' | 'password' | 'secondFactor';

/** What one page of a provider asks for: recognised by its control, whichever provider it belongs to. */
interface Question {
  readonly asks: Asked;
  readonly control: Locator;
  readonly answer: () => Promise<void>;
}

const CODE_SECONDS = 30;
const MOST_PAGES = 10;
const PATIENCE_MS = 90_000;

/** The last window of time whose code somebody has used here: a code is good once. */
const lastUsed = new Map<string, number>();

const loginsOfKeycloak = (): SampleLogins => {
  const { keycloak } = inject('product');
  if (!keycloak) throw new Error('A page of Keycloak is shown, but the product does not run on Keycloak');
  return keycloak;
};

const windowNow = (): number => Math.floor(Date.now() / (CODE_SECONDS * 1000));

/** A code that this person has not used yet; waits for the next one when the present one is spent. */
const freshCode = async (username: string): Promise<string> => {
  const secret = loginsOfKeycloak().totpSecrets[username];
  if (secret === undefined) throw new Error(`${username} is asked for a second factor and has none`);
  while (windowNow() <= (lastUsed.get(username) ?? 0)) await pause(250);
  lastUsed.set(username, windowNow());
  return totpCodeAt(secret, Date.now());
};

const subjectOf = (username: string): string => {
  const person = PEOPLE.find((one) => one.username === username);
  if (!person) throw new Error(`No sample person ${username}`);
  return person.subject;
};

const pressed = (asks: Asked, control: Locator): Question => ({ asks, control, answer: () => control.click() });

const typed = (asks: Asked, control: Locator, text: () => string | Promise<string>): Question => ({
  asks,
  control,
  answer: async () => {
    await control.fill(await text());
    await control.press('Enter');
  },
});

/** Every question of the development provider and of Keycloak; an organization is chosen only by who names one. */
const questionsOn = (page: Page, username: string, organization: string | undefined): readonly Question[] => [
  pressed('person', page.locator(`button[name="subject"][value="${subjectOf(username)}"]`).first()),
  pressed('secondFactor', page.locator('button[name="second-factor"]')),
  typed('person', page.locator('input#username:not([type="hidden"])'), () => username),
  typed('password', page.locator('input#password'), () => loginsOfKeycloak().password),
  typed('secondFactor', page.locator('input#otp'), () => freshCode(username)),
  ...(organization === undefined
    ? []
    : ['organization', 'kc.org'].map((name) =>
        pressed('organization', page.locator(`button[name="${name}"][value="${organization}"]`)),
      )),
];

/** Back at Asysta, behind the callback; a second window closes itself there. */
const isBack = (page: Page): boolean => {
  if (page.isClosed()) return true;
  const { origin, pathname } = new URL(page.url());
  return origin === inject('product').url && !pathname.startsWith('/bff/');
};

const shownOf = async (questions: readonly Question[]): Promise<Question | null> => {
  for (const question of questions) if (await question.control.isVisible()) return question;
  return null;
};

/** The next question, or null once the page is back; `hasAnswered` because Asysta itself is shown before the first page as well. */
const nextQuestion = async (page: Page, questions: readonly Question[], hasAnswered: boolean): Promise<Question | null> => {
  const deadlineMs = Date.now() + PATIENCE_MS;
  while (Date.now() < deadlineMs) {
    if (hasAnswered && isBack(page)) return null;
    // Between two pages there is nothing to look at.
    const shown = await shownOf(questions).catch(() => null);
    if (shown) return shown;
    if (page.isClosed()) return null;
    await pause(50);
  }
  throw new Error(`The sign-in got stuck at ${page.url()}`);
};

/** Answers and waits until the page that asked is gone. */
const answerOn = async (page: Page, question: Question): Promise<void> => {
  const moved = page.waitForEvent('framenavigated').catch((error: unknown) => {
    if (!page.isClosed()) throw error;
  });
  await question.answer();
  await moved;
};

/** Walks through the sign-in pages of whichever provider the product runs on, until Asysta is shown or the window closes; answers what was asked. */
export const passSignIn = async (page: Page, username: string, organization?: string): Promise<readonly Asked[]> => {
  const asked: Asked[] = [];
  const questions = questionsOn(page, username, organization);
  while (asked.length < MOST_PAGES) {
    const question = await nextQuestion(page, questions, asked.length > 0);
    if (!question) return asked;
    asked.push(question.asks);
    await answerOn(page, question);
  }
  throw new Error(`The sign-in of ${username} asks without end at ${page.url()}`);
};
