import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, test as vitestTest } from 'vitest';
import { Person } from './person.js';

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-sync',
  '--no-first-run',
];

let browser: Browser | undefined;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: process.env['ASYSTA_CHROMIUM'] ?? '/usr/bin/chromium', args: ARGUMENTS });
});
afterAll(() => browser?.close());

const running = (): Browser => {
  if (!browser) throw new Error('The browser has not started');
  return browser;
};

interface Stage {
  /** Signs somebody in at a browser of their own; each is checked for strangers and errors when the test ends. */
  readonly signIn: (username: string, organization?: string) => Promise<Person>;
  /** Brings somebody who is no sample person to the first page of the sign-in. */
  readonly arrive: (username: string) => Promise<Person>;
  readonly watch: (person: Person) => Person;
}

/** What a failed journey looked like, for whoever mends it. */
const keepPictures = async (people: readonly Person[], name: string): Promise<void> => {
  for (const [place, { page, username }] of people.entries()) {
    if (page.isClosed()) continue;
    const file = `${name.slice(0, 40).replaceAll(/\W+/g, '-')}-${place}-${username}.png`;
    await page.screenshot({ path: join(import.meta.dirname, '..', 'test-results', file), fullPage: true });
  }
};

/** A journey in a real browser. */
export const journey = vitestTest.extend<{ stage: Stage }>({
  // Vitest reads the first parameter as the list of fixtures needed.
  stage: async ({ task, onTestFinished }, use) => {
    const people: Person[] = [];
    const watch = (person: Person): Person => {
      people.push(person);
      return person;
    };
    onTestFinished(async () => {
      if (task.result?.state === 'fail') await keepPictures(people, task.name);
      await Promise.all(people.map(({ page }) => page.context().close()));
    });
    await use({
      signIn: async (username, organization) =>
        watch(await Person.signIn(running(), username, organization === undefined ? {} : { organization })),
      arrive: async (username) => watch(await Person.arrive(running(), username)),
      watch,
    });
    for (const person of people) person.leavesNoTrace();
  },
});
