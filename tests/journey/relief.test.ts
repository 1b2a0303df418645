import { journey } from './kit/journey.js';

const REASON = 'Rodzina zamieszkała obok mojego domu; trudno o dystans.';
const REFUSAL = 'Pójdziemy tam razem w grudniu.';
const NOTE = 'Mama prosi o telefon dzień wcześniej.';

journey(
  'A13 G6 U4 an assistant asks to be relieved, is refused with a reason, asks again, and another takes over',
  async ({ stage }) => {
    const lena = await stage.signIn('lena.rawa');
    const familyId = await lena.openFamily('Jankowska');
    const ask = async (reason: string) => {
      await lena.visit(`/rodziny/${familyId}/zwolnienie`, /^Prośba o zwolnienie z prowadzenia/);
      await lena.write('Dlaczego prosisz o zwolnienie?', reason);
      await lena.press('Wyślij prośbę');
      await lena.isTold('Wysłano prośbę do kierownika');
    };
    await lena.press('Poproś o zwolnienie z prowadzenia');
    await lena.seesHeading('Prośba o zwolnienie z prowadzenia: Rodzina Jankowska');
    await lena.look('prosba-o-zwolnienie');
    await ask(REASON);
    await lena.sees('Asystent prosi o zwolnienie z prowadzenia. Decyduje kierownik.');
    await lena.visit(`/rodziny/${familyId}/zwolnienie`, /^Prośba o zwolnienie/);
    await lena.sees('Prośba czeka na decyzję kierownika');
    await lena.look('prosba-czeka');

    const robert = await stage.signIn('robert.rawa');
    await robert.visit('/przydzial', 'Przydział asystenta');
    await robert.look('prosby-do-decyzji');
    await robert.press('Rozpatrz prośbę, Rodzina Jankowska');
    await robert.sees(/^O zwolnienie z prowadzenia tej rodziny prosi Lena Pokazowa, asystent rodziny, /);
    await robert.sees(REASON);
    await robert.pick('Co postanawiasz?', 'Odmawiam, asystent pracuje dalej');
    await robert.write('Dlaczego odmawiasz?', REFUSAL);
    await robert.look('decyzja-o-zwolnieniu');
    await robert.press('Zapisz decyzję');
    await robert.isTold('Decyzja zapisana');

    await lena.visit('/', /^Dziś/);
    const notice = lena.page.getByRole('listitem').filter({ hasText: 'Odmówiono zwolnienia z prowadzenia: rodzina Jankowska' });
    await notice.getByRole('link', { name: 'Przeczytaj decyzję' }).click();
    await lena.sees(REFUSAL);
    await lena.sees(/^Zdecydował\(a\) Robert Wzorcowy, kierownik ośrodka, /);
    await lena.look('odmowa-zwolnienia');
    await ask('Nie mogę tam dalej pracować.');

    await robert.visit(`/rodziny/${familyId}/przydzial`, /Jankowska/);
    await robert.pick('Co postanawiasz?', 'Zwalniam z prowadzenia');
    await robert.choose('Kto przejmie rodzinę?', 'Paweł Próbny');
    await robert.write('Co następny asystent powinien wiedzieć?', NOTE);
    await robert.press('Zapisz decyzję');
    await robert.sees('Z rodziną pracuje Paweł Próbny.');
    await lena.visit(`/rodziny/${familyId}`, 'Nie ma takiej strony');
    const pawel = await stage.signIn('pawel.rawa');
    await pawel.visit(`/rodziny/${familyId}`, 'Jankowska');
    await pawel.page.getByRole('tab', { name: 'Sprawa' }).click();
    await pawel.sees(`Notatka przekazania: ${NOTE}`);
    await pawel.sees(REASON);
    await pawel.look('karta-po-zwolnieniu');
  },
);

journey('A8 G6 U4 a request is returned with remarks, mended where it was written, and granted', async ({ stage }) => {
  const magda = await stage.signIn('magda.rawa');
  const familyId = await magda.openFamily('Jabłońska');
  await magda.sees('Wniosek wrócił do uzupełnienia');
  const file = async (more: string) => {
    const box = magda.field('Uzasadnienie wniosku').getByRole('textbox');
    await box.fill(`${await box.inputValue()} ${more}`);
    await magda.press('Złóż wniosek');
    await magda.isTold('Złożono wniosek. Kierownik dostał powiadomienie.');
  };
  await magda.press('Złóż wniosek o asystenta');
  await magda.seesHeading('Wniosek o przydzielenie asystenta');
  await magda.sees('Proszę dopisać, jakie wsparcie rodzina dostaje już w szkole.');
  await magda.look('wniosek-do-uzupelnienia');
  await file('W szkole dzieci mają zajęcia wyrównawcze.');

  const robert = await stage.signIn('robert.rawa');
  await robert.visit(`/rodziny/${familyId}/przydzial`, /Jabłońska/);
  await robert.sees(/W szkole dzieci mają zajęcia wyrównawcze\.$/);
  await robert.press('Zwróć wniosek albo odmów');
  await robert.pick('Co postanawiasz?', 'Zwracam do uzupełnienia');
  await robert.write('Co uzupełnić albo dlaczego odmawiasz?', 'Jeszcze godziny tych zajęć.');
  await robert.look('zwrot-wniosku');
  await robert.press('Zapisz decyzję');
  await robert.isTold('Decyzja zapisana');
  await robert.sees('Jeszcze godziny tych zajęć.');
  await robert.look('wniosek-zwrocony');

  await magda.visit('/', /^Dziś/);
  const notice = magda.page
    .getByRole('listitem')
    .filter({ hasText: 'Wniosek o asystenta wrócił do uzupełnienia: rodzina Jabłońska' });
  await notice.getByRole('link', { name: 'Uzupełnij wniosek' }).first().click();
  await magda.sees('Jeszcze godziny tych zajęć.');
  await magda.sees(/^Zdecydował\(a\) Robert Wzorcowy, kierownik ośrodka, /);
  await file('We wtorki i czwartki.');

  await robert.visit(`/rodziny/${familyId}/przydzial`, /Jabłońska/);
  await robert.sees(/zajęcia wyrównawcze\. We wtorki i czwartki\.$/);
  await robert.pick('Kto będzie pracować z tą rodziną?', 'Lena Pokazowa');
  await robert.press('Przydziel asystenta');
  await robert.page.getByRole('alertdialog').getByRole('button', { name: 'Przydziel', exact: true }).click();
  await robert.sees('Z rodziną pracuje Lena Pokazowa.');
});
