import { expect } from 'vitest';
import { daysAgo } from './kit/days.js';
import { journey } from './kit/journey.js';

const FAMILY = 'Grabowska';

journey(
  'the director sees the request and every load against the limit of 15, qualifies the family and assigns',
  async ({ stage }) => {
    const zofia = await stage.signIn('zofia.zielonki');
    await zofia.look('dzis-kierownik');
    await zofia.visit('/przydzial', 'Przydział asystenta');
    const loads = zofia.page.getByRole('meter').or(zofia.page.getByRole('progressbar'));
    expect(await loads.count()).toBe(2);
    await zofia.page.locator('main summary').last().click();
    await zofia.sees(/najwyżej z 15 rodzinami/);
    await zofia.look('przydzial');

    await zofia.press(`Rozpatrz wniosek, Rodzina ${FAMILY}`);
    await zofia.seesHeading(new RegExp(FAMILY));
    await zofia.sees('zgoda rodziny, od');
    await zofia.look('przydzial-kwalifikacja');
    await zofia.write('Na czym opierasz decyzję?', 'Wywiad i diagnoza potwierdzają trudności, rodzina zgodziła się na piśmie.');
    await zofia.press('Zakwalifikuj rodzinę');
    await zofia.isTold('Rodzina zakwalifikowana');

    await zofia.pick('Kto będzie pracować z tą rodziną?', 'Tomasz Próbny');
    await zofia.look('przydzial-wybor');
    await zofia.press('Przydziel asystenta');
    await zofia.sees(/na 15 możliwych/);
    await zofia.look('przydzial-potwierdzenie');
    await zofia.page.getByRole('alertdialog').getByRole('button', { name: 'Przydziel', exact: true }).click();
    await zofia.sees('Z rodziną pracuje Tomasz Próbny.');
    await zofia.sees(/pierwsza wizyta w ciągu 14 dni od zakwalifikowania rodziny/);
    await zofia.look('przydzial-gotowe');
    await zofia.openFamily(FAMILY);
    await zofia.look('karta-przydzielona');
  },
);

journey('the clock of Zielonki starts on the day of qualification, and the assistant is told', async ({ stage }) => {
  const karolina = await stage.signIn('karolina.zielonki');
  const term = karolina.page
    .getByRole('listitem')
    .filter({ hasText: 'Rodzina Jankowska' })
    .filter({ hasText: 'za 4 dni' })
    .first();
  await term.waitFor();
  await term.getByText('Skąd ten termin?').click();
  const [year, month, day] = daysAgo(10).split('-');
  expect(await term.innerText()).toMatch(
    new RegExp(`Liczymy od ${Number(day)} .* ${year}|Liczymy od ${day}\\.${month}\\.${year}`),
  );
  await karolina.look('dzis-asystent');
});
