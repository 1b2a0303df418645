// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { forms } from '../../frame/forms/texts.js';
import {
  anApi,
  boxOf,
  choose,
  eachOnItsOwnPage,
  leave,
  openScreen,
  pageText,
  press,
  sendForm,
  told,
  write,
} from '../../frame/kit/screen.js';
import { CorrectedAssignmentMark } from './assignment-history.js';
import { CorrectAssignmentPage } from './correct-assignment-page.js';
import { assignments } from './texts.js';

const FAMILY = '0193c0de-0000-7000-8000-0000000000f1';
const ASSIGNMENT = '0193c0de-0000-7000-8000-0000000000b1';
const EWA = { id: '0193c0de-0000-7000-8000-0000000000d1', displayName: 'Ewa Dyrektor' };

const assignment = (over: object = {}) => ({
  id: ASSIGNMENT,
  version: 2,
  assignedOn: '2026-02-10',
  endedOn: null,
  handoverNote: null,
  viewerMayCorrect: true,
  assignedBy: EWA,
  assistant: { displayName: 'Anna Asystentka' },
  ...over,
});

const open = async (over: object, first: string) => {
  const family = { id: FAMILY, surname: 'Próbna', currentCase: { id: 'c', assignments: [assignment(over)] } };
  const asked = anApi({
    AssignmentToCorrect: () => ({ data: { family } }),
    PeopleOfOffice: () => ({ data: { staffMembers: { nodes: [] } } }),
    CorrectAssignment: () => ({ data: { correctAssignment: { id: 'c', version: 9 } } }),
  });
  await openScreen({
    path: '/rodziny/$familyId/przydzial/$assignmentId/poprawka',
    address: `/rodziny/${FAMILY}/przydzial/${ASSIGNMENT}/poprawka`,
    component: CorrectAssignmentPage,
    texts: { assignments },
  });
  await told(first);
  return () => asked.filter(({ operation }) => operation === 'CorrectAssignment').map(({ variables }) => variables['input']);
};

eachOnItsOwnPage();

test('A8 an assignment that has ended is corrected with its end and note, over its version and with a reason', async () => {
  const ended = { endedOn: '2026-02-20', handoverNote: 'Dzieci chodzą do świetlicy.' };
  const sent = await open(ended, assignments.correction.endedOn);
  expect(boxOf(assignments.correction.handoverNote).value).toBe('Dzieci chodzą do świetlicy.');
  await write(assignments.correction.handoverNote, 'Dzieci chodzą do świetlicy w czwartki.');
  await sendForm();
  expect(sent()).toEqual([]);
  await choose(forms.reason.mistyped);
  await sendForm();
  expect(sent()).toMatchObject([
    {
      assignmentId: ASSIGNMENT,
      expectedVersion: 2,
      assignedOn: '2026-02-10',
      assignedById: EWA.id,
      endedOn: '2026-02-20',
      handoverNote: 'Dzieci chodzą do świetlicy w czwartki.',
      reason: forms.reason.mistyped,
    },
  ]);
});

test('one that still runs asks for no end', async () => {
  await open({}, assignments.correction.assignedOn);
  expect(pageText()).not.toContain(assignments.correction.endedOn);
});

test('whoever may not correct an assignment is told who does', async () => {
  await open({ viewerMayCorrect: false }, assignments.correction.cannotText);
  expect(document.querySelector('form')).toBeNull();
});

test('„poprawiono” of an assignment says who decided by name, and the days in words; who has left is known to whoever reads the register', async () => {
  const line = (field: string, oldValue: string, newValue: string) => ({
    id: field,
    field,
    oldValue,
    newValue,
    reason: 'Pomyłka.',
    correctedAt: '2026-03-04T09:00:00.000Z',
    correctedBy: { displayName: 'Jan Zieliński' },
  });
  const corrections = [line('assignedOn', '2026-02-10', '2026-02-09'), line('assignedBy', 'gone', EWA.id)];
  const given = { id: ASSIGNMENT, assignedBy: EWA, corrections };
  anApi({ HistoryOfAssignments: () => ({ data: { family: { id: FAMILY, currentCase: { id: 'c', assignments: [given] } } } }) });
  const openMark = async (permissions: readonly 'staff:read'[]) => {
    await openScreen({
      path: '/',
      address: '/',
      component: () => <CorrectedAssignmentMark isCorrected familyId={FAMILY} assignmentId={ASSIGNMENT} name="Anna" />,
      texts: { assignments },
      viewer: { permissions: [...permissions] },
    });
    await told(forms.history.mark);
    await press(forms.history.mark);
  };
  await openMark([]);
  await told('Było: 10 lutego 2026. Jest: 9 lutego 2026.');
  expect(pageText()).toContain(`Było: ${assignments.correction.somebody}. Jest: Ewa Dyrektor.`);
  leave();
  anApi({
    HistoryOfAssignments: () => ({ data: { family: { id: FAMILY, currentCase: { id: 'c', assignments: [given] } } } }),
    PeopleOfOffice: () => ({ data: { staffMembers: { nodes: [{ id: 'gone', displayName: 'Jan Dawny', appointments: [] }] } } }),
  });
  await openMark(['staff:read']);
  await told('Było: Jan Dawny. Jest: Ewa Dyrektor.');
});
