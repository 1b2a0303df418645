import type { Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { journey } from './kit/journey.js';
import { DESK, PHONE } from './kit/screens.js';

const PHONE_FIELD = 'Telefon';
const SENT = '600 000 321';
const DRAFT = 'Odrzuć szkic';

journey('what is typed while a form is on its way goes nowhere, and what was sent stays', async ({ stage }) => {
  const anna = await stage.signIn('anna.zielonki');
  const familyId = await anna.openFamily('Piotrowska');
  await anna.visit(`/rodziny/${familyId}/dane`, 'Popraw adres i kontakt');
  await anna.write('Skąd ta poprawka', 'nowy numer');
  await anna.write(PHONE_FIELD, SENT);
  await anna.sees(/Szkic zapisany o/);
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await anna.page.route('**/graphql', async (route) => {
    await held;
    await route.continue();
  });
  await anna.page.keyboard.press('Enter');
  await anna.page.keyboard.type('99');
  await anna.page.getByRole('progressbar').waitFor();
  await anna.page.keyboard.type('99');
  expect(await anna.page.locator('input[name="phone"]').inputValue()).toBe(SENT);
  await anna.doesNotSee(DRAFT);
  letGo();
  await anna.isTold('Zapisano poprawki.');
  await anna.sees(SENT);
});

journey('a device without a network says so when it is to save, and sends nothing afterwards', async ({ stage }) => {
  const anna = await stage.signIn('anna.zielonki');
  const familyId = await anna.openFamily('Pawlak');
  await anna.visit(`/rodziny/${familyId}/dane`, 'Popraw adres i kontakt');
  await anna.write('Skąd ta poprawka', 'nowy numer');
  await anna.write(PHONE_FIELD, '600 000 111');
  await anna.sees(/Szkic zapisany o/);
  await anna.page.context().setOffline(true);
  await anna.press('Zapisz poprawki');
  await anna.sees('Nie udało się połączyć z serwerem. Sprawdź połączenie i spróbuj ponownie. Nic nie przepadło.');
  await anna.look('zapis-bez-sieci');
  // The browser looks for a newer worker in vain, and says so.
  expect(anna.errors.splice(0).filter((error) => !error.includes('when fetching the script'))).toEqual([]);
  await anna.press(DRAFT);
  await anna.page.getByRole('alertdialog').getByRole('button', { name: DRAFT }).click();
  await anna.page.context().setOffline(false);
  await anna.openFamily('Pawlak');
  await anna.doesNotSee('600 000 111');
});

/** Where something stands, to the pixel. */
const placeOf = async (page: Page, selector: string) => {
  const box = await page.locator(selector).boundingBox();
  return box && Object.fromEntries(Object.entries(box).map(([name, value]) => [name, Math.round(value)]));
};

journey('the frame stands where the first picture of it stood', async ({ stage }) => {
  const anna = await stage.signIn('anna.zielonki');
  const before = await anna.page.context().browser()?.newContext({ javaScriptEnabled: false });
  const picture = await before?.newPage();
  if (!picture) throw new Error('The browser has gone');
  await picture.goto(inject('product').url);
  for (const [size, ...parts] of [
    [DESK, ['.first-head', '#root > header'], ['.first-side', '#nawigacja']],
    [PHONE, ['.first-head', '#root > header'], ['.first-bottom', 'nav[aria-label="Skróty"]']],
  ] as const) {
    await picture.setViewportSize(size);
    await anna.page.setViewportSize(size);
    for (const [first, later] of parts) expect(await placeOf(picture, first), first).toEqual(await placeOf(anna.page, later));
  }
  await before?.close();
});
