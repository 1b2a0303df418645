import { daysAgo } from './kit/days.js';
import { journey } from './kit/journey.js';
import type { Person } from './kit/person.js';

const REASON = 'Dotyczy innej rodziny';

/** The director proposes that what stands there does not count. */
const proposes = async ({ page }: Person, of: RegExp, picture: () => Promise<void>): Promise<void> => {
  await page.getByRole('button', { name: of }).filter({ visible: true }).first().click();
  const asked = page.getByRole('alertdialog');
  await asked.getByRole('textbox').fill(REASON);
  await picture();
  await asked.getByRole('button', { name: 'Unieważnij', exact: true }).click();
};

/** A second director confirms it. */
const confirms = async (second: Person, familyId: string, picture: string): Promise<void> => {
  await second.visit(`/rodziny/${familyId}/poprawki`, 'Poprawki i unieważnienia');
  await second.sees(/^Unieważnienie czeka na potwierdzenie/);
  await second.pick('Czy unieważnić ten wpis?', 'Potwierdzam unieważnienie');
  await second.look(picture);
  await second.press('Zapisz decyzję');
  await second.isTold('Zapisano decyzję o unieważnieniu.');
};

journey(
  'point 2 an order put to the wrong family is annulled by two directors and stays, struck through with its reason, on card, ledger and history',
  async ({ stage }) => {
    const jan = await stage.signIn('jan.rakow');
    const familyId = await jan.openFamily('Kamińska');
    const step = (path: string) => `/rodziny/${familyId}/sprawa/${path}`;
    await jan.visit(step('postanowienie-sadu'), 'Postanowienie sądu');
    await jan.write('Sąd', 'Sąd Rejonowy, Wydział Rodzinny (przykładowy)');
    await jan.write('Sygnatura akt', 'III Nsm 909/26');
    await jan.date('Data postanowienia', daysAgo(1));
    await jan.write('Treść postanowienia', 'Zobowiązanie rodziców do współpracy z asystentem rodziny.');
    await jan.press('Zapisz postanowienie');
    await jan.isTold(/Zapisano postanowienie sądu/);

    const dorota = await stage.signIn('dorota.rakow');
    await dorota.visit(step('postanowienie-sadu/zapisane'), /Postanowienie/);
    await dorota.sees('III Nsm 909/26');
    await proposes(dorota, /^Unieważnij: Postanowienie/, () => dorota.look('uniewaznienie-postanowienia'));
    await dorota.isTold(/^Zapisano unieważnienie/);
    await dorota.sees(/^Unieważnienie czeka na potwierdzenie/);
    await dorota.look('uniewaznienie-czeka');

    const maria = await stage.signIn('maria.podwojna', 'centre-rakow');
    await maria.sees('Unieważnienie wpisu czeka na potwierdzenie');
    await confirms(maria, familyId, 'uniewaznienie-do-decyzji');
    await maria.sees(/^Postanowienie sądu: unieważnienie potwierdzone$/i);
    await maria.look('uniewaznienie-potwierdzone');

    await jan.visit(step('postanowienie-sadu/zapisane'), /Postanowienie/);
    await jan.sees(/^Unieważniono: Maria Podwójna/);
    await jan.sees(new RegExp(`Powód: ${REASON}`));
    await jan.look('postanowienie-uniewaznione');
    await jan.visit(`/rodziny/${familyId}`, 'Kamińska');
    await jan.look('karta-po-uniewaznieniu');
    await jan.page.getByRole('tab', { name: 'Sprawa' }).click();
    // In the history it stands struck through with its reason; in the ledger struck through, with the way to its paper.
    await jan.sees(new RegExp(`Powód: ${REASON}`));
    const row = jan.page.getByRole('row').filter({ hasText: 'III Nsm 909/26' }).filter({ visible: true });
    await row.locator('s', { hasText: 'Postanowienie sądu' }).waitFor();
    await jan.look('sprawa-po-uniewaznieniu');
  },
);

journey('point 2 a closing put to the wrong family is annulled by two directors, and the case goes on', async ({ stage }) => {
  const dorota = await stage.signIn('dorota.rakow');
  const familyId = await dorota.openFamily('Dąbrowska');
  await dorota.visit(`/rodziny/${familyId}/sprawa/zakonczenie/zapisane`, /Zakończenie/);
  await proposes(dorota, /^Unieważnij: Zakończenie/, () => dorota.look('uniewaznienie-zakonczenia'));
  await dorota.isTold(/^Zapisano unieważnienie/);
  const maria = await stage.signIn('maria.podwojna', 'centre-rakow');
  await confirms(maria, familyId, 'uniewaznienie-zakonczenia-do-decyzji');
  const ewa = await stage.signIn('ewa.rakow');
  await ewa.visit(`/rodziny/${familyId}`, 'Dąbrowska');
  await ewa.sees('Trwa wsparcie');
  await ewa.look('sprawa-znow-otwarta');
  await ewa.page.getByRole('tab', { name: 'Sprawa' }).click();
  await ewa.sees(new RegExp(REASON));
  await ewa.look('historia-sprawy-znow-otwartej');
});
