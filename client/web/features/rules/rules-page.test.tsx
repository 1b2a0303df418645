// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { anApi, eachOnItsOwnPage, openScreen, pageText, press, sendForm, told, write } from '../../frame/kit/screen.js';
import { RulesPage } from './rules-page.js';
import { rules } from './texts.js';

const PLANNED = '0193c0de-0000-7000-8000-0000000000c2';
const WEEKLY = {
  id: '0193c0de-0000-7000-8000-0000000000c1',
  version: 3,
  key: 'CONTACT',
  ruleVersion: 1,
  source: 'zarządzenie nr 1/2025',
  amount: 7,
  unit: 'CALENDAR_DAYS',
  validFrom: '2025-01-01',
  validTo: null as string | null,
  decisions: [
    {
      id: 'd1',
      kind: 'SET',
      reason: 'Standard ośrodka.',
      decidedOn: '2024-12-20',
      decidedBy: { id: 'z', displayName: 'Zofia Wzorcowa' },
    },
  ],
};
const CASELOAD = {
  key: 'CASELOAD',
  ruleVersion: 1,
  article: 'art. 15 ust. 4',
  amount: 15,
  unit: 'FAMILIES',
  validFrom: '2014-09-19',
};

const open = async (versions: readonly object[], permissions: readonly ['rule:set'] | readonly [] = ['rule:set']) => {
  const asked = anApi({
    RulesPage: () => ({ data: { centre: { id: 'gops', lawRules: [CASELOAD], localRuleVersions: versions } } }),
    LocalRuleEffect: () => ({ data: { localRuleEffect: { concerned: 17, running: 3, starting: 14, dueOn: '2026-03-16' } } }),
    SetLocalRule: () => ({ data: { setLocalRule: { id: 'new' } } }),
    EndLocalRule: () => ({ data: { endLocalRule: { id: 'old' } } }),
  });
  await openScreen({
    path: '/osrodek/zasady',
    address: '/osrodek/zasady',
    component: RulesPage,
    texts: { rules },
    viewer: { permissions },
  });
  await told(rules.own.title);
  return asked;
};
const sent = (asked: Awaited<ReturnType<typeof open>>, name: string) =>
  asked.filter(({ operation }) => operation === name).map(({ variables }) => variables);

eachOnItsOwnPage();

test('N33 law and own rules stand apart, each own one with its source and who decided it, and nobody but a director may set one', async () => {
  await open([WEEKLY], []);
  expect(pageText()).toContain('15 rodzin');
  expect(pageText()).toContain('7 dni');
  expect(pageText()).toContain('Podstawa: zarządzenie nr 1/2025');
  expect(pageText()).toContain('Zofia Wzorcowa, 20 grudnia 2024: Standard ośrodka.');
  expect(pageText()).toContain(rules.own.notSet);
  expect(document.querySelectorAll('[aria-label^="Zmień zasadę"], [aria-label^="Ustal zasadę"]')).toHaveLength(0);
});

test('N33 what a rule would do is told before it is saved, and it is saved with its paper and reason', async () => {
  const asked = await open([WEEKLY]);
  await press(rules.set.change);
  await told('14 rodzin dostanie termin kontaktu: do 16 marca 2026.');
  await told('3 terminy już biegną i się nie przesuną.');
  expect(sent(asked, 'SetLocalRule')).toEqual([]);
  expect(sent(asked, 'LocalRuleEffect')).toEqual([{ key: 'CONTACT', days: 7, validFrom: '2026-03-02' }]);
  await sendForm();
  await told('Wpisz, gdzie ośrodek zapisał tę zasadę');
  await write(rules.set.source, 'zarządzenie nr 4/2026');
  await write(rules.set.reason, 'Rzadszy rytm.');
  await sendForm();
  expect(sent(asked, 'SetLocalRule')).toMatchObject([
    { input: { key: 'CONTACT', days: 7, source: 'zarządzenie nr 4/2026', validFrom: '2026-03-02', reason: 'Rzadszy rytm.' } },
  ]);
});

test('N33 a rule that ends says which terms go; an announced one is taken back on the day before its first', async () => {
  const asked = await open([
    { ...WEEKLY, id: PLANNED, ruleVersion: 2, validFrom: '2026-04-01' },
    { ...WEEKLY, validTo: '2026-03-31' },
  ]);
  expect(pageText()).toContain(rules.own.planned);
  await press(rules.end.takeBack);
  await told(rules.end.takeBackHint);
  await write(rules.end.reason, 'Zostajemy przy starej.');
  await sendForm();
  expect(sent(asked, 'EndLocalRule')).toMatchObject([
    { input: { localRuleId: PLANNED, expectedVersion: 3, lastOn: '2026-03-31', reason: 'Zostajemy przy starej.' } },
  ]);
});
