import { expect, inject } from 'vitest';
import { totpCodeAt } from '@asysta/infra/identity/keycloak/totp';
import { journey } from './kit/journey.js';
import { asysta } from './kit/operator.js';
import type { Person } from './kit/person.js';

/** What only a real Keycloak has: its own sign-out page, accounts, first passwords, a phone to be set up. Skipped where none can be run. */
const onKeycloak = journey.skipIf(inject('product').keycloak === undefined);

const DIRECTOR = { login: 'celestyna.przykladowo', name: 'Celestyna Przykładowa' };
const OWN_PASSWORD = 'cztery przypadkowe proste słowa';
const CENTRE = [
  ['--teryt', '1208052'],
  ['--name', 'Gminny Ośrodek Pomocy Społecznej w Przykładowie'],
  ['--seat', 'Przykładowo'],
  ['--admin', 'edward.przykladowo'],
  ['--admin-name', 'Edward Przykładowy'],
  ['--director', DIRECTOR.login],
  ['--director-name', DIRECTOR.name],
].flat();

onKeycloak('signing out in Keycloak ends the session of the web, also in the tab that was told nothing', async ({ stage }) => {
  const anna = await stage.signIn('anna.zielonki');
  await anna.visit('/rodziny', 'Rodziny');
  const elsewhere = await anna.page.context().newPage();
  await elsewhere.goto(`${inject('product').signInUrl}/realms/asysta/protocol/openid-connect/logout`);
  await elsewhere.locator('#kc-logout').click();
  await elsewhere.getByRole('heading', { level: 1 }).waitFor();
  await anna.page.locator('#nawigacja a[href="/zgloszenia"]').click();
  await anna.page.getByRole('alertdialog', { name: 'Sesja wygasła' }).waitFor();
});

/** The first sign-in of somebody who was told a password: their own password, then a phone. Answers the phone's secret. */
const settleIn = async ({ page }: Person, login: string, firstPassword: string): Promise<string> => {
  await page.locator('#username').fill(login);
  await page.keyboard.press('Enter');
  await page.locator('#password').fill(firstPassword);
  await page.keyboard.press('Enter');
  const sawPhone = page.locator('#mode-manual');
  const sawPassword = page.locator('#password-new');
  await sawPhone.or(sawPassword).waitFor();
  const setPassword = async () => {
    await sawPassword.fill(OWN_PASSWORD);
    await page.locator('#password-confirm').fill(OWN_PASSWORD);
    await page.keyboard.press('Enter');
  };
  const isPasswordFirst = await sawPassword.isVisible();
  if (isPasswordFirst) await setPassword();
  await page.locator('#mode-manual').click();
  const secret = (await page.locator('#kc-totp-secret-key').innerText()).replaceAll(' ', '');
  await page.locator('#totp').fill(totpCodeAt(secret, Date.now()));
  await page.locator('#userLabel').fill('telefon służbowy');
  await page.keyboard.press('Enter');
  if (!isPasswordFirst) await setPassword();
  return secret;
};

onKeycloak(
  "a fifth gmina is founded beside the running product, and its director's first sign-in ends on their desk",
  async ({ stage }) => {
    const rehearsal = await asysta('centre', 'create', ...CENTRE, '--dry-run');
    expect(rehearsal.steps.filter(({ outcome }) => outcome === 'done')).toEqual([]);
    const founded = await asysta('centre', 'create', ...CENTRE);
    expect(founded.outcome).toBe('done');
    const firstPassword = founded.firstPasswords.find(({ login }) => login === DIRECTOR.login)?.password ?? '';
    const again = await asysta('centre', 'create', ...CENTRE);
    expect(again.steps.filter(({ outcome }) => outcome !== 'already')).toEqual([]);
    expect(again.firstPasswords).toEqual([]);

    const director = await stage.arrive(DIRECTOR.login);
    const secret = await settleIn(director, DIRECTOR.login, firstPassword);
    // The web's server asks for the second factor of a director; the code that set up the phone is spent.
    const code = director.page.locator('#otp');
    const desk = director.page.getByRole('heading', { level: 1, name: 'Dziś' });
    await code.or(desk).first().waitFor();
    if (await code.isVisible()) {
      await director.page.waitForTimeout(30_000 - (Date.now() % 30_000));
      await code.fill(totpCodeAt(secret, Date.now()));
      await director.page.keyboard.press('Enter');
    }
    await desk.waitFor();
    await director.sees('Nie masz ważnego upoważnienia do danych rodzin');
    await director.sees(/w Przykładowie/);
    await director.look('piata-gmina');

    await asysta('centre', 'disable', '--alias', 'centre-przykladowo');
    await director.page.reload();
    await director.page.locator('#username').waitFor();
  },
);
