// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { anApi, choose, eachOnItsOwnPage, openScreen, pageText, pick, sendForm, told, write } from '../../frame/kit/screen.js';
import type { AssignmentCase } from './assignment-case.js';
import { ReliefDecision } from './relief-decision.js';
import { assignments } from './texts.js';

const CASE = '0193c0de-0000-7000-8000-0000000000c1';
const [TOMASZ, OLA, FULL] = [1, 2, 3].map((place) => `0193c0de-0000-7000-8000-0000000000a${place}`) as [string, string, string];
const words = assignments.relief;

const load = (id: string, displayName: string, countedFamilies: number) => ({
  families: countedFamilies,
  countedFamilies,
  zaZyciemFamilies: 0,
  limit: 15,
  holdsFunction: true,
  suspended: false,
  assistant: { id, displayName, absentFrom: null, absentTo: null },
});

// What the form reads of the case.
const waitingCase = (decision: string | null = null) =>
  ({
    id: CASE,
    version: 7,
    takesAPlace: true,
    assignments: [{ endedOn: null, assistant: { id: TOMASZ, displayName: 'Tomasz Próbny' } }],
    reliefRequests: [
      {
        id: 'r1',
        requestedOn: '2026-02-27',
        requestedAs: 'asystent rodziny',
        reason: 'Rodzina zamieszkała obok mojego domu.',
        decision,
        requestedBy: { id: TOMASZ, displayName: 'Tomasz Próbny' },
      },
    ],
  }) as unknown as AssignmentCase;

const open = async (supportCase = waitingCase()) => {
  const asked = anApi({
    AssistantCaseloads: () => ({
      data: {
        assistantCaseloads: [load(TOMASZ, 'Tomasz Próbny', 7), load(OLA, 'Ola Wolna', 3), load(FULL, 'Ewa Pełna', 15)],
      },
    }),
    DecideOnRelief: () => ({ data: { decideOnRelief: { id: CASE, version: 8 } } }),
  });
  await openScreen({
    path: '/przydzial',
    address: '/przydzial',
    component: () => <ReliefDecision supportCase={supportCase} />,
    texts: { assignments },
  });
  return () => asked.filter(({ operation }) => operation === 'DecideOnRelief').map(({ variables }) => variables['input']);
};

eachOnItsOwnPage();

test('A13 G6 the director reads who asks and why, and decides: without a decision nothing is sent', async () => {
  const sent = await open();
  expect(pageText()).toContain('O zwolnienie z prowadzenia tej rodziny prosi Tomasz Próbny, asystent rodziny, 27 lutego 2026:');
  expect(pageText()).toContain('Rodzina zamieszkała obok mojego domu.');
  await sendForm();
  await told('Wybierz decyzję.');
  expect(sent()).toEqual([]);
});

test('A13 a refusal is given with its reason', async () => {
  const sent = await open();
  await choose(words.REFUSED);
  await sendForm();
  await told('Uzasadnij odmowę. Przeczyta to asystent.');
  await write(words.reason, 'Pójdziemy tam razem.');
  await sendForm();
  expect(sent()).toMatchObject([
    { supportCaseId: CASE, expectedVersion: 7, decision: 'REFUSED', reason: 'Pójdziemy tam razem.' },
  ]);
});

test('A13 granted to a successor with room, who is owed a note; neither the present assistant nor a full one is offered', async () => {
  const sent = await open();
  await choose(words.GRANTED);
  await told(words.next);
  const offered = [...document.querySelectorAll('select option')].map(({ textContent }) => textContent?.trim()).filter(Boolean);
  expect(offered).toEqual(['Ola Wolna']);
  await pick(words.next, 'Ola Wolna');
  await sendForm();
  await told('Opisz, co następny asystent powinien wiedzieć.');
  expect(sent()).toEqual([]);
  await write(assignments.end.note, 'Dzwonić po 16.');
  await sendForm();
  expect(sent()).toMatchObject([
    { supportCaseId: CASE, expectedVersion: 7, decision: 'GRANTED', nextAssistantId: OLA, handoverNote: 'Dzwonić po 16.' },
  ]);
});

test('A13 granted without a successor the family waits', async () => {
  const sent = await open();
  await choose(words.GRANTED);
  await told(words.nextHint);
  await sendForm();
  expect(sent()).toMatchObject([{ decision: 'GRANTED', nextAssistantId: null }]);
});

test('A13 where nothing waits nothing is asked of the director', async () => {
  await open(waitingCase('REFUSED'));
  expect(pageText()).toBe('');
});
