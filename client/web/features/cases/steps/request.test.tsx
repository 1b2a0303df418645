// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { anApi, boxOf, eachOnItsOwnPage, openScreen, pageText, sendForm, told, write } from '../../../frame/kit/screen.js';
import { StepPage } from '../step-page.js';
import { cases } from '../texts.js';

const FAMILY = '0193c0de-0000-7000-8000-0000000000f1';
const CASE = '0193c0de-0000-7000-8000-0000000000c1';
const words = cases.request;
const BEFORE = 'Bez stałego wsparcia dzieci mogą trafić poza rodzinę.';
const REMARKS = 'Dopisz, jakiej pomocy już próbowano.';

const decidedWith = (outcome: 'RETURNED' | 'REFUSED') => ({
  id: 'w1',
  requestedOn: '2026-02-20',
  justification: BEFORE,
  requestedBy: { id: 's1', displayName: 'Anna Socha' },
  decision: {
    id: 'd1',
    outcome,
    reason: REMARKS,
    decidedOn: '2026-02-25',
    decidedAs: 'kierownik ośrodka',
    decidedBy: { id: 'z1', displayName: 'Zofia Wzorcowa' },
  },
});

const open = async (request: object | null) => {
  const currentCase = {
    id: CASE,
    version: 7,
    number: 'AR/1/2026',
    track: 'ORDINARY',
    stage: 'BASIS_GRANTED',
    closedOn: null,
    viewerMay: ['REQUEST_ASSISTANT'],
    courtMayBeInformed: false,
    currentBasis: null,
    suspendedUntil: null,
    legalBases: [],
    courtOrders: [],
    deadlines: [],
    interviews: [],
    refusals: [],
    request,
  };
  const asked = anApi({
    CaseForStep: () => ({ data: { family: { id: FAMILY, surname: 'Próbna', members: [], formerMembers: [], currentCase } } }),
    SendRequest: () => ({ data: { requestAssistant: { id: CASE, version: 8 } } }),
  });
  await openScreen({
    path: '/rodziny/$familyId/sprawa/$step',
    address: `/rodziny/${FAMILY}/sprawa/wniosek`,
    component: StepPage,
    texts: { cases },
  });
  await told(words.justification);
  return () => asked.filter(({ operation }) => operation === 'SendRequest').map(({ variables }) => variables['input']);
};

eachOnItsOwnPage();

test('A8 G6 a request that came back is mended: the remarks with who made them stand above what was written before', async () => {
  const sent = await open(decidedWith('RETURNED'));
  expect(pageText()).toContain(cases.remarks.RETURNED);
  expect(pageText()).toContain(REMARKS);
  expect(pageText()).toContain('Zdecydował(a) Zofia Wzorcowa, kierownik ośrodka, 25 lutego 2026');
  expect(boxOf(words.justification).value).toBe(BEFORE);
  await write(words.justification, `${BEFORE} Próbowano pomocy szkoły.`);
  await sendForm();
  expect(sent()).toMatchObject([
    {
      supportCaseId: CASE,
      expectedVersion: 7,
      requestedOn: '2026-03-02',
      justification: `${BEFORE} Próbowano pomocy szkoły.`,
    },
  ]);
});

test('A8 after a refusal the next request is written anew, and cannot go without a justification', async () => {
  const sent = await open(decidedWith('REFUSED'));
  expect(pageText()).toContain(cases.remarks.REFUSED);
  expect(boxOf(words.justification).value).toBe('');
  await sendForm();
  await told('Uzasadnij');
  expect(sent()).toEqual([]);
});

test('A8 a first request knows no remarks', async () => {
  await open(null);
  expect(pageText()).not.toContain(cases.remarks.RETURNED);
  expect(boxOf(words.justification).value).toBe('');
});
