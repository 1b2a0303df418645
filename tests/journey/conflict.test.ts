import { expect } from 'vitest';
import { journey } from './kit/journey.js';
import type { Person } from './kit/person.js';

const CONFLICT = 'Ktoś zmienił ten wpis wcześniej';
const SAVED = 'Wersja zapisana wcześniej';
const OWN = 'Twoja wersja';

/** The page of a record as the one in the other window has it open, before either has saved. */
const open = (who: Person, path: string, heading: RegExp) => who.visit(path, heading);

const focusIsOn = async ({ page }: Person, heading: string): Promise<void> => {
  const target = page.getByRole('heading', { level: 2, name: heading });
  await target.waitFor();
  await expect.poll(() => target.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true);
};

/** Chooses a version of a field by its words. */
const chooseVersion = ({ page }: Person, label: string, version: string) =>
  page.getByRole('radiogroup', { name: label }).locator('label').filter({ hasText: version }).click();

const version = ({ page }: Person, title: string) => page.getByRole('radio', { name: new RegExp(title) });

journey('U1 two windows correct one visit: both versions field by field, and nothing typed is lost', async ({ stage }) => {
  const first = await stage.signIn('karolina.zielonki');
  const second = await stage.signIn('karolina.zielonki');
  const familyId = await first.openFamily('Szymańska');
  await first.visit(`/rodziny/${familyId}/wizyty`, /Szymańska/);
  const correction = first.page.locator('a[href$="/poprawka"]').first();
  await correction.waitFor();
  const path = (await correction.getAttribute('href')) ?? '';
  await open(first, path, /Poprawka wizyty/);
  await open(second, path, /Poprawka wizyty/);

  await second.write('Czego dotyczyła wizyta?', 'Szkoła, a potem lekarz.');
  await second.pick('Skąd ta poprawka?', 'Pomyłka przy wpisywaniu');
  await first.write('Czego dotyczyła wizyta?', 'Tylko szkoła.');
  await first.write('Co ustaliliście?', 'Pani Ola zadzwoni do szkoły.');
  await first.pick('Skąd ta poprawka?', 'Rodzina podała inaczej');
  await first.press('Zapisz poprawkę');
  await first.isTold('Zapisano poprawkę');

  await second.press('Zapisz poprawkę');
  await focusIsOn(second, CONFLICT);
  await second.sees(/Ostatnia poprawka: .*, /);
  await second.sees('Tylko szkoła.');
  await second.sees('Szkoła, a potem lekarz.');
  await second.sees(/Jeszcze jedno pole zmieniono tylko w zapisanej wersji/);
  await second.page.locator('summary').filter({ hasText: 'Jeszcze jedno' }).click();
  await second.sees('Pani Ola zadzwoni do szkoły.');
  await second.look('konflikt-wizyty');

  await second.press('Zapisz wybrane');
  await second.sees(/Czego dotyczyła wizyta\? Wybierz, która wersja ma zostać\./);
  await second.look('konflikt-bez-wyboru');

  await second.page.reload();
  await second.page.getByRole('heading', { level: 2, name: CONFLICT }).waitFor();
  await second.sees('Szkoła, a potem lekarz.');
  await chooseVersion(second, 'Czego dotyczyła wizyta?', OWN);
  await second.press('Zapisz wybrane');
  await second.isTold('Zapisano poprawkę');
  await second.sees('Szkoła, a potem lekarz.');
  await second.sees('Pani Ola zadzwoni do szkoły.');
});

journey('U1 two windows correct one person, with the keyboard alone', async ({ stage }) => {
  const first = await stage.signIn('anna.zielonki');
  const second = await stage.signIn('anna.zielonki');
  const familyId = await first.openFamily('Piotrowska');
  await first.visit(`/rodziny/${familyId}?karta=osoby`, 'Piotrowska');
  const correction = first.page.locator('a[href*="/osoby/"][href$="/popraw"]').first();
  await correction.waitFor();
  const path = (await correction.getAttribute('href')) ?? '';
  await open(first, path, /Popraw/);
  await open(second, path, /Popraw/);

  await first.write('Szkoła lub przedszkole', 'Szkoła Podstawowa nr 2');
  await first.write('Skąd ta poprawka', 'zmiana szkoły');
  await first.press('Zapisz poprawki');
  await first.isTold('Zapisano poprawki.');

  await second.write('Szkoła lub przedszkole', 'Szkoła Podstawowa nr 3');
  await second.write('Skąd ta poprawka', 'zaświadczenie');
  await second.page.keyboard.press('Enter');
  await focusIsOn(second, CONFLICT);
  await second.look('konflikt-osoby');
  await second.page.getByRole('heading', { level: 2, name: CONFLICT }).focus();
  await second.page.keyboard.press('Tab');
  await second.page.keyboard.press('ArrowDown');
  expect(await version(second, SAVED).isChecked()).toBe(true);
  await second.page.keyboard.press('ArrowUp');
  expect(await version(second, OWN).isChecked()).toBe(true);
  await second.sees('Do wyboru zostało 0 pól.');
  await second.page.keyboard.press('Enter');
  await second.isTold('Zapisano poprawki.');
  await second.sees('Szkoła Podstawowa nr 3');
  await second.doesNotSee('Szkoła Podstawowa nr 2');
});
