import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { DESK, lookAt } from './screens.js';
import { passSignIn, type Asked } from './sign-in.js';

/** What a person waits for on a page comes sooner or later; how soon depends on what else the machine does. */
const PATIENCE_MS = 90_000;

interface SignIn {
  /** Alias of the organization, for who works in several. */
  readonly organization?: string;
  /** A context where somebody has been signed in before; a fresh one otherwise. */
  readonly context?: BrowserContext;
  /** Where to go. */
  readonly path?: string;
}

/** Somebody at their own browser. What the page asks of strangers, and every error in it, is written down. */
export class Person {
  readonly strangers: string[] = [];
  readonly errors: string[] = [];
  /** What the sign-in asked for. */
  asked: readonly Asked[] = [];

  private constructor(
    readonly page: Page,
    readonly username: string,
  ) {
    const { url, signInUrl } = inject('product');
    page.on('request', (request) => {
      const address = request.url();
      const isOwn = [url, signInUrl].some((own) => address.startsWith(`${own}/`)) || /^(data|blob):/.test(address);
      if (!isOwn) this.strangers.push(address);
    });
    page.on('pageerror', (error) => this.errors.push(error.message));
    page.on('console', (message) => {
      // A refusal of the server is no error of the page; Chromium logs every status from 400 on, React every error it shows.
      const isRefusal = /^(Failed to load resource|RefusalError: )/.test(message.text());
      if (message.type() === 'error' && !isRefusal) this.errors.push(message.text());
    });
  }

  /** Opens a browser window and signs in, with everything that the sign-in asks of this person. */
  static async signIn(browser: Browser, username: string, options: SignIn = {}): Promise<Person> {
    const context = options.context ?? (await newWindow(browser));
    const person = new Person(await context.newPage(), username);
    await person.open(options.path ?? '/');
    person.asked = await passSignIn(person.page, username, options.organization);
    await person.page.locator('main h1').first().waitFor();
    return person;
  }

  /** Opens a browser window and comes as far as the first page of the sign-in: for who is no sample person. */
  static async arrive(browser: Browser, username: string): Promise<Person> {
    const person = new Person(await (await newWindow(browser)).newPage(), username);
    await person.open('/');
    return person;
  }

  /** Another tab of the same browser, without a new sign-in. */
  async newTab(path = '/'): Promise<Person> {
    const tab = new Person(await this.page.context().newPage(), this.username);
    await tab.open(path);
    await tab.page.locator('main h1').first().waitFor();
    return tab;
  }

  async open(path: string): Promise<void> {
    await this.page.goto(`${inject('product').url}${path}`);
  }

  /** Opens a screen and waits for its heading. */
  async visit(path: string, heading: string | RegExp): Promise<void> {
    await this.open(path);
    await this.seesHeading(heading);
  }

  async seesHeading(heading: string | RegExp): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name: heading }).waitFor();
  }

  async sees(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).filter({ visible: true }).first().waitFor();
  }

  async doesNotSee(text: string | RegExp): Promise<void> {
    expect(await this.page.getByText(text).filter({ visible: true }).count()).toBe(0);
  }

  /** Presses a button or follows a link that looks like one. */
  async press(name: string | RegExp): Promise<void> {
    const { page } = this;
    const target = page.getByRole('button', { name, exact: true }).or(page.getByRole('link', { name, exact: true }));
    await target.filter({ visible: true }).first().click();
  }

  /** The place of a field with its label, hint and error, by its label. */
  field(label: string): Locator {
    return this.page.locator(`[data-label="${label}"]`).filter({ visible: true }).last();
  }

  /** Writes into a text field. */
  async write(label: string, text: string): Promise<void> {
    await this.field(label).getByRole('textbox').fill(text);
  }

  /** What stands in a text field. */
  written(label: string): Promise<string> {
    return this.field(label).getByRole('textbox').inputValue();
  }

  /** Chooses one of several visible answers, or ticks one. */
  async pick(label: string, answer: string | RegExp): Promise<void> {
    await this.field(label).locator('label').filter({ hasText: answer }).first().click();
  }

  /** Chooses from a list that opens. */
  async choose(label: string, option: string): Promise<void> {
    await this.field(label).getByRole('button').first().click();
    await this.page.getByRole('option', { name: option, exact: true }).click();
  }

  /** Types a date, `yyyy-mm-dd`, as people do: day, month, year. */
  async date(label: string, day: string): Promise<void> {
    await this.field(label).getByRole('spinbutton').first().click();
    await this.page.keyboard.type(day.split('-').reverse().join(''));
  }

  /** Finds a family by its surname in the list, as people do, and opens its card; answers its id. */
  async openFamily(surname: string): Promise<string> {
    await this.visit(`/rodziny?nazwisko=${encodeURIComponent(surname)}`, 'Rodziny');
    await this.page.getByRole('link', { name: surname, exact: true }).filter({ visible: true }).first().click();
    await this.seesHeading(surname);
    return /rodziny\/([0-9a-f-]{36})/.exec(this.page.url())?.[1] ?? '';
  }

  /** Confirms with the second factor in the second window that the dialog opens; the window closes by itself. */
  async confirmInNewWindow(): Promise<readonly Asked[]> {
    const second = this.page.context().waitForEvent('page');
    await this.press('Potwierdź w nowym oknie');
    return passSignIn(await second, this.username);
  }

  /** Keeps pictures of the screen at both sizes and checks it; see `lookAt`. */
  look(name: string): Promise<void> {
    return lookAt(this.page, name);
  }

  /** The short message after something was done. */
  async isTold(text: string | RegExp): Promise<void> {
    await this.page.getByRole('alertdialog').filter({ hasText: text }).first().waitFor();
  }

  /** Nothing was asked of anybody but Asysta, and nothing went wrong in the page (web.md B: no third-party request at all). */
  leavesNoTrace(): void {
    expect(this.strangers, 'requests to strangers').toEqual([]);
    expect(this.errors, 'errors in the page').toEqual([]);
  }
}

/** A browser with nobody's cookies, in Polish, on Polish time, with motion reduced. */
export const newWindow = async (browser: Browser): Promise<BrowserContext> => {
  const shown = { viewport: DESK, locale: 'pl-PL', timezoneId: 'Europe/Warsaw', reducedMotion: 'reduce' } as const;
  const context = await browser.newContext(shown);
  context.setDefaultTimeout(PATIENCE_MS);
  return context;
};
