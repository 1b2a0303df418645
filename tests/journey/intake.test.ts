import { expect } from 'vitest';
import { CANARY_NOTE, CANARY_PESEL, CANARY_SURNAME } from './kit/canaries.js';
import { daysAgo } from './kit/days.js';
import { journey } from './kit/journey.js';
import type { Person } from './kit/person.js';

const FAMILY = CANARY_SURNAME;

const writePerson = async (anna: Person, number: number, givenName: string, role: string): Promise<void> => {
  const person = anna.page.getByRole('listitem', { name: `Osoba ${number}` });
  await person.locator('[data-label="Imię"]').getByRole('textbox').fill(givenName);
  await person.locator('[data-label="Nazwisko"]').getByRole('textbox').fill(FAMILY);
  await person.locator('[data-label="Rola w rodzinie"]').getByRole('button').click();
  await anna.page.getByRole('option', { name: role, exact: true }).click();
};

const registerIntake = async (anna: Person): Promise<void> => {
  await anna.visit('/zgloszenia', 'Zgłoszenia');
  await anna.look('zgloszenia');
  await anna.press('Nowe zgłoszenie');
  await anna.seesHeading('Nowe zgłoszenie');
  await anna.look('zgloszenie-nowe-puste');
  await anna.write('Nazwisko rodziny', FAMILY);
  await writePerson(anna, 1, 'Weronika', 'Matka');
  await anna.press('Dodaj kolejną osobę');
  await writePerson(anna, 2, 'Staś', 'Dziecko');
  await anna.page
    .getByRole('listitem', { name: 'Osoba 2' })
    .locator('[data-label="PESEL"]')
    .getByRole('textbox')
    .fill(CANARY_PESEL);
  await anna.write('Ulica i numer', 'Wiosenna 3');
  await anna.write('Miejscowość', 'Zielonki');
  await anna.choose('Kto zgłosił', 'Szkoła lub przedszkole');
  await anna.choose('Jak zgłoszono', 'Telefonicznie');
  await anna.pick('Czy to pilne', 'Zwykłe');
  await anna.write('Treść zgłoszenia', `Wychowawczyni mówi, że ${CANARY_NOTE}.`);
  await anna.look('zgloszenie-nowe');
  await anna.press('Zapisz zgłoszenie');
  await anna.isTold('Zapisano zgłoszenie.');
  await anna.seesHeading(`Zgłoszenie: ${FAMILY}`);
};

const openCase = async (anna: Person): Promise<void> => {
  await anna.choose('Cel wsparcia', 'Dziecko zostaje w domu');
  await anna.look('zgloszenie');
  await anna.press('Otwórz sprawę');
  await anna.isTold(/Otwarto sprawę/);
  await anna.seesHeading(FAMILY);
  await anna.look('karta-po-zgloszeniu');
};

const recordInterview = async (anna: Person): Promise<void> => {
  await anna.press('Zapisz wywiad');
  await anna.seesHeading('Wywiad środowiskowy');
  await anna.date('Data wywiadu', daysAgo(0));
  await anna.write('Ustalenia z wywiadu', 'Mama pracuje na dwie zmiany, dzieci same szykują się do szkoły.');
  await anna.pick('Czy asystent jest niezbędny', 'Tak, asystent jest niezbędny');
  await anna.write('Uzasadnienie', 'Rodzina potrzebuje kogoś, kto pomoże ułożyć dzień dzieci.');
  await anna.look('wywiad');
  await anna.press('Zapisz wywiad');
  await anna.isTold('Zapisano wywiad.');
};

const diagnose = async (anna: Person): Promise<void> => {
  await anna.press('Zapisz diagnozę');
  await anna.seesHeading('Diagnoza');
  await anna.date('Data diagnozy', daysAgo(0));
  for (const problem of ['Trudności w opiece i wychowaniu', 'Bezrobocie', 'Trudności w szkole']) {
    await anna.pick('Trudności rodziny', problem);
  }
  await anna.sees('Zaznaczono 3 sprzężone trudności.');
  await anna.write('Jak te trudności łączą się ze sobą', 'Niepewna praca mamy zabiera czas dla dzieci.');
  await anna.look('diagnoza');
  await anna.press('Zapisz diagnozę');
  await anna.isTold('Zapisano diagnozę.');
};

const presentOffer = async (anna: Person): Promise<void> => {
  await anna.press('Zapisz przedstawienie oferty');
  await anna.seesHeading('Przedstawienie oferty asystenta');
  await anna.date('Data przedstawienia oferty', daysAgo(0));
  await anna.write('Jak i komu przedstawiono ofertę', 'W domu, mamie, z ulotką ośrodka.');
  await anna.look('oferta');
  await anna.press('Zapisz przedstawienie oferty');
  await anna.isTold('Zapisano przedstawienie oferty.');
};

const consentIn = async (anna: Person, form: string): Promise<void> => {
  await anna.date('Data zgody', daysAgo(0));
  await anna.pick('Forma zgody', form);
  await anna.write('Kto wyraził zgodę, słowami', 'Weronika, mama');
  await anna.press('Zapisz zgodę');
};

const recordConsent = async (anna: Person): Promise<void> => {
  await anna.press('Zapisz zgodę rodziny');
  await anna.seesHeading('Zgoda rodziny na wsparcie');
  await consentIn(anna, 'Ustnie');
  await anna.sees('W tym ośrodku zgoda rodziny musi być na piśmie.');
  await anna.look('zgoda-ustna-odmowa');
  await anna.pick('Forma zgody', 'Na piśmie');
  await anna.look('zgoda');
  await anna.press('Zapisz zgodę');
  await anna.isTold('Zapisano zgodę rodziny.');
};

const requestAssistant = async (anna: Person): Promise<void> => {
  await anna.press('Złóż wniosek o asystenta');
  await anna.seesHeading('Wniosek o przydzielenie asystenta');
  await anna.write('Uzasadnienie wniosku', 'Rodzina chce, żeby dzieci spokojnie zaczynały dzień.');
  await anna.look('wniosek');
  await anna.press('Złóż wniosek');
  await anna.isTold(/Złożono wniosek/);
  await anna.sees('Wniosek o asystenta czeka na decyzję kierownika.');
  await anna.look('karta-po-wniosku');
  await anna.page.getByRole('tab', { name: 'Sprawa' }).click();
  await anna.sees('Wniosek o przydzielenie asystenta');
  await anna.look('karta-sprawa');
};

journey('a social worker of Zielonki leads a family from the first call to the request for an assistant', async ({ stage }) => {
  const anna = await stage.signIn('anna.zielonki');
  await registerIntake(anna);
  await openCase(anna);
  await recordInterview(anna);
  await diagnose(anna);
  await presentOffer(anna);
  await recordConsent(anna);
  await requestAssistant(anna);
});

journey('somebody whom the files may know is pointed out while the name is typed', async ({ stage }) => {
  const anna = await stage.signIn('anna.zielonki');
  const familyId = await anna.openFamily('Kozłowska');
  const name = (await anna.page.locator('main li strong, main li [class*=name]').first().innerText()).split(' ');
  await anna.visit('/zgloszenia/nowe', 'Nowe zgłoszenie');
  await anna.write('Imię', name[0] ?? '');
  await anna.write('Nazwisko', name.slice(1).join(' '));
  await anna.sees(/Ta osoba jest już w kartach, które prowadzisz|W kartach, które prowadzisz, jest ktoś podobny/);
  await anna.look('zgloszenie-duplikat');
  const link = anna.page.getByRole('link', { name: 'Otwórz kartę tej rodziny' });
  const known = await link.evaluateAll((links) => links.map((one) => one.getAttribute('href') ?? ''));
  expect(known.some((address) => address.includes(familyId))).toBe(true);
  await anna.press('Zgłoszenie dotyczy tej rodziny');
  await anna.sees(/Zgłoszenie dotyczy rodziny, którą ośrodek już zna/);
});
