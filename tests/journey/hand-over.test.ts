import { journey } from './kit/journey.js';
import { daysAgo } from './kit/days.js';

const FAMILY = 'Dąbrowska';
const NOTE = 'Pani dzwoni zwykle po szesnastej; w szkole pyta wychowawczyni.';

journey('A8 D7 L5 G6 a case goes to another social worker with a note, and its assistant is stood in for', async ({ stage }) => {
  const zofia = await stage.signIn('zofia.zielonki');
  const familyId = await zofia.openFamily(FAMILY);
  await zofia.visit(`/rodziny/${familyId}/przekazanie`, /Przekazanie sprawy/);
  await zofia.choose('Kto przejmie?', 'Maria Podwójna');
  await zofia.write('Co ta osoba powinna wiedzieć?', NOTE);
  await zofia.look('przekazanie');
  await zofia.press('Przekaż');
  const asked = zofia.page.getByRole('alertdialog');
  await asked.getByText(/nie prowadzi ich już i ich nie widzi: Anna Przykładowa/).waitFor();
  await zofia.look('przekazanie-pytanie');
  await asked.getByRole('button', { name: 'Przekaż 1 sprawę' }).click();
  await zofia.sees('Przekazano 1 sprawę.');

  const anna = await stage.signIn('anna.zielonki');
  await anna.sees(/Sprawę przejmie ktoś inny/);
  await anna.visit(`/rodziny/${familyId}`, 'Nie ma takiej strony');
  const maria = await stage.signIn('maria.podwojna', 'centre-zielonki');
  await maria.openFamily(FAMILY);
  await maria.page.getByRole('tab', { name: 'Sprawa' }).click();
  await maria.sees(NOTE);
  await maria.sees(/^Zdecydował\(a\) Zofia Wzorcowa, kierownik ośrodka, /);
  await maria.sees(/Anna Przykładowa, pracownik socjalny/);
  await maria.look('karta-po-przekazaniu');

  await zofia.visit(`/rodziny/${familyId}/zastepstwo`, /Zastępstwo w tej sprawie/);
  await zofia.pick('Kogo trzeba zastąpić?', 'Karolina Pokazowa, asystent rodziny');
  await zofia.choose('Kto będzie zastępować?', 'Tomasz Próbny');
  await zofia.date('Do kiedy?', daysAgo(-5));
  await zofia.look('zastepstwo');
  await zofia.press('Wyznacz zastępstwo');
  await zofia.isTold(/Zastępstwo wyznaczone/);
  await zofia.sees('Tomasz Próbny zastępuje: Karolina Pokazowa');

  const tomasz = await stage.signIn('tomasz.zielonki');
  await tomasz.sees('Zastępujesz inną osobę');
  await tomasz.openFamily(FAMILY);
  await tomasz.sees(/Zastępuje: Tomasz Próbny \(za: Karolina Pokazowa\)/);
  await tomasz.look('karta-w-zastepstwie');

  await zofia.press(/Zakończ wcześniej zastępstwo/);
  await zofia.sees(/Zaczęło się dziś/);
  await zofia.look('koniec-zastepstwa');
  await zofia.page.getByRole('button', { name: 'Anuluj', exact: true }).click();
  await zofia.press(/^Unieważnij: Zastępstwo/);
  const annulling = zofia.page.getByRole('alertdialog');
  await annulling.getByRole('textbox').fill('Karolina jednak pracuje.');
  await annulling.getByRole('button', { name: 'Unieważnij', exact: true }).click();
  await zofia.isTold('Unieważniono wpis');
  await tomasz.visit(`/rodziny/${familyId}`, 'Nie ma takiej strony');
});
