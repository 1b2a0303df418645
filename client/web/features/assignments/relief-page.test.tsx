// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import {
  type Answer,
  anApi,
  boxOf,
  eachOnItsOwnPage,
  openScreen,
  pageText,
  sendForm,
  told,
  write,
} from '../../frame/kit/screen.js';
import { ReliefPage } from './relief-page.js';
import { assignments } from './texts.js';

const FAMILY = '0193c0de-0000-7000-8000-0000000000f1';
const CASE = '0193c0de-0000-7000-8000-0000000000c1';
const words = assignments.askRelief;

const waiting = {
  id: 'r1',
  requestedOn: '2026-02-27',
  requestedAs: 'asystent rodziny',
  reason: 'Rodzina zamieszkała obok mojego domu.',
  decision: null,
  decidedOn: null,
  decidedAs: null,
  decisionReason: null,
  requestedBy: { id: 't1', displayName: 'Tomasz Próbny' },
  decidedBy: null,
};
const decided = (decision: 'GRANTED' | 'REFUSED', decisionReason: string | null) => ({
  ...waiting,
  decision,
  decisionReason,
  decidedOn: '2026-03-01',
  decidedAs: 'kierownik ośrodka',
  decidedBy: { id: 'z1', displayName: 'Zofia Wzorcowa' },
});

const open = async (over: object, answer: Answer = { data: { requestRelief: { id: CASE, version: 8 } } }) => {
  const currentCase = { id: CASE, version: 7, stage: 'IN_SUPPORT', viewerMayRequestRelief: false, reliefRequests: [], ...over };
  const asked = anApi({
    ReliefFile: () => ({ data: { family: { id: FAMILY, surname: 'Próbna', currentCase } } }),
    RequestRelief: () => answer,
  });
  await openScreen({
    path: '/rodziny/$familyId/zwolnienie',
    address: `/rodziny/${FAMILY}/zwolnienie`,
    component: ReliefPage,
    texts: { assignments },
  });
  return () => asked.filter(({ operation }) => operation === 'RequestRelief').map(({ variables }) => variables['input']);
};

eachOnItsOwnPage();

test('A13 an assistant asks with a reason, which cannot be left out', async () => {
  const sent = await open({ viewerMayRequestRelief: true });
  await told(words.intro);
  await sendForm();
  await told('Napisz, dlaczego prosisz o zwolnienie z prowadzenia tej rodziny.');
  expect(sent()).toEqual([]);
  await write(words.reason, 'Trudno o dystans.');
  await sendForm();
  expect(sent()).toMatchObject([{ supportCaseId: CASE, expectedVersion: 7, reason: 'Trudno o dystans.' }]);
});

test('A13 a request that is refused by the office says why and keeps what was written', async () => {
  const userMessage = 'Prośba o zwolnienie czeka już na decyzję.';
  await open({ viewerMayRequestRelief: true }, { refused: 'RELIEF_ASKED_ALREADY', userMessage });
  await write(words.reason, 'Trudno o dystans.');
  await sendForm();
  await told(userMessage);
  expect(boxOf(words.reason).value).toBe('Trudno o dystans.');
});

test('A13 while it waits everybody reads what was asked and by whom, and nobody asks once more', async () => {
  await open({ reliefRequests: [waiting] });
  await told(words.waits);
  expect(pageText()).toContain('Prosił(a) Tomasz Próbny, asystent rodziny, 27 lutego 2026:');
  expect(pageText()).toContain(waiting.reason);
  expect(pageText()).not.toContain(words.intro);
  expect(document.querySelector('form')).toBeNull();
});

test('A13 G6 a refusal is read with its reason and who decided in which function, beside the form to ask anew', async () => {
  await open({ viewerMayRequestRelief: true, reliefRequests: [decided('REFUSED', 'Pójdziemy tam razem.')] });
  await told(words.answered.REFUSED);
  expect(pageText()).toContain('Pójdziemy tam razem.');
  expect(pageText()).toContain('Zdecydował(a) Zofia Wzorcowa, kierownik ośrodka, 1 marca 2026.');
  expect(document.querySelector('form')).not.toBeNull();
});

test('A13 the next assistant is not met by what the one before asked', async () => {
  await open({ viewerMayRequestRelief: true, reliefRequests: [decided('GRANTED', null)] });
  await told(words.intro);
  expect(pageText()).not.toContain(waiting.reason);
});

test.each([
  ['somebody else', {}],
  ['anybody, of a case that is closed', { stage: 'CLOSED', viewerMayRequestRelief: true }],
])('A13 for %s the page says who asks', async (_, over) => {
  await open(over);
  await told(words.mayNot);
  expect(document.querySelector('form')).toBeNull();
});
