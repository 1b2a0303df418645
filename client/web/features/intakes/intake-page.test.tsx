// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { anApi, ANNA, eachOnItsOwnPage, openScreen, pageText, sendForm, told } from '../../frame/kit/screen.js';
import { IntakePage } from './intake-page.js';
import { intakes } from './texts.js';

const FAMILY = '0193c0de-0000-7000-8000-0000000000f1';
const CASE = '0193c0de-0000-7000-8000-0000000000c1';
const INTAKE = '0193c0de-0000-7000-8000-0000000000e1';
const running = { id: CASE, number: 'AR/7/2026', closedOn: null };

/** An intake read by a social worker, of a family with or without a case. */
const anIntake = (over: Record<string, unknown>, currentCase: object | null) => {
  const asked = anApi({
    IntakeCard: () => ({
      data: {
        intake: {
          id: INTAKE,
          version: 1,
          receivedOn: '2026-03-02',
          source: 'POLICE',
          channel: 'PHONE',
          urgency: 'URGENT',
          content: 'Interwencja w nocy.',
          state: 'REGISTERED',
          dismissalReason: null,
          corrected: false,
          viewerMayCorrect: false,
          joinedCase: null,
          registeredBy: { id: '0193c0de-0000-7000-8000-0000000000a1', displayName: 'Anna Socha' },
          family: { id: FAMILY, surname: 'Próbna', street: null, city: null, phone: null, members: [], currentCase },
          ...over,
        },
      },
    }),
    SendJoining: () => ({ data: { joinIntake: { id: CASE, number: 'AR/7/2026', family: { id: FAMILY } } } }),
  });
  return () => asked.filter(({ operation }) => operation === 'SendJoining').map(({ variables }) => variables['input']);
};

const open = async (first: string) => {
  await openScreen({
    path: '/zgloszenia/$intakeId',
    address: `/zgloszenia/${INTAKE}`,
    component: IntakePage,
    texts: { intakes },
    viewer: { ...ANNA, permissions: ['case:prepare', 'intake:read', 'case:read'] },
  });
  await told(first);
};

eachOnItsOwnPage();

test('L7 of a family with an open case the page offers to join it, and to open none', async () => {
  const sent = anIntake({}, running);
  await open(intakes.card.join);
  expect(pageText()).toContain('Trwa sprawa AR/7/2026.');
  expect(pageText()).not.toContain(intakes.card.goal);
  await sendForm();
  expect(sent()).toMatchObject([{ intakeId: INTAKE, expectedVersion: 1 }]);
});

test.each([
  ['without a case', null],
  ['whose case is closed', { ...running, closedOn: '2026-02-01' }],
])('of a family %s the page opens one', async (_, currentCase) => {
  anIntake({}, currentCase);
  await open(intakes.card.open);
  expect(pageText()).not.toContain(intakes.card.join);
});

test('L7 one that was joined says to which case', async () => {
  anIntake({ state: 'JOINED', joinedCase: { id: CASE, number: 'AR/7/2026' } }, running);
  await open('To zgłoszenie dołączono do sprawy AR/7/2026.');
  expect(document.querySelector('form')).toBeNull();
});
