// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { anApi, choose, eachOnItsOwnPage, openScreen, pageText, sendForm, told, write } from '../../../frame/kit/screen.js';
import { StepPage } from '../step-page.js';
import { cases } from '../texts.js';

const FAMILY = '0193c0de-0000-7000-8000-0000000000f1';
const CASE = '0193c0de-0000-7000-8000-0000000000c1';
const words = cases.afterWithdrawal;

const aCase = (over: Record<string, unknown>) => {
  const asked = anApi({
    CaseForStep: () => ({
      data: {
        family: {
          id: FAMILY,
          surname: 'Próbna',
          currentCase: {
            id: CASE,
            version: 7,
            number: 'AR/1/2026',
            track: 'ORDINARY',
            closedOn: null,
            viewerMay: ['DECIDE_ON_WITHDRAWAL'],
            courtMayBeInformed: false,
            currentBasis: null,
            suspendedUntil: null,
            legalBases: [{ id: '0193c0de-0000-7000-8000-0000000000a1', kind: 'CONSENT', validTo: '2026-02-28' }],
            courtOrders: [],
            deadlines: [],
            interviews: [],
            refusals: [],
            request: null,
            ...over,
          },
        },
      },
    }),
    SendWithdrawalDecision: () => ({ data: { decideOnWithdrawal: { id: CASE, version: 8 } } }),
  });
  return () => asked.filter(({ operation }) => operation === 'SendWithdrawalDecision').map(({ variables }) => variables['input']);
};

const open = async (first: string) => {
  await openScreen({
    path: '/rodziny/$familyId/sprawa/$step',
    address: `/rodziny/${FAMILY}/sprawa/po-wycofaniu-zgody`,
    component: StepPage,
    texts: { cases },
  });
  await told(first);
};

eachOnItsOwnPage();

test('L12 a place is kept until a day: it is asked for before anything is sent', async () => {
  const sent = aCase({ stage: 'HALTED' });
  await open(words.decision);
  expect(pageText()).toContain('Ostatni dzień podstawy wsparcia: 28 lutego 2026 (zgoda rodziny).');
  await choose(words.suspend + words.suspendNote);
  await write(words.reason, 'Rodzina chce wrócić po feriach.');
  await sendForm();
  await told('Podaj, do kiedy zawieszasz wsparcie.');
  expect(sent()).toEqual([]);
});

test('L12 an end frees the place and needs no day', async () => {
  const sent = aCase({ stage: 'HALTED', suspendedUntil: '2026-03-02' });
  await open(words.decision);
  expect(pageText()).toContain('Wsparcie jest zawieszone do 2 marca 2026.');
  await choose(words.end + words.endNote);
  await write(words.reason, 'Rodzina nie chce wsparcia.');
  await sendForm();
  expect(sent()).toMatchObject([{ supportCaseId: CASE, expectedVersion: 7, decision: 'ENDED', suspendedUntil: null }]);
});

test('where nothing waits, the page says so in the place of the form', async () => {
  aCase({ stage: 'IN_SUPPORT', viewerMay: [] });
  await open(words.none);
  expect(document.querySelector('form')).toBeNull();
});
