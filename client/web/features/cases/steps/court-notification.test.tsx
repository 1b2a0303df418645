// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import {
  anApi,
  boxOf,
  choose,
  eachOnItsOwnPage,
  openScreen,
  pageText,
  sendForm,
  told,
  turn,
  write,
} from '../../../frame/kit/screen.js';
import { StepPage } from '../step-page.js';
import { cases } from '../texts.js';

const FAMILY = '0193c0de-0000-7000-8000-0000000000f1';
const CASE = '0193c0de-0000-7000-8000-0000000000c1';
const REFUSAL = '0193c0de-0000-7000-8000-0000000000b1';
const words = cases.notification;

/** A family that refused, under an order or without one, before any interview; the centre knows these courts. */
const aRefusal = async (track: 'ORDINARY' | 'COURT', competentCourts: readonly object[] = []) => {
  const asked = anApi({
    CompetentCourts: () => ({ data: { centre: { id: 'gops', competentCourts } } }),
    CaseForStep: () => ({
      data: {
        family: {
          id: FAMILY,
          surname: 'Próbna',
          currentCase: {
            id: CASE,
            version: 7,
            number: 'AR/1/2026',
            track,
            closedOn: null,
            viewerMay: ['DECIDE_ON_COURT_NOTIFICATION'],
            courtMayBeInformed: false,
            interviews: [],
            refusals: [
              {
                id: REFUSAL,
                refusedOn: '2026-03-01',
                circumstances: 'Nie otwierają drzwi.',
                courtMustBeInformed: track === 'COURT',
                decision: null,
                annulledAt: null,
              },
            ],
          },
        },
      },
    }),
    SendDecision: () => ({ data: { decideOnCourtNotification: { id: CASE, version: 8 } } }),
  });
  await openScreen({
    path: '/rodziny/$familyId/sprawa/$step',
    address: `/rodziny/${FAMILY}/sprawa/zawiadomienie-sadu`,
    component: StepPage,
    texts: { cases },
  });
  await told(words.decision);
  return () => asked.filter(({ operation }) => operation === 'SendDecision').map(({ variables }) => variables['input']);
};

const isClosed = (value: string) => document.querySelector<HTMLInputElement>(`input[type="radio"][value="${value}"]`)?.disabled;

eachOnItsOwnPage();

test('A6 by consent the page names the duty of whoever knows of a threat to a child, and the director may keep silent', async () => {
  const sent = await aRefusal('ORDINARY');
  expect(pageText()).toContain('art. 572 Kodeksu postępowania cywilnego');
  expect(pageText()).not.toContain(words.underOrder);
  expect([isClosed('NOTIFY'), isClosed('DO_NOT_NOTIFY')]).toEqual([true, false]);
  await choose(words.doNotNotify + words.doNotNotifyNote);
  await write(words.reason, 'Rodzina chce poczekać.');
  await sendForm();
  expect(sent()).toMatchObject([{ refusalId: REFUSAL, decision: 'DO_NOT_NOTIFY', courtName: null }]);
});

test('A6 A7 of a refusal under an order the page says what is owed to the court and offers nothing else', async () => {
  const sent = await aRefusal('COURT');
  expect(pageText()).toContain('art. 109 § 4 i art. 100 § 2 Kodeksu rodzinnego i opiekuńczego');
  expect(pageText()).toContain(words.silenceImpossible);
  expect([isClosed('NOTIFY'), isClosed('DO_NOT_NOTIFY')]).toEqual([false, true]);
  await choose(words.notify + words.notifyNote);
  await write(words.reason, 'Rodzina nie wykonuje postanowienia.');
  await write(words.courtName, 'Sąd Rejonowy, III Wydział Rodzinny i Nieletnich');
  await sendForm();
  expect(sent()).toMatchObject([{ decision: 'NOTIFY', courtName: 'Sąd Rejonowy, III Wydział Rodzinny i Nieletnich' }]);
});

const COURTS = [
  { id: 'b', name: 'Sąd w B.', address: 'ul. Nowa 2, B.', validFrom: '2026-01-01', validTo: null, annulledAt: null },
  {
    id: 'x',
    name: 'Sąd w X.',
    address: 'ul. Zła 3, X.',
    validFrom: '2020-01-01',
    validTo: null,
    annulledAt: '2026-02-01T08:00:00Z',
  },
  { id: 'a', name: 'Sąd w A.', address: 'ul. Stara 1, A.', validFrom: '2020-01-01', validTo: '2025-12-31', annulledAt: null },
];

/** Turns the day of the letter to one of last year. */
const lastYear = async () => {
  for (const part of ['day', 'month', 'year'] as const) await turn(words.letterOn, part, 'ArrowUp');
  await turn(words.letterOn, 'year', 'ArrowDown');
};

test('A6 point 6 the court competent today is proposed, with the address for the letter, and follows the day of the letter', async () => {
  const sent = await aRefusal('COURT', COURTS);
  await choose(words.notify + words.notifyNote);
  expect(boxOf(words.courtName).value).toBe('Sąd w B.');
  expect(pageText()).toContain('Właściwy dla ośrodka 2 marca 2026, adres do pism: ul. Nowa 2, B.');
  await lastYear();
  expect(boxOf(words.courtName).value).toBe('Sąd w A.');
  expect(pageText()).toContain('adres do pism: ul. Stara 1, A.');
  await write(words.reason, 'Rodzina nie wykonuje postanowienia.');
  await sendForm();
  expect(sent()).toMatchObject([{ decision: 'NOTIFY', courtName: 'Sąd w A.' }]);
});

test('A6 point 6 a court that somebody wrote stays, whatever day the letter is of', async () => {
  const sent = await aRefusal('COURT', COURTS);
  await choose(words.notify + words.notifyNote);
  await write(words.courtName, 'Sąd w C.');
  await lastYear();
  expect(boxOf(words.courtName).value).toBe('Sąd w C.');
  await write(words.reason, 'Rodzina przeniosła się do C.');
  await sendForm();
  expect(sent()).toMatchObject([{ courtName: 'Sąd w C.' }]);
});
