import { expect } from 'vitest';
import type { Person } from './kit/person.js';
import { journey } from './kit/journey.js';

const number = (text: string): number => Number(text.replace(/\D/g, ''));

/** The two figures of a report as they stand on their cards. */
const figuresOn = async (person: Person): Promise<number[]> => {
  const texts = await person.page.locator('main p[class*=number]').allInnerTexts();
  return texts.map(number);
};

const submit = async (director: Person, pictures: string | null): Promise<number[]> => {
  await director.visit('/sprawozdania', 'Sprawozdania półroczne');
  await director.sees('trwa, tylko podgląd');
  if (pictures) await director.look('sprawozdania');
  await director.press(/^Sprawdź i złóż/);
  await director.seesHeading(/Sprawozdanie:/);
  const figures = await figuresOn(director);
  expect(figures).toHaveLength(2);
  const [families = 0] = figures;
  await director.page.getByText(`Pokaż rodziny: ${families}`).click();
  const links = director.page.getByRole('list', { name: /^Rodziny w pozycji/ }).getByRole('link');
  await expect.poll(() => links.count()).toBe(Math.min(families, 25));
  await director.page.getByText(/^Pokaż asystentów:/).click();
  if (pictures) await director.look('sprawozdanie');
  await director.page.getByRole('button', { name: 'Złóż sprawozdanie' }).first().click();
  const dialog = director.page.getByRole('alertdialog');
  await dialog.waitFor();
  if (pictures) await director.look('sprawozdanie-potwierdzenie');
  await dialog.getByRole('button', { name: 'Złóż sprawozdanie' }).click();
  await director.isTold('Sprawozdanie złożone');
  await director.sees(/Liczby są zamrożone/);
  if (pictures) await director.look('sprawozdanie-zlozone');
  return figures;
};

const lineOf = async (analyst: Person, name: RegExp): Promise<string[]> =>
  analyst.page.getByRole('row').filter({ hasText: name }).locator('td').allInnerTexts();

journey(
  'directors submit the last closed half-year; their region reads exactly that, the sum, and no family',
  async ({ stage }) => {
    const monika = await stage.signIn('monika.malopolskie');
    await monika.seesHeading('Sprawozdania gmin');
    await monika.sees(/złożyło 0 z 1/);
    await monika.look('sprawozdania-gmin-przed');

    const zielonki = await submit(await stage.signIn('zofia.zielonki'), 'sprawozdania');
    const rawa = await submit(await stage.signIn('robert.rawa'), null);

    await monika.visit('/sprawozdania-gmin', 'Sprawozdania gmin');
    await monika.sees(/złożyło 1 z 1/);
    expect((await lineOf(monika, /Zielonkach/)).slice(-2).map(number)).toEqual(zielonki);

    const lukasz = await stage.signIn('lukasz.lodzkie');
    await lukasz.sees(/złożyło 2 z 2/);
    await lukasz.look('sprawozdania-gmin');
    expect((await lineOf(lukasz, /Rawie Mazowieckiej/)).slice(-2).map(number)).toEqual(rawa);
    const lodz = (await lineOf(lukasz, /Łodzi/)).slice(-2).map(number);
    const total = (await lineOf(lukasz, /^Razem/)).slice(-2).map((text) => number(text.split('\n')[0] ?? ''));
    expect(total).toEqual(rawa.map((value, index) => value + (lodz[index] ?? 0)));
    await lukasz.doesNotSee(/Zielonk/);
    await lukasz.doesNotSee(/Rodzina /);
    for (const way of ['/rodziny', '/zgloszenia', '/pracownicy']) {
      await lukasz.open(way);
      await lukasz.page.locator('main h1').first().waitFor();
      expect(await lukasz.page.locator('main a[href^="/rodziny/"]').count()).toBe(0);
    }
  },
);
