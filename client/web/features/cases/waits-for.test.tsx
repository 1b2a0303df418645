// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { eachOnItsOwnPage, openScreen, pageText } from '../../frame/kit/screen.js';
import { cases } from './texts.js';
import { WaitsFor } from './waits-for.js';

eachOnItsOwnPage();

const HEAD = { function: 'kierownik ośrodka', person: 'Zofia Próbna', isViewers: false };
const ACTING = { function: 'p.o. kierownik ośrodka', person: 'Adam Zmyślony', isViewers: false };

test.each([
  [[HEAD], 'Czeka na: kierownik ośrodka (Zofia Próbna).'],
  [[HEAD, ACTING], 'Czeka na: kierownik ośrodka (Zofia Próbna), p.o. kierownik ośrodka (Adam Zmyślony).'],
  [[{ function: 'pracownik socjalny', person: null, isViewers: false }], 'Czeka na: pracownik socjalny.'],
  [[HEAD, { ...ACTING, isViewers: true }], 'Teraz Twoja kolej.'],
  [[], ''],
])('U4 the card says for whom the case waits: %j', async (turns, words) => {
  await openScreen({ path: '/', address: '/', component: () => <WaitsFor turns={turns} />, texts: { cases } });
  expect(pageText()).toBe(words);
});
