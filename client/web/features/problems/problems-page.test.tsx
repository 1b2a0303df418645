// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { anApi, boxOf, eachOnItsOwnPage, openScreen, pageText, press, sendForm, told, write } from '../../frame/kit/screen.js';
import { ProblemsPage } from './problems-page.js';
import { problems } from './texts.js';

const AWAY = {
  id: '0193c0de-0000-7000-8000-0000000000c1',
  version: 3,
  name: 'rodzic za granicą',
  description: 'Dzieci zostały z dziadkami.',
  validFrom: '2026-01-01',
  validTo: null as string | null,
  addedOn: '2026-01-02',
  addedBy: { id: 'z', displayName: 'Zofia Wzorcowa' },
  corrections: [
    {
      id: 'k1',
      field: 'name',
      oldValue: 'Eurosieroctwo',
      newValue: 'rodzic za granicą',
      reason: 'Prostsze słowa.',
      correctedAt: '2026-02-01T08:00:00.000Z',
      correctedBy: { displayName: 'Zofia Wzorcowa' },
    },
  ] as readonly object[],
};
const OVER = {
  ...AWAY,
  id: '0193c0de-0000-7000-8000-0000000000c2',
  name: 'Zbieractwo',
  description: null,
  validTo: '2026-02-28',
  corrections: [],
};

const open = async (
  ownProblems: readonly object[],
  permissions: readonly ['rule:set'] | readonly [] = ['rule:set'],
  refusal?: { refused: string; userMessage: string },
) => {
  const asked = anApi({
    ProblemsPage: () => ({ data: { centre: { id: 'gops', ownProblems } } }),
    AddCentreProblem: () => refusal ?? { data: { addCentreProblem: { id: 'new' } } },
    ChangeCentreProblem: () => ({ data: { changeCentreProblem: { id: AWAY.id, version: 4 } } }),
    RetireCentreProblem: () => ({ data: { retireCentreProblem: { id: AWAY.id, version: 4 } } }),
    RestoreCentreProblem: () => ({ data: { restoreCentreProblem: { id: OVER.id, version: 4 } } }),
  });
  await openScreen({
    path: '/osrodek/problemy',
    address: '/osrodek/problemy',
    component: ProblemsPage,
    texts: { problems },
    viewer: { permissions },
  });
  await told(problems.used.title);
  return (name: string) => asked.filter(({ operation }) => operation === name).map(({ variables }) => variables['input']);
};

eachOnItsOwnPage();

test('point 8 what is in use stands apart from what is retired, with whom it is for, its days and who added it; only a director changes it', async () => {
  const coming = { ...AWAY, id: 'coming', name: 'Hazard', validFrom: '2026-04-01', corrections: [] };
  await open([AWAY, coming, OVER], []);
  for (const words of [
    'Będzie w użyciu od 1 kwietnia 2026.',
    'Rodzic za granicą',
    'Dzieci zostały z dziadkami.',
    'W użyciu od 1 stycznia 2026.',
    'Dodano 2 stycznia 2026: Zofia Wzorcowa.',
    problems.retired.title,
    'W użyciu od 1 stycznia 2026 do 28 lutego 2026.',
  ])
    expect(pageText()).toContain(words);
  expect(pageText().indexOf(problems.retired.title)).toBeLessThan(pageText().indexOf('Zbieractwo'));
  for (const words of [problems.add.open, problems.change.open, problems.retire.open, problems.restore.open])
    expect([...document.querySelectorAll('button')].map(({ textContent }) => textContent)).not.toContain(words);
  await press('poprawiono');
  await told('Było: Eurosieroctwo. Jest: rodzic za granicą.');
});

test('point 8 the director adds a problem, and a name that is taken is refused in plain words', async () => {
  const userMessage = 'Taki problem jest już na liście wspólnej dla wszystkich: „ubóstwo”.';
  const sent = await open([], ['rule:set'], { refused: 'PROBLEM_IS_COMMON', userMessage });
  expect(pageText()).toContain(problems.used.none);
  await press(problems.add.open);
  await sendForm();
  await told('Wpisz nazwę problemu.');
  await write(problems.name, 'Ubostwo');
  await write(problems.description, 'Dla każdego.');
  await sendForm();
  await told(userMessage);
  expect(sent('AddCentreProblem')).toMatchObject([{ name: 'Ubostwo', description: 'Dla każdego.', validFrom: '2026-03-02' }]);
});

test('point 8 a change begins with what stands there, says that records keep their name, and is sent with its reason', async () => {
  const sent = await open([AWAY]);
  await press(problems.change.open);
  await told(problems.change.hint);
  expect(boxOf(problems.name).value).toBe('rodzic za granicą');
  await write(problems.name, 'Praca za granicą');
  await sendForm();
  expect(sent('ChangeCentreProblem')).toEqual([]);
  await write(problems.reason, 'Krócej.');
  await sendForm();
  expect(sent('ChangeCentreProblem')).toMatchObject([
    {
      centreProblemId: AWAY.id,
      expectedVersion: 3,
      name: 'Praca za granicą',
      description: 'Dzieci zostały z dziadkami.',
      validFrom: '2026-01-01',
      reason: 'Krócej.',
    },
  ]);
});

test('point 8 a problem is retired from a day on, and a retired one is brought back, each with its reason', async () => {
  const sent = await open([AWAY, OVER]);
  await press(problems.retire.open);
  await told(problems.retire.hint);
  await write(problems.reason, 'Nikt go nie używa.');
  await sendForm();
  expect(sent('RetireCentreProblem')).toMatchObject([
    { centreProblemId: AWAY.id, expectedVersion: 3, lastOn: '2026-03-02', reason: 'Nikt go nie używa.' },
  ]);
  await press(problems.restore.open);
  await told(problems.restore.hint);
  await write(problems.reason, 'Znowu potrzebny.');
  await sendForm();
  expect(sent('RestoreCentreProblem')).toMatchObject([
    { centreProblemId: OVER.id, expectedVersion: 3, reason: 'Znowu potrzebny.' },
  ]);
});
