import type { Browser, Step } from './browser.js';
import { hasControl } from './forms.js';
import { personCalled } from './sample-people.js';
import type { Issuer } from '../issuers/issuer.js';

/** Who walks through the sign-in pages, and which organization they choose when a page asks. */
export interface Walker {
  readonly username: string;
  readonly pick?: string;
  /** Typed instead of a fresh code: wrong ones, used ones; null when this person has no more. */
  readonly code?: () => string | null;
}

type Answer = Readonly<Record<string, string>>;

/** The questions of either provider, recognised by the control that asks; null when the page asks nothing that this person answers. */
const answerTo = async ({ text }: Step, { logins }: Issuer, walker: Walker): Promise<Answer | null> => {
  const { username, pick } = walker;
  if (hasControl(text, 'subject')) return { subject: personCalled(username).subject };
  if (hasControl(text, 'second-factor')) return { 'second-factor': 'yes' };
  if (hasControl(text, 'otp')) {
    const otp = walker.code ? walker.code() : await logins.freshCode(username);
    return otp === null ? null : { otp };
  }
  if (hasControl(text, 'password'))
    return hasControl(text, 'username') ? { username, password: logins.password } : { password: logins.password };
  if (hasControl(text, 'username')) return { username };
  for (const picker of ['organization', 'kc.org']) if (pick !== undefined && hasControl(text, picker)) return { [picker]: pick };
  return null;
};

const MOST_PAGES = 8;

/** Everything that was asked on the way, by the names of the controls, and the page the walk ended on. */
export interface Walk {
  readonly asked: readonly string[];
  readonly end: Step;
}

/** Answers page after page until one asks nothing more; a question asked again and again fails. */
export const walkThrough = async (browser: Browser, first: Step, issuer: Issuer, walker: Walker): Promise<Walk> => {
  const asked: string[] = [];
  let page = first;
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const answer = await answerTo(page, issuer, walker);
    if (!answer) return { asked, end: page };
    asked.push(...Object.keys(answer));
    page = await browser.submit(page, answer);
  }
  throw new Error(`The sign-in asks without end: ${asked.join(', ')}`);
};
