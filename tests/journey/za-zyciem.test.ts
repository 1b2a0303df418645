import { daysAgo } from './kit/days.js';
import { journey } from './kit/journey.js';

const FAMILY = 'Brzozowska';

journey('a Za życiem application with a certificate opens a case without an interview', async ({ stage }) => {
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
  await anna.pick('Co potwierdza zaświadczenie', 'Zaświadczenie o ciąży');
  await anna.date('Data zaświadczenia', daysAgo(3));
  await anna.look('za-zyciem');
  await anna.press('Otwórz sprawę „Za życiem”');
  await anna.isTold(/Otwarto sprawę/);
  await anna.seesHeading(FAMILY);
  await anna.sees('Złóż wniosek o asystenta');
  await anna.look('karta-za-zyciem');
  await anna.press('Złóż wniosek o asystenta');
  await anna.write('Uzasadnienie wniosku', 'Mama prosi o pomoc w umówieniu badań.');
  await anna.press('Złóż wniosek');
  await anna.isTold(/Złożono wniosek/);
});

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
