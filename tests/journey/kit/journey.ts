import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, test as vitestTest } from 'vitest';
import { newWindow, Person } from './person.js';

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
  readonly window: () => ReturnType<typeof newWindow>;
  readonly watch: (person: Person) => Person;
}

/** A journey in a real browser. */
export const journey = vitestTest.extend<{ stage: Stage }>({
  // Vitest reads the first parameter as the list of fixtures needed.
  stage: async ({}, use) => {
    const people: Person[] = [];
    const watch = (person: Person): Person => {
      people.push(person);
      return person;
    };
    await use({
      signIn: async (username, organization) =>
        watch(await Person.signIn(running(), username, organization === undefined ? {} : { organization })),
      window: () => newWindow(running()),
      watch,
    });
    for (const person of people) {
      person.leavesNoTrace();
      await person.page.context().close();
    }
  },
});
