import { daysAgo } from './kit/days.js';
import { journey } from './kit/journey.js';

const polishDay = (day: string): string =>
  new Intl.DateTimeFormat('pl-PL', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));

journey(
  'A7 L3 an order without an end is replaced, the new one prolonged, and the case stays open with its assistant',
  async ({ stage }) => {
    const magda = await stage.signIn('magda.rawa');
    const familyId = await magda.openFamily('Grabowska');
    const step = (path: string) => `/rodziny/${familyId}/sprawa/${path}`;
    await magda.visit(step('przedluzenie-postanowienia'), /Przedłużenie postanowienia/);
    await magda.sees(/obowiązuje bez terminu/);
    await magda.look('przedluzenie-bez-terminu');
    await magda.press('Zapisz nowe postanowienie');
    await magda.seesHeading('Postanowienie sądu');
    await magda.sees('To postanowienie zastąpi wcześniejsze');
    await magda.write('Sąd', 'Sąd Rejonowy, Wydział Rodzinny (przykładowy)');
    await magda.write('Sygnatura akt', 'III Nsm 201/26');
    await magda.date('Data postanowienia', daysAgo(1));
    await magda.write('Treść postanowienia', 'Zobowiązanie do współpracy i do udziału w zajęciach dla rodziców.');
    await magda.date('Obowiązuje do', daysAgo(-60));
    await magda.press('Dodaj termin sprawozdania');
    await magda.date('Termin sprawozdania 1', daysAgo(-30));
    await magda.look('postanowienie-zastepujace');
    await magda.press('Zapisz postanowienie');
    await magda.isTold(/Zapisano postanowienie sądu/);
    await magda.visit(step('przedluzenie-postanowienia'), /Przedłużenie postanowienia/);
    await magda.date('Data decyzji sądu', daysAgo(0));
    await magda.date('Obowiązuje teraz do', daysAgo(-180));
    await magda.write('Sygnatura akt', 'III Nsm 77/26');
    await magda.look('przedluzenie');
    await magda.press('Zapisz przedłużenie');
    await magda.isTold('Zapisano przedłużenie postanowienia.');

    await magda.page.getByRole('tab', { name: 'Sprawa' }).click();
    await magda.sees(/III Nsm 201\/26/);
    await magda.sees('Trwa wsparcie');
    // The first order ended on the day before the one that took its place.
    const ended = magda.page.getByRole('row').filter({ hasText: polishDay(daysAgo(2)) });
    await ended.getByText(/^postanowienie z /).waitFor();
    await magda.look('karta-po-zmianie-postanowienia');

    const pawel = await stage.signIn('pawel.rawa');
    await pawel.openFamily('Grabowska');
    await pawel.sees(/postanowienie sądu/i);
    await pawel.sees('Trwa wsparcie');
    await pawel.look('karta-asystenta-postanowienie');
  },
);
