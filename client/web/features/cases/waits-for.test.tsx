// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { eachOnItsOwnPage, openScreen, pageText } from '../../frame/kit/screen.js';
import { cases } from './texts.js';
import { WaitsFor } from './waits-for.js';

eachOnItsOwnPage();

const HEAD = { function: 'kierownik ośrodka', person: 'Zofia Próbna', isViewers: false, decision: null };
const ACTING = { function: 'p.o. kierownik ośrodka', person: 'Adam Zmyślony', isViewers: false, decision: null };

test.each([
  [[HEAD], 'Czeka na: kierownik ośrodka (Zofia Próbna).'],
  [[HEAD, ACTING], 'Czeka na: kierownik ośrodka (Zofia Próbna), p.o. kierownik ośrodka (Adam Zmyślony).'],
  [[{ function: 'pracownik socjalny', person: null, isViewers: false, decision: null }], 'Czeka na: pracownik socjalny.'],
  [[HEAD, { ...ACTING, isViewers: true }], 'Teraz Twoja kolej.'],
  [[], ''],
])('U4 the card says for whom the case waits: %j', async (turns, words) => {
  await openScreen({ path: '/', address: '/', component: () => <WaitsFor familyId="f1" turns={turns} />, texts: { cases } });
  expect(pageText()).toBe(words);
});

const CONFIRMS = { ...HEAD, decision: 'CORRECTION' } as const;
const WORKS = { function: 'asystent rodziny', person: 'Ewa Próbna', isViewers: false, decision: null };

test('U4 G6 a correction that waits is told apart from whose turn it is, and leads whoever confirms it to the decision', async () => {
  const card = (turns: readonly (typeof WORKS | typeof CONFIRMS)[]) =>
    openScreen({ path: '/', address: '/', component: () => <WaitsFor familyId="f1" turns={turns} />, texts: { cases } });
  await card([WORKS, CONFIRMS]);
  expect(pageText()).toBe(
    'Czeka na: asystent rodziny (Ewa Próbna).Poprawka albo unieważnienie czeka na potwierdzenie: kierownik ośrodka (Zofia Próbna).',
  );
  expect(document.querySelector('a')).toBeNull();
});

test('U4 G6 whose correction it is to confirm is led to it', async () => {
  const turns = [WORKS, { ...CONFIRMS, isViewers: true }];
  await openScreen({ path: '/', address: '/', component: () => <WaitsFor familyId="f1" turns={turns} />, texts: { cases } });
  expect(pageText()).toBe(
    'Czeka na: asystent rodziny (Ewa Próbna).Poprawka albo unieważnienie czeka na Twoje potwierdzenie. Zobacz i zdecyduj',
  );
  expect(document.querySelector('a')?.getAttribute('href')).toBe('/rodziny/f1/poprawki');
});
