// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { anApi, choose, eachOnItsOwnPage, openScreen, press, sendForm, told, write } from '../../frame/kit/screen.js';
import type { AssignmentCase } from './assignment-case.js';
import { OtherDecision } from './other-decision.js';
import { assignments } from './texts.js';

const CASE = '0193c0de-0000-7000-8000-0000000000c1';
// What the form reads of the case.
const supportCase = { id: CASE, version: 4 } as AssignmentCase;

const sentTo = (asked: ReturnType<typeof anApi>) =>
  asked.filter(({ operation }) => operation === 'DecideOnRequest').map(({ variables }) => variables['input']);

eachOnItsOwnPage();

test('A8 a request is returned with remarks, which cannot be left out', async () => {
  const asked = anApi({ DecideOnRequest: () => ({ data: { decideOnRequest: { id: CASE, version: 5 } } }) });
  await openScreen({
    path: '/przydzial',
    address: '/przydzial',
    component: () => <OtherDecision supportCase={supportCase} />,
    texts: { assignments },
  });
  await press(assignments.other.open);
  await choose(assignments.other.RETURNED);
  await sendForm();
  await told('Napisz, co uzupełnić albo dlaczego odmawiasz. Przeczyta to pracownik socjalny.');
  expect(sentTo(asked)).toEqual([]);
  await write(assignments.other.reason, 'Dopisz, jakiej pomocy już próbowano.');
  await sendForm();
  expect(sentTo(asked)).toMatchObject([
    { supportCaseId: CASE, expectedVersion: 4, outcome: 'RETURNED', reason: 'Dopisz, jakiej pomocy już próbowano.' },
  ]);
});
