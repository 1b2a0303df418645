// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { anApi, boxOf, eachOnItsOwnPage, openScreen, pageText, sendForm, told, turn, write } from '../../../frame/kit/screen.js';
import { StepPage } from '../step-page.js';
import { cases } from '../texts.js';

const FAMILY = '0193c0de-0000-7000-8000-0000000000f1';
const CASE = '0193c0de-0000-7000-8000-0000000000c1';
const words = cases.courtOrder;

const COURTS = [
  { id: 'b', name: 'Sąd w B.', address: 'ul. Nowa 2, B.', validFrom: '2026-01-01', validTo: null, annulledAt: null },
  { id: 'a', name: 'Sąd w A.', address: 'ul. Stara 1, A.', validFrom: '2020-01-01', validTo: '2025-12-31', annulledAt: null },
];

/** The order of a case without one, in a centre that knows these courts. */
const anOrder = async (competentCourts: readonly object[]) => {
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
            closedOn: null,
            viewerMay: ['RECORD_COURT_ORDER'],
            courtOrders: [],
          },
        },
      },
    }),
    SendCourtOrder: () => ({ data: { recordCourtOrder: { id: CASE, version: 8 } } }),
  });
  await openScreen({
    path: '/rodziny/$familyId/sprawa/$step',
    address: `/rodziny/${FAMILY}/sprawa/postanowienie-sadu`,
    component: StepPage,
    texts: { cases },
  });
  await told(words.signature);
  return () => asked.filter(({ operation }) => operation === 'SendCourtOrder').map(({ variables }) => variables['input']);
};

eachOnItsOwnPage();

test('A7 point 6 the court competent on the day of the order is proposed', async () => {
  const sent = await anOrder(COURTS);
  expect(boxOf(words.court).value).toBe('Sąd w B.');
  expect(pageText()).toContain('adres do pism');
  for (const part of ['day', 'month', 'year'] as const) await turn(words.issuedOn, part, 'ArrowUp');
  await turn(words.issuedOn, 'year', 'ArrowDown');
  expect(boxOf(words.court).value).toBe('Sąd w A.');
  await write(words.signature, 'III Nsm 1/25');
  await write(words.content, 'Przydziela asystenta rodziny.');
  await sendForm();
  expect(sent()).toMatchObject([{ court: 'Sąd w A.', signature: 'III Nsm 1/25' }]);
});

test('A7 point 6 where the centre has recorded no court nothing is proposed, and one is still asked for', async () => {
  const sent = await anOrder([]);
  expect(boxOf(words.court).value).toBe('');
  expect(pageText()).not.toContain('adres do pism');
  await sendForm();
  expect(sent()).toEqual([]);
});
