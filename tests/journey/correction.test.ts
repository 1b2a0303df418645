import { journey } from './kit/journey.js';
import type { Person } from './kit/person.js';

const link = ({ page }: Person, name: RegExp) => page.getByRole('link', { name }).filter({ visible: true }).first();
const button = ({ page }: Person, name: RegExp) => page.getByRole('button', { name }).filter({ visible: true }).first();

journey('U3 A3 L19 a wrong diagnosis is corrected with history, and „zrobione” opens what was recorded', async ({ stage }) => {
  const anna = await stage.signIn('anna.zielonki');
  const familyId = await anna.openFamily('Kamińska');
  await anna.visit(`/rodziny/${familyId}/sprawa/diagnoza/zapisane`, /Diagnoza/i);
  await anna.look('krok-zapisany');
  await link(anna, /^Popraw: /).click();
  await anna.seesHeading(/^Poprawka, /);
  await anna.write('Jak te trudności łączą się ze sobą', 'Rodzice chcą uporządkować dzień dzieci; dług jest już spłacony.');
  await anna.press('Zapisz poprawkę');
  await anna.sees('Jedna rzecz wymaga poprawy');
  await anna.pick('Skąd ta poprawka?', 'Rodzina podała inaczej');
  await anna.look('poprawka-kroku');
  await anna.press('Zapisz poprawkę');
  await anna.isTold('Zapisano poprawkę.');
  await anna.sees('Rodzice chcą uporządkować dzień dzieci; dług jest już spłacony.');

  const zofia = await stage.signIn('zofia.zielonki');
  await zofia.visit(`/rodziny/${familyId}/sprawa/diagnoza/zapisane`, /Diagnoza/i);
  await button(zofia, /^poprawiono: /).click();
  await zofia.sees(/^Było: .*Jest: Rodzice chcą uporządkować dzień dzieci/);
  await zofia.sees('Powód: Rodzina podała inaczej');
  await zofia.sees(/^Anna Przykładowa, /);
  await zofia.look('historia-poprawki');
});

journey('L18 a visit written to the wrong family is annulled with a reason and stays, struck through', async ({ stage }) => {
  const tomasz = await stage.signIn('tomasz.zielonki');
  const familyId = await tomasz.openFamily('Kamińska');
  await tomasz.visit(`/rodziny/${familyId}/wizyty`, /Kamińska/);
  await button(tomasz, /^Unieważnij: Wizyta/).click();
  const asked = tomasz.page.getByRole('alertdialog');
  await asked.getByRole('textbox').fill('Wizyta u innej rodziny, wpisana tu przez pomyłkę.');
  await tomasz.look('uniewaznienie-wizyty');
  await asked.getByRole('button', { name: 'Unieważnij', exact: true }).click();
  await tomasz.isTold('Unieważniono wpis');
  await tomasz.sees(/Wizyta u innej rodziny, wpisana tu przez pomyłkę/);
  await tomasz.sees(/^Unieważniono: Tomasz Próbny/);
  await tomasz.look('wizyta-uniewazniona');
});
