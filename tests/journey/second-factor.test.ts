import { expect } from 'vitest';
import { daysAgo } from './kit/days.js';
import { journey } from './kit/journey.js';
import type { Person } from './kit/person.js';
import { passSignIn } from './kit/sign-in.js';

/** Of Rawa Mazowiecka; the sample restricts its file to the director and to those who work with it. */
const RESTRICTED = 'Krawczyk';
const NEW_PERSON = 'Halina Zmyślona';
const TITLE = 'Potwierdź drugim składnikiem';
const SENTENCE = /^To wymaga świeżego potwierdzenia tożsamości drugim składnikiem/;

const questionOf = (person: Person) => person.page.getByRole('alertdialog', { name: TITLE });

const openRestricted = async (lena: Person): Promise<void> => {
  await lena.visit(`/rodziny?nazwisko=${RESTRICTED}`, 'Rodziny');
  await lena.page.evaluate('window.isSamePage = true');
  await lena.page.getByRole('link', { name: RESTRICTED, exact: true }).filter({ visible: true }).first().click();
  await questionOf(lena).waitFor();
};

/** Answers the server gave to one operation, as the page got them: `ok` or the code of the refusal, with the key it was sent under. */
const answersTo = (person: Person, operation: string) => {
  const answers: { outcome: string; key: string }[] = [];
  person.page.on('response', (response) => {
    const sent = response.request().postDataJSON() as { variables?: { input?: { idempotencyKey?: string } } } | null;
    const key = sent?.variables?.input?.idempotencyKey;
    if (!response.url().endsWith('/graphql') || key === undefined) return;
    void response.json().then((body: { data?: Record<string, unknown> | null; errors?: { extensions: { code: string } }[] }) => {
      if (body.errors) answers.push({ outcome: body.errors[0]?.extensions.code ?? '', key });
      if (!body.errors && body.data && operation in body.data) answers.push({ outcome: 'ok', key });
    });
  });
  return answers;
};

const askToEndFunction = async (natalia: Person): Promise<void> => {
  await natalia.visit('/pracownicy', 'Pracownicy');
  await natalia.press('Wojciech Przykładowy');
  await natalia.seesHeading('Wojciech Przykładowy');
  await natalia.press(/^Zakończ funkcję: pracownik socjalny/i);
  await natalia.date('Ostatni dzień funkcji', daysAgo(-40));
  await natalia.page.getByRole('button', { name: 'Zakończ funkcję', exact: true }).last().click();
  await questionOf(natalia).waitFor();
};

journey('a director gives the second factor when signing in, an assistant does not', async ({ stage }) => {
  const robert = await stage.signIn('robert.rawa');
  expect(robert.asked).toContain('secondFactor');
  const pawel = await stage.signIn('pawel.rawa');
  expect(pawel.asked).not.toContain('secondFactor');
  await robert.openFamily(RESTRICTED);
  await robert.sees('Sprawa zastrzeżona');
});

journey(
  'an assistant opens a restricted file after confirming in a second window, and stays where they were',
  async ({ stage }) => {
    const lena = await stage.signIn('lena.rawa');
    await openRestricted(lena);
    const address = lena.page.url();
    expect(
      await questionOf(lena)
        .getByRole('button', { name: 'Potwierdź w nowym oknie' })
        .evaluate((one) => one === one.ownerDocument.activeElement),
    ).toBe(true);
    expect(await lena.confirmInNewWindow()).toEqual(['secondFactor']);
    await lena.seesHeading(RESTRICTED);
    await lena.isTold('Potwierdzono');
    await lena.look('zastrzezona-karta');
    expect(lena.page.url()).toBe(address);
    expect(await lena.page.evaluate('window.isSamePage')).toBe(true);
    await lena.visit('/rodziny', 'Rodziny');
    await lena.openFamily(RESTRICTED);
  },
);

journey(
  'who does not want to confirm now reads why the file stays shut, and may confirm later in the same window',
  async ({ stage }) => {
    const lena = await stage.signIn('lena.rawa');
    await openRestricted(lena);
    await lena.press('Nie teraz');
    await lena.seesHeading(TITLE);
    await lena.sees(SENTENCE);
    await lena.doesNotSee('Sprawa zastrzeżona');
    await lena.look('drugi-skladnik-nie-teraz');
    await lena.press('Potwierdź tutaj');
    expect(await passSignIn(lena.page, lena.username)).toEqual(['secondFactor']);
    await lena.seesHeading(RESTRICTED);
  },
);

journey('an administrator ends a function once: refused, put off with Escape, confirmed and then done', async ({ stage }) => {
  const natalia = await stage.signIn('natalia.lodz');
  const answers = answersTo(natalia, 'endAppointment');
  await askToEndFunction(natalia);
  await natalia.look('drugi-skladnik');
  await natalia.page.keyboard.press('Escape');
  await natalia.sees(SENTENCE);
  await natalia.look('drugi-skladnik-odlozony');
  expect(answers.map(({ outcome }) => outcome)).toEqual(['STEP_UP_REQUIRED']);

  await natalia.page.getByRole('button', { name: 'Zakończ funkcję', exact: true }).last().click();
  await questionOf(natalia).waitFor();
  expect(await natalia.confirmInNewWindow()).toEqual(['secondFactor']);
  await natalia.isTold('Zapisano koniec funkcji');
  await expect.poll(() => answers.map(({ outcome }) => outcome)).toEqual(['STEP_UP_REQUIRED', 'STEP_UP_REQUIRED', 'ok']);
  expect(new Set(answers.map(({ key }) => key)).size).toBe(1);
  await questionOf(natalia).waitFor({ state: 'hidden' });
});

journey(
  'where the browser opens no window, the confirmation happens in this one and the form is there again',
  async ({ stage }) => {
    const natalia = await stage.signIn('natalia.lodz');
    await natalia.visit('/pracownicy/nowy', 'Nowy pracownik');
    await natalia.write('Imię i nazwisko', NEW_PERSON);
    await natalia.write('Identyfikator konta', crypto.randomUUID());
    await natalia.page.evaluate('window.open = () => null');
    await natalia.press('Dodaj do rejestru');
    await questionOf(natalia).waitFor();
    await natalia.press('Potwierdź w nowym oknie');
    expect(await passSignIn(natalia.page, natalia.username)).toEqual(['secondFactor']);
    await natalia.seesHeading('Nowy pracownik');
    await natalia.sees(/Przywrócono szkic z/);
    expect(await natalia.written('Imię i nazwisko')).toBe(NEW_PERSON);
    await natalia.press('Dodaj do rejestru');
    await natalia.isTold('Dodano do rejestru');
    await natalia.seesHeading(NEW_PERSON);
  },
);

/** Answers the question who is signed in as the server does to a director whose second factor is older than a working day. */
const refuseViewer = async ({ page }: Person, times: number) => {
  const userMessage = 'To wymaga świeżego potwierdzenia tożsamości drugim składnikiem.';
  const refusal = { message: 'STEP_UP_REQUIRED', extensions: { code: 'STEP_UP_REQUIRED', userMessage } };
  let left = times;
  await page.route('**/graphql', async (route) => {
    const isAboutViewer = !('x-asysta-viewer' in route.request().headers());
    if (!isAboutViewer || left === 0) return route.fallback();
    left -= 1;
    return route.fulfill({ json: { data: null, errors: [refusal] } });
  });
};

journey(
  'a director whose second factor is of yesterday is taken to it once; when that does not help, a page says so',
  async ({ stage }) => {
    const barbara = await stage.signIn('barbara.lodz');
    const asked: string[] = [];
    barbara.page.on('request', (request) => {
      if (request.url().includes('/bff/login?')) asked.push(new URL(request.url()).search);
    });
    await refuseViewer(barbara, 1);
    await barbara.visit('/rodziny?nazwisko=Nowak', 'Rodziny');
    expect(asked).toEqual(['?secondFactor=1&returnTo=%2Frodziny%3Fnazwisko%3DNowak']);
    expect(barbara.page.url()).toContain('/rodziny?nazwisko=Nowak');

    await refuseViewer(barbara, 2);
    await barbara.visit('/rodziny', TITLE);
    await barbara.sees(SENTENCE);
    await barbara.look('drugi-skladnik-strona');
    expect(asked).toHaveLength(2);
    await barbara.press('Potwierdź tutaj');
    await barbara.seesHeading('Rodziny');
  },
);

const switchTo = async (maria: Person, organization: string) => {
  await maria.page.getByRole('button', { name: /Konto:/ }).click();
  await maria.page.getByRole('menuitem', { name: 'Zmień jednostkę' }).click();
  return passSignIn(maria.page, maria.username, organization);
};

journey(
  'who works in two centres switches without a password, and no tab goes on showing the centre that was left',
  async ({ stage }) => {
    const maria = await stage.signIn('maria.podwojna', 'centre-zielonki');
    await maria.visit('/rodziny', 'Rodziny');
    const second = stage.watch(await maria.newTab('/zgloszenia'));
    await second.sees(/w Zielonkach/);

    expect(await switchTo(maria, 'centre-rakow')).toEqual(['organization', 'secondFactor']);
    await maria.sees(/w Rakowie/);
    await maria.doesNotSee(/w Zielonkach/);
    await second.isTold(/W innej karcie zmieniono osobę lub jednostkę.*w Rakowie/);
    await second.seesHeading('Dziś');
    await second.doesNotSee(/w Zielonkach/);
    await second.look('karta-od-nowa');

    expect(await switchTo(maria, 'centre-zielonki')).toEqual(['organization']);
    await second.isTold(/w Zielonkach/);
    await maria.sees(/w Zielonkach/);
  },
);

journey(
  'a tab that was told nothing does nothing in the other centre: its next call is refused and it starts anew',
  async ({ stage }) => {
    const maria = await stage.signIn('maria.podwojna', 'centre-zielonki');
    const deaf = stage.watch(await maria.newTab('/rodziny'));
    await deaf.page.addInitScript('BroadcastChannel.prototype.addEventListener = () => undefined');
    await deaf.visit('/rodziny', 'Rodziny');
    await switchTo(maria, 'centre-rakow');
    await maria.sees(/w Rakowie/);
    await deaf.sees(/w Zielonkach/);

    const statuses: number[] = [];
    deaf.page.on('response', (response) => {
      if (response.request().headers()['x-asysta-viewer'] !== undefined) statuses.push(response.status());
    });
    await deaf.page.locator('#nawigacja a[href="/zgloszenia"]').click();
    await deaf.isTold(/W innej karcie zmieniono osobę lub jednostkę.*w Rakowie/);
    expect(statuses[0]).toBe(401);
    await deaf.doesNotSee(/w Zielonkach/);
  },
);
