import { expect } from 'vitest';
import { journey } from './kit/journey.js';
import type { Person } from './kit/person.js';
import { passSignIn } from './kit/sign-in.js';

const FAMILY = 'Pawlak';
const FIELD = 'Uzasadnienie wniosku';
const TYPED = 'Rodzina waha się, chcemy porozmawiać o tym jeszcze raz w obecności babci.';
const HEADING = 'Wniosek o przydzielenie asystenta';

const refuse = async (anna: Person): Promise<void> => {
  await anna.write(FIELD, TYPED);
  await anna.press('Złóż wniosek');
  await anna.sees('Rodzina nie zgodziła się jeszcze na wsparcie. Najpierw zapisz jej zgodę.');
  await anna.look('wniosek-bez-zgody');
  expect(await anna.written(FIELD)).toBe(TYPED);
};

/** The session ends as it does after a pause: the cookie is gone, the login at the provider too. */
const loseSession = (anna: Person) => anna.page.context().clearCookies();

journey(
  'nothing typed is lost: not by a refusal, a reload, a lost session or another person at the same computer',
  async ({ stage }) => {
    const anna = await stage.signIn('anna.zielonki');
    const familyId = await anna.openFamily(FAMILY);
    const form = `/rodziny/${familyId}/sprawa/wniosek`;
    await anna.visit(form, HEADING);
    await refuse(anna);

    await anna.page.reload();
    await anna.seesHeading(HEADING);
    await anna.sees(/Przywrócono szkic z/);
    expect(await anna.written(FIELD)).toBe(TYPED);

    await loseSession(anna);
    await anna.press('Złóż wniosek');
    await anna.sees('Sesja wygasła');
    await anna.look('sesja-wygasla');
    await anna.press('Zaloguj się tutaj');
    await passSignIn(anna.page, 'anna.zielonki');
    await anna.seesHeading(HEADING);
    expect(await anna.written(FIELD)).toBe(TYPED);

    await loseSession(anna);
    await anna.open(form);
    await passSignIn(anna.page, 'maria.podwojna', 'centre-zielonki');
    await anna.page.locator('main h1').first().waitFor();
    await anna.doesNotSee(TYPED);
    expect(
      await anna.page
        .locator('textarea')
        .evaluateAll((areas) => areas.map((area) => (area as unknown as { value: string }).value)),
    ).not.toContain(TYPED);

    await loseSession(anna);
    await anna.open(form);
    await passSignIn(anna.page, 'anna.zielonki');
    await anna.seesHeading(HEADING);
    expect(await anna.written(FIELD)).toBe(TYPED);
  },
);

journey('who signs in again in a second window goes on in the first', async ({ stage }) => {
  const anna = await stage.signIn('anna.zielonki');
  const familyId = await anna.openFamily('Piotrowska');
  await anna.visit(`/rodziny/${familyId}/dane`, 'Popraw adres i kontakt');
  await anna.write('Skąd ta poprawka', 'nowy numer');
  await anna.write('Telefon', '600 000 987');
  await loseSession(anna);
  await anna.press('Zapisz poprawki');
  await anna.sees('Sesja wygasła');
  const second = anna.page.context().waitForEvent('page');
  await anna.press('Zaloguj się w nowej karcie');
  await passSignIn(await second, 'anna.zielonki');
  await anna.isTold('Zapisano poprawki.');
  await anna.sees('600 000 987');
  await anna.look('karta-poprawiona');
  await anna.press(/^poprawiono: /);
  await anna.sees('Powód: nowy numer');
  await anna.look('historia-poprawek');
});
