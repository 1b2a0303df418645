// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { forms } from '../../frame/forms/texts.js';
import {
  anApi,
  ANNA,
  choose,
  eachOnItsOwnPage,
  openScreen,
  pageText,
  pick,
  press,
  sendForm,
  told,
  write,
} from '../../frame/kit/screen.js';
import { CorrectIntakePage } from './correct-intake-page.js';
import { CorrectedIntakeMark } from './intake-history.js';
import { intakes } from './texts.js';

const INTAKE = '0193c0de-0000-7000-8000-0000000000e1';
const FAMILY = '0193c0de-0000-7000-8000-0000000000f1';
const JAN = { displayName: 'Jan Zieliński' };

const intake = (over: object = {}) => ({
  id: INTAKE,
  version: 3,
  receivedOn: '2026-03-02',
  source: 'NEIGHBOUR',
  channel: 'PHONE',
  urgency: 'ORDINARY',
  content: 'Dzieci same w domu.',
  reporterName: 'Halina Sąsiadka',
  reporterContact: '600 100 200',
  viewerMayCorrect: true,
  family: { id: FAMILY, surname: 'Próbna' },
  ...over,
});

const open = async (over: object, first: string) => {
  const asked = anApi({
    IntakeToCorrect: () => ({ data: { intake: intake(over) } }),
    CorrectIntake: () => ({ data: { correctIntake: { id: INTAKE, version: 4 } } }),
  });
  await openScreen({
    path: '/zgloszenia/$intakeId/poprawka',
    address: `/zgloszenia/${INTAKE}/poprawka`,
    component: CorrectIntakePage,
    texts: { intakes },
  });
  await told(first);
  return () => asked.filter(({ operation }) => operation === 'CorrectIntake').map(({ variables }) => variables['input']);
};

eachOnItsOwnPage();

test('A1 the form of a correction stands as the intake was written down, and sends what changed with the reason at its version', async () => {
  const sent = await open({}, intakes.correction.submit);
  await write(intakes.form.content, 'Dzieci same w domu przez noc.');
  await choose(`${intakes.form.urgencyUrgent}${intakes.form.urgencyUrgentNote}`);
  await sendForm();
  expect(sent()).toEqual([]);
  await choose(forms.reason.mistyped);
  await sendForm();
  expect(sent()).toMatchObject([
    {
      intakeId: INTAKE,
      expectedVersion: 3,
      receivedOn: '2026-03-02',
      source: 'NEIGHBOUR',
      urgency: 'URGENT',
      content: 'Dzieci same w domu przez noc.',
      reporterName: 'Halina Sąsiadka',
      reason: forms.reason.mistyped,
    },
  ]);
});

test('A1 a source that gave no name takes the name of the caller with it', async () => {
  const sent = await open({}, intakes.correction.submit);
  await pick(intakes.form.source, 'Osoba, która nie podała nazwiska');
  await choose(forms.reason.toldOtherwise);
  await sendForm();
  expect(sent()).toMatchObject([{ source: 'ANONYMOUS', reporterName: null, reporterContact: '600 100 200' }]);
});

test('whoever may not correct it is told who does, and gets no form', async () => {
  await open({ viewerMayCorrect: false }, intakes.correction.cannot);
  expect(pageText()).toContain(intakes.correction.cannotText);
  expect(document.querySelector('form')).toBeNull();
});

const line = (field: string, oldValue: string, newValue: string) => ({
  id: field,
  field,
  oldValue,
  newValue,
  reason: 'Pomyłka.',
  correctedAt: '2026-03-04T09:00:00.000Z',
  correctedBy: JAN,
});

test.each([
  ['with', ['reporter:read'], true],
  ['without', [], false],
])('„poprawiono” opens what stood there, %s who told it by the right of the reader', async (_, permissions, seesReporter) => {
  anApi({
    HistoryOfIntake: () => ({ data: { intake: { id: INTAKE, corrections: [line('urgency', 'ORDINARY', 'URGENT')] } } }),
    HistoryOfReporter: () => ({
      data: { intake: { id: INTAKE, reporterCorrections: [line('reporterName', 'Halina', 'Helena')] } },
    }),
  });
  await openScreen({
    path: '/',
    address: '/',
    component: () => <CorrectedIntakeMark isCorrected intakeId={INTAKE} />,
    texts: { intakes },
    viewer: { ...ANNA, permissions: permissions as (typeof ANNA)['permissions'] },
  });
  await told(forms.history.mark);
  await press(forms.history.mark);
  await told('Pilne');
  expect(pageText()).toContain('Jan Zieliński');
  if (seesReporter) await told('Helena');
  else expect(pageText()).not.toContain('Helena');
});
