import { expect } from 'vitest';
import { journey } from './kit/journey.js';
import type { Person } from './kit/person.js';
import { passSignIn } from './kit/sign-in.js';

const NOT_FOUND = 'Nie ma takiej strony';

/** Nothing is there, or the person's function does not reach such screens at all; both say so in a friendly way. */
const NOTHING_FOR_YOU = /^(Nie ma takiej strony|Ta strona nie należy do Twoich zadań)$/;

/** Every family somebody sees in the list, by id, with the whole line. */
const familiesOf = async (person: Person): Promise<Map<string, string>> => {
  await person.visit('/rodziny', 'Rodziny');
  const more = person.page.getByRole('button', { name: 'Pokaż więcej' });
  await person.page
    .locator('main a[href^="/rodziny/"]')
    .or(person.page.getByText('Nie ma jeszcze żadnej rodziny'))
    .first()
    .waitFor();
  for (let pages = 0; pages < 10 && (await more.isVisible()); pages += 1) {
    const before = await person.page.locator('main tbody tr').count();
    await more.click();
    await expect.poll(() => person.page.locator('main tbody tr').count()).toBeGreaterThan(before);
  }
  const lines = await person.page
    .locator('main tbody tr')
    .evaluateAll((rows) => rows.map((row) => [row.querySelector('a')?.getAttribute('href') ?? '', row.textContent] as const));
  return new Map(lines.map(([address, text]) => [address.split('/')[2] ?? '', text]));
};

/** Opens every screen of the navigation, and both lists of families whatever the function, and writes down all that came from the server. */
const heardOnAllScreens = async (person: Person): Promise<string> => {
  const heard: string[] = [];
  person.page.on('response', (response) => {
    if (response.url().endsWith('/graphql'))
      void response.text().then(
        (text) => heard.push(text),
        () => undefined,
      );
  });
  await person.open('/');
  await person.page.locator('main h1').first().waitFor();
  const ways = await person.page
    .locator('#nawigacja a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  for (const way of new Set([...ways, '/rodziny', '/zgloszenia'])) {
    await person.open(way);
    await person.page.locator('main h1').first().waitFor();
    heard.push(await person.page.content());
  }
  return heard.join('\n');
};

const PLACES = ['', '/wizyty', '/wizyty/nowa', '/przydzial', '/udostepnienia', '/sprawa/wniosek', '/dane'];

const findsNothingAt = async (person: Person, familyId: string, places = PLACES): Promise<void> => {
  for (const place of places) {
    await person.visit(`/rodziny/${familyId}${place}`, NOTHING_FOR_YOU);
  }
};

const NEIGHBOURS = [
  'dorota.rakow',
  'jan.rakow',
  'ewa.rakow',
  'piotr.rakow',
  'barbara.lodz',
  'grzegorz.lodz',
  'kinga.lodz',
  'alicja.lodz',
  'igor.lodz',
];

journey('no screen of Raków or Łódź shows a family of Zielonki, not even by its address (G22)', async ({ stage }) => {
  const zofia = await stage.signIn('zofia.zielonki');
  const families = [...(await familiesOf(zofia)).keys()];
  expect(families.length).toBeGreaterThanOrEqual(17);
  const [one = ''] = families;
  for (const username of NEIGHBOURS) {
    const neighbour = await stage.signIn(username);
    const heard = await heardOnAllScreens(neighbour);
    expect(heard.length).toBeGreaterThan(1_000);
    expect(
      families.filter((id) => heard.includes(id)),
      username,
    ).toEqual([]);
    const isFirst = username === NEIGHBOURS[0];
    await findsNothingAt(neighbour, one, isFirst ? PLACES : ['']);
    if (isFirst) await neighbour.look('cudza-rodzina');
    await neighbour.page.context().close();
  }
});

journey(
  'in Łódź the acting deputy head sees the families of the III Wydział and of its section, and nobody else’s',
  async ({ stage }) => {
    const grzegorz = await stage.signIn('grzegorz.lodz');
    const third = await familiesOf(grzegorz);
    await grzegorz.look('rodziny-lodz');
    const helena = await stage.signIn('helena.lodz');
    const second = await familiesOf(helena);
    const barbara = await stage.signIn('barbara.lodz');
    const all = await familiesOf(barbara);

    const by = (lines: Map<string, string>, ...names: string[]) =>
      [...lines].filter(([, line]) => names.some((name) => line.includes(name))).map(([id]) => id);
    expect(by(all, 'Alicja Próbna', 'Bartosz Próbny')).toHaveLength(17);
    expect([...third.keys()]).toEqual(expect.arrayContaining(by(all, 'Alicja Próbna', 'Bartosz Próbny')));
    expect(by(third, 'Celina Pokazowa', 'Daniel Pokazowy')).toEqual([]);
    expect(by(second, 'Celina Pokazowa')).toHaveLength(3);
    expect(by(second, 'Alicja Próbna', 'Bartosz Próbny', 'Daniel Pokazowy')).toEqual([]);
    expect([...third.keys()].filter((id) => second.has(id))).toEqual([]);

    await grzegorz.visit(`/rodziny/${[...second.keys()][0]}`, NOT_FOUND);
    await helena.visit(`/rodziny/${[...third.keys()][0]}`, NOT_FOUND);
  },
);

journey('an assistant sees only the families assigned to them (G22)', async ({ stage }) => {
  const tomasz = await stage.signIn('tomasz.zielonki');
  const his = await familiesOf(tomasz);
  expect([...his.values()].filter((line) => !line.includes('Tomasz Próbny'))).toEqual([]);
  expect(his.size).toBeGreaterThanOrEqual(7);
  await tomasz.look('rodziny-asystent');
  const karolina = await stage.signIn('karolina.zielonki');
  const hers = await familiesOf(karolina);
  expect([...hers.values()].filter((line) => !line.includes('Karolina Pokazowa'))).toEqual([]);
  const [one = ''] = [...hers.keys()];
  await findsNothingAt(tomasz, one);
});

journey('somebody who works in two centres is in one of them at a time', async ({ stage }) => {
  const maria = await stage.signIn('maria.podwojna', 'centre-rakow');
  await maria.sees('Gminny Ośrodek Pomocy Społecznej w Rakowie');
  const inRakow = await familiesOf(maria);
  await maria.page.getByRole('button', { name: /Konto:/ }).click();
  await maria.page.getByRole('menuitem', { name: 'Zmień jednostkę' }).click();
  expect(await passSignIn(maria.page, maria.username, 'centre-zielonki')).toEqual(['organization']);
  await maria.sees('Gminny Ośrodek Pomocy Społecznej w Zielonkach');
  const inZielonki = await familiesOf(maria);
  expect([...inZielonki.keys()].filter((id) => inRakow.has(id))).toEqual([]);
  const [one = ''] = [...inRakow.keys()];
  await maria.visit(`/rodziny/${one}`, NOT_FOUND);
  await maria.doesNotSee('w Rakowie');
});

journey(
  'two tabs that change the same record: the second is told so in plain Polish, keeps its text and may save again',
  async ({ stage }) => {
    const anna = await stage.signIn('anna.zielonki');
    const familyId = await anna.openFamily('Mazur');
    const form = `/rodziny/${familyId}/dane`;
    await anna.visit(form, 'Popraw adres i kontakt');
    const second = stage.watch(await anna.newTab(form));
    await second.seesHeading('Popraw adres i kontakt');
    await anna.write('Telefon', '600 000 111');
    await anna.write('Skąd ta poprawka', 'nowy numer');
    await anna.press('Zapisz poprawki');
    await anna.isTold('Zapisano poprawki.');
    await second.write('Telefon', '600 000 222');
    await second.write('Skąd ta poprawka', 'rodzina zadzwoniła z nowego numeru');
    await second.press('Zapisz poprawki');
    await second.page.getByRole('heading', { level: 2, name: 'Ktoś zmienił ten wpis wcześniej' }).waitFor();
    await second.look('konflikt');
    const choice = second.page.getByRole('radiogroup', { name: 'Telefon' });
    expect(await choice.textContent()).toContain('600 000 222');
    await choice.locator('label').filter({ hasText: 'Twoja wersja' }).click();
    await second.press('Zapisz wybrane');
    await second.isTold('Zapisano poprawki.');
    await second.sees('600 000 222');
  },
);
