import { daysAgo } from './kit/days.js';
import { journey } from './kit/journey.js';

const FAMILY = 'Brzozowska';

journey(
  'A9 a Za życiem application opens a case without interview and request, and the director assigns on it',
  async ({ stage }) => {
    const anna = await stage.signIn('anna.zielonki');
    await anna.visit('/zgloszenia', 'Zgłoszenia');
    await anna.press('Wniosek „Za życiem”');
    await anna.seesHeading('Wniosek „Za życiem”');
    await anna.write('Nazwisko rodziny', FAMILY);
    await anna.write('Imię', 'Joanna');
    await anna.write('Nazwisko', FAMILY);
    await anna.choose('Rola w rodzinie', 'Matka');
    await anna.pick('Kogo dotyczy', 'Kobieta w ciąży powikłanej');
    await anna.write('Kto składa wniosek', 'Joanna, mama');
    await anna.date('Data wniosku', daysAgo(0));
    await anna.pick('Jaki to dokument', 'Dokument potwierdzający ciążę');
    await anna.date('Data dokumentu', daysAgo(3));
    await anna.look('za-zyciem');
    await anna.press('Zapisz wniosek „Za życiem”');
    await anna.isTold(/Zapisano wniosek w sprawie/);
    await anna.seesHeading(FAMILY);
    await anna.sees('Rodzina czeka na przydział asystenta. Przydziela go kierownik.');
    await anna.doesNotSee(/Złóż wniosek o asystenta/);
    await anna.look('karta-za-zyciem');

    const zofia = await stage.signIn('zofia.zielonki');
    await zofia.visit('/przydzial', 'Przydział asystenta');
    await zofia.press(`Przydziel asystenta, Rodzina ${FAMILY}`);
    await zofia.seesHeading(new RegExp(FAMILY));
    await zofia.doesNotSee(/Zakwalifikuj rodzinę/);
    await zofia.pick('Kto będzie pracować z tą rodziną?', 'Karolina');
    await zofia.look('przydzial-za-zyciem');
    await zofia.press('Przydziel asystenta');
    await zofia.page.getByRole('alertdialog').getByRole('button', { name: 'Przydziel', exact: true }).click();
    await zofia.sees(/Z rodziną pracuje Karolina/);
    await zofia.sees(/nie obowiązuje zasada o terminie pierwszej wizyty/);
  },
);

journey('an ordinary request without an interview is refused in plain Polish and keeps what was typed', async ({ stage }) => {
  const anna = await stage.signIn('anna.zielonki');
  const familyId = await anna.openFamily('Michalska');
  await anna.look('karta-bez-sprawy');
  await anna.press('Przejdź do zgłoszenia');
  await anna.press('Otwórz sprawę');
  await anna.isTold(/Otwarto sprawę/);
  await anna.visit(`/rodziny/${familyId}/sprawa/wniosek`, 'Wniosek o przydzielenie asystenta');
  await anna.sees('Na ten krok może być jeszcze za wcześnie');
  await anna.write('Uzasadnienie wniosku', 'Prosimy o asystenta jak najszybciej.');
  await anna.press('Złóż wniosek');
  await anna.sees('W tej sprawie nie ma jeszcze wywiadu środowiskowego. Najpierw zapisz wywiad.');
  await anna.look('wniosek-bez-wywiadu');
  await anna.field('Uzasadnienie wniosku').getByText('Prosimy o asystenta jak najszybciej.').waitFor();
});
