import { expect } from 'vitest';
import type { Locator } from 'playwright-core';
import { journey } from './kit/journey.js';
import type { Person } from './kit/person.js';

const FAMILY = 'Nowak';
const PARTNER = 'Szkoła Podstawowa nr 7 (przykładowa)';
const PURPOSE = 'Prosimy o przyjęcie dziecka na zajęcia wyrównawcze od grudnia.';
const ANSWER = 'Miejsce na zajęciach czeka od poniedziałku, zapraszamy.';

/** Labels and values of a list of facts, as they are read. */
const factsIn = async (place: Locator): Promise<string[]> => {
  const terms = await place.locator('dt').allInnerTexts();
  const values = await place.locator('dd').allInnerTexts();
  return terms.map((term, index) => `${term}: ${values[index] ?? ''}`);
};

const card = (person: Person, title: string): Locator =>
  person.page
    .locator('section, article, div[class*=card]')
    .filter({ has: person.page.getByRole('heading', { name: title, exact: true }) })
    .last();

const refer = async (tomasz: Person): Promise<string[]> => {
  await tomasz.press('Udostępnij partnerowi');
  await tomasz.seesHeading(/Nowe udostępnienie/);
  await tomasz.pick('Instytucja', PARTNER);
  await tomasz.write('Po co partner dostaje te informacje?', PURPOSE);
  await tomasz.page.locator('[data-label="Podstawa prawna"] label').first().click();
  await tomasz.field('Informacje z karty rodziny').getByText('zwykle potrzebne').first().waitFor();
  await tomasz.pick('Informacje z karty rodziny', /Adres rodziny/);
  await tomasz.look('udostepnienie-nowe');
  await tomasz.press('Sprawdź, co zobaczy partner');
  const dialog = tomasz.page.getByRole('alertdialog', { name: 'Tyle zobaczy partner' });
  await dialog.waitFor();
  await tomasz.look('udostepnienie-podglad');
  const facts = (await factsIn(dialog)).filter((fact) => !/^(Cel|Podstawa prawna):/.test(fact));
  await dialog.getByRole('button', { name: 'Udostępnij', exact: true }).click();
  await tomasz.isTold('Skierowanie wysłane');
  return facts;
};

journey(
  'a referral: exactly the chosen fields, read, accepted, answered, and gone once it is taken back (G26)',
  async ({ stage }) => {
    const tomasz = await stage.signIn('tomasz.zielonki');
    const familyId = await tomasz.openFamily(FAMILY);
    await tomasz.visit(`/rodziny/${familyId}/udostepnienia`, /Udostępnienia/);
    const sent = await refer(tomasz);
    expect(sent.some((fact) => fact.startsWith('Adres rodziny'))).toBe(true);
    expect(sent.some((fact) => /Obszary trudności|Mocne strony/.test(fact))).toBe(false);
    await tomasz.sees('Jeszcze nikt tego nie przeczytał.');
    await tomasz.look('udostepnienia');

    const sylwia = await stage.signIn('sylwia.szkola');
    await sylwia.seesHeading('Skrzynka skierowań');
    for (const centre of ['Zielonkach', 'Rawie Mazowieckiej', 'Łodzi']) await sylwia.sees(new RegExp(centre));
    await sylwia.look('skrzynka');
    await sylwia.press(PURPOSE);
    await sylwia.seesHeading(/Skierowanie/);
    await sylwia.look('skierowanie');
    const address = sylwia.page.url();
    expect(await factsIn(card(sylwia, 'Udostępnione informacje'))).toEqual(sent);
    await sylwia.doesNotSee(/PESEL|Obszary trudności/);
    await sylwia.press('Przyjmij skierowanie');
    await sylwia.isTold('Skierowanie przyjęte');
    await sylwia.write('Co odpowiadacie ośrodkowi?', ANSWER);
    await sylwia.look('skierowanie-odpowiedz');
    await sylwia.press('Wyślij odpowiedź');
    await sylwia.isTold('Odpowiedź wysłana');
    await sylwia.sees('Odpowiedź została wysłana.');
    await sylwia.look('skierowanie-zamkniete');

    await tomasz.visit(`/rodziny/${familyId}/udostepnienia`, /Udostępnienia/);
    await tomasz.sees(/przeczytane .* przez Sylwia Szkolna/i);
    await tomasz.sees(ANSWER);
    await tomasz.look('udostepnienia-odpowiedz');

    await sylwia.visit(`/rodziny/${familyId}`, 'Ta strona nie należy do Twoich zadań');
    await tomasz.press(new RegExp(`^Wycofaj: ${PARTNER.replace(/[()]/g, '\\$&')}`));
    await tomasz.look('udostepnienie-wycofanie');
    await tomasz.page.getByRole('alertdialog').getByRole('button', { name: 'Wycofaj udostępnienie' }).click();
    await tomasz.isTold('Udostępnienie wycofane');

    await sylwia.page.goto(address);
    await sylwia.seesHeading('To skierowanie nie jest już dostępne');
    await sylwia.look('skierowanie-wycofane');
    await sylwia.doesNotSee(PURPOSE);
    await sylwia.visit('/skrzynka', 'Skrzynka skierowań');
    await sylwia.sees(/Zielonkach/);
    await sylwia.doesNotSee(PURPOSE);
  },
);

journey('a worker of another institution sees nothing of what the school was sent (G26)', async ({ stage }) => {
  const ola = await stage.signIn('ola.poradnia');
  await ola.seesHeading('Skrzynka skierowań');
  await ola.sees(/Łodzi/);
  await ola.doesNotSee(/Zielonkach|Rawie/);
});
