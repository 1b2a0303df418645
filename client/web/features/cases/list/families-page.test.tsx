// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { API_QUERIES } from '../../../frame/api.js';
import { anApi, boxOf, leave, openScreen, pageText, settled, told, write, type Answer } from '../../../frame/kit/screen.js';
import { session } from '../../../frame/session/texts.js';
import { cases } from '../texts.js';
import { FamiliesPage } from './families-page.js';

const SURNAME = cases.list.filter.surname;
const PATIENCE = { timeout: 60_000 };

const families = (...surnames: readonly string[]): Answer => ({
  data: {
    families: {
      totalCount: surnames.length,
      nodes: surnames.map((surname) => ({ id: surname, surname, city: null, restricted: false, currentCase: null })),
      pageInfo: { hasNextPage: false, endCursor: null },
    },
  },
});

const LOST = () => {
  throw new TypeError('Failed to fetch');
};
const unanswered = () => new Promise<Answer>(() => undefined);

const open = (search = '') =>
  openScreen({ path: '/rodziny', address: `/rodziny${search}`, component: FamiliesPage, texts: { cases } });

/** A list of all families, and what the API does when it is asked for some of them. */
const aRegister = (narrowed: () => Answer | Promise<Answer>) =>
  anApi({ Families: ({ filter }) => (filter === null ? families('Próbna', 'Druga') : narrowed()) });

/** How often a narrowed list was asked for. */
const timesNarrowed = (asked: ReturnType<typeof anApi>): number =>
  asked.filter(({ variables }) => variables['filter'] !== null).length;

/** The list of all is there, and another one is asked for. */
const narrow = async (narrowed: () => Answer | Promise<Answer>, surname = 'Nowak') => {
  const asked = aRegister(narrowed);
  await open();
  await told('Próbna');
  if (narrowed === LOST) window.dispatchEvent(new Event('offline'));
  await write(SURNAME, surname);
  await vi.waitFor(async () => {
    await settled();
    expect(timesNarrowed(asked)).toBeGreaterThan(0);
  }, PATIENCE);
  await settled();
};

beforeEach(() => vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true));
afterEach(() => {
  window.dispatchEvent(new Event('online'));
  leave();
  vi.unstubAllGlobals();
});

test('the earlier families are not called the answer while the new ones are asked for', async () => {
  await narrow(unanswered);
  expect(document.querySelector('table')?.closest('[aria-busy="true"]')).not.toBeNull();
});

test('N2 a family without a basis is told from one that has none any more, with its last day', async () => {
  const row = (surname: string, basisEndedOn: string | null) => ({
    id: surname,
    surname,
    city: null,
    restricted: false,
    currentCase: {
      id: `${surname}-case`,
      number: 'AR/1/2026',
      stage: basisEndedOn ? 'HALTED' : 'INTAKE',
      track: 'ORDINARY',
      currentBasis: null,
      basisEndedOn,
      assistant: null,
      nextDeadline: null,
      lastVisit: null,
    },
  });
  const pageInfo = { hasNextPage: false, endCursor: null };
  const nodes = [row('Nowa', null), row('Dawna', '2026-02-28')];
  anApi({ Families: () => ({ data: { families: { totalCount: 2, nodes, pageInfo } } }) });
  await open();
  await told('Dawna');
  const lineOf = (surname: string) =>
    [...document.querySelectorAll('tr')].find(({ textContent }) => textContent.includes(surname))?.textContent;
  expect(lineOf('Nowa')).toContain('jeszcze nie ma');
  expect(lineOf('Dawna')).toContain('już nie ma, do 28 lutego 2026');
});

test('an answered list is not called outdated', async () => {
  await narrow(() => families('Nowak'));
  await told('Nowak');
  expect(document.querySelector('[aria-busy="true"]')).toBeNull();
});

test('no number of families is claimed while they are asked for', async () => {
  await narrow(unanswered);
  expect(pageText()).not.toContain('Pokazano');
});

test('without a network the page says so', async () => {
  await narrow(LOST);
  await told(session.network);
});

test('without a network no earlier family stands there as if it were the answer', async () => {
  await narrow(LOST);
  await told(session.network);
  expect(pageText()).not.toContain('Próbna');
});

/** All families are on the page; then they are read anew, and that fails. */
const readAnew = async (fails: () => Answer, sentence: string) => {
  let isRead = false;
  anApi({ Families: () => (isRead ? fails() : families('Próbna')) });
  const { queryClient } = await open();
  await told('Próbna');
  isRead = true;
  void queryClient.invalidateQueries({ queryKey: API_QUERIES });
  await told(sentence);
};

test('what was on the page before the network went can still be read', async () => {
  await readAnew(LOST, session.network);
  expect(pageText()).toContain('Próbna');
});

test('what may not be read any more leaves the page', async () => {
  await readAnew(() => ({ refused: 'FORBIDDEN', userMessage: 'To nie Twoje zadanie.' }), 'To nie Twoje zadanie.');
  expect(pageText()).not.toContain('Próbna');
});

test('a space at the end stays under the hand that types on', async () => {
  await narrow(() => families('Nowak'), 'Nowak ');
  await told('Pokazano 1 z 1');
  expect(boxOf(SURNAME).value).toBe('Nowak ');
});

test('the field says what the address says when something else has changed it', async () => {
  await narrow(() => families('Nowak'));
  await told('Pokazano 1 z 1');
  const clear = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === cases.list.filter.clear);
  clear?.click();
  await told('Pokazano 2 z 2');
  expect(boxOf(SURNAME).value).toBe('');
});

test('a surname longer than any is not typed at all, instead of being forgotten', async () => {
  aRegister(unanswered);
  await open();
  expect(boxOf(SURNAME).maxLength).toBe(120);
});
