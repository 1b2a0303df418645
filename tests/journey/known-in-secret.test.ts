import { expect } from 'vitest';
import { journey } from './kit/journey.js';
import type { Person } from './kit/person.js';

const RESTRICTED = 'Wróbel';
const ORDINARY = 'Wieczorek';

/** The full name of the first person of a family, as its card says it. */
const firstPersonOf = async (who: Person, surname: string): Promise<string> => {
  await who.openFamily(surname);
  return who.page.locator('main li strong, main li [class*=name]').first().innerText();
};

/** What somebody who may not open the file is told about a name. */
const askedAbout = async (who: Person, fullName: string): Promise<string> => {
  const [givenName = '', ...surname] = fullName.split(' ');
  await who.visit('/zgloszenia/nowe', 'Nowe zgłoszenie');
  await who.write('Imię', givenName);
  await who.write('Nazwisko', surname.join(' '));
  await who.press('Zapytaj, czy zna ją ktoś inny w ośrodku');
  const answer = who.page.getByRole('status').filter({ hasText: /znany ośrodkowi/ });
  await answer.first().waitFor();
  return answer.first().innerText();
};

journey('S3 S15 B1 a restricted file is not betrayed by the answer whether the centre knows somebody', async ({ stage }) => {
  const barbara = await stage.signIn('barbara.lodz');
  const open = await firstPersonOf(barbara, ORDINARY);
  const secret = await firstPersonOf(barbara, RESTRICTED);
  await barbara.press('Zastrzeż sprawę');
  await barbara.page.getByRole('alertdialog').getByRole('button', { name: 'Zastrzeż sprawę' }).click();
  await barbara.isTold('Zastrzeżono sprawę.');

  const kinga = await stage.signIn('kinga.lodz');
  const [ofOpen, ofSecret] = [await askedAbout(kinga, open), await askedAbout(kinga, secret)];
  await kinga.look('pytanie-o-znana-osobe');
  expect(ofSecret).toBe(ofOpen);
  expect(ofSecret).toContain('Barbara Wzorcowa');
  expect(await kinga.page.getByRole('link', { name: /Otwórz kartę/ }).count()).toBe(0);
  expect(await askedAbout(kinga, 'Ktosia Nieznana')).toMatch(/nikt taki nie jest znany/);

  const wojciech = await stage.signIn('wojciech.lodz');
  await wojciech.sees(/\(pyta: Kinga Przykładowa\)/);
  await wojciech.look('ktos-pyta');
});
