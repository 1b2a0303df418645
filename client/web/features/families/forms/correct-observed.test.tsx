// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { FunctionComponent } from 'react';
import { forms } from '../../../frame/forms/texts.js';
import {
  anApi,
  boxOf,
  choose,
  eachOnItsOwnPage,
  openScreen,
  pageText,
  press,
  sendForm,
  told,
  write,
} from '../../../frame/kit/screen.js';
import { families } from '../texts.js';
import { CorrectedFamilyMark } from '../card/history.js';
import { CorrectResourcePage, CorrectStrengthPage } from './correct-observed.js';
import { CorrectSafetyPage } from './correct-safety-form.js';
import { FirstDayPage } from './first-day-form.js';

const FAMILY = '0193c0de-0000-7000-8000-0000000000f1';
const OLA = '0193c0de-0000-7000-8000-0000000000a1';
const ROW = '0193c0de-0000-7000-8000-0000000000b1';
const words = families.form;

const ola = {
  id: OLA,
  version: 3,
  givenName: 'Ola',
  surname: 'Próbna',
  birthDate: '2018-05-01',
  role: 'CHILD',
  school: null,
  joinedOn: null,
};
const household = { id: FAMILY, version: 1, surname: 'Próbna', street: null, city: null, phone: null };
const CARD = {
  ...household,
  strengths: [
    {
      id: ROW,
      version: 2,
      corrected: false,
      familyMember: { id: OLA, givenName: 'Ola' },
      description: 'Lubi czytać',
      evidence: null,
      useMade: null,
      observedOn: '2026-02-01',
    },
  ],
  resources: [
    { id: ROW, version: 4, corrected: false, kind: 'OWN', state: 'HELD', description: 'Mieszkanie', observedOn: '2026-02-01' },
  ],
  safetyNotes: [{ id: ROW, version: 1, text: 'Pies na podwórku', checkOn: null, corrected: false }],
};

const open = async (path: string, component: FunctionComponent, mutation: string) => {
  const asked = anApi({
    FamilyOfForm: () => ({ data: { family: { ...household, members: [ola], formerMembers: [] } } }),
    FamilyCard: () => ({ data: { family: CARD } }),
    [mutation]: () => ({ data: { answer: { id: FAMILY, version: 2 } } }),
  });
  const address = path.replace('$familyId', FAMILY).replace('$memberId', OLA).replace(/\$\w+/, ROW);
  await openScreen({ path, address, component, texts: { families } });
  await told(words.correctSubmit);
  return () => asked.filter(({ operation }) => operation === mutation).map(({ variables }) => variables['input']);
};

eachOnItsOwnPage();

test('a strong side is corrected over its version, with a reason, and stays whose it was', async () => {
  const sent = await open('/rodziny/$familyId/mocne-strony/$strengthId/popraw', CorrectStrengthPage, 'CorrectStrengthOfFamily');
  await write(words.strengthText, 'Lubi czytać młodszemu bratu');
  await sendForm();
  expect(sent()).toEqual([]);
  await choose(forms.reason.mistyped);
  await sendForm();
  expect(sent()).toMatchObject([
    {
      strengthId: ROW,
      expectedVersion: 2,
      description: 'Lubi czytać młodszemu bratu',
      familyMemberId: OLA,
      observedOn: '2026-02-01',
    },
  ]);
});

test('a resource is corrected over its version, and the form says that a change of today is a new record', async () => {
  const sent = await open('/rodziny/$familyId/zasoby/$resourceId/popraw', CorrectResourcePage, 'CorrectResourceOfFamily');
  expect(pageText()).toContain(words.correctResourceWhy);
  await choose('Zagrożony');
  await choose(forms.reason.mistyped);
  await sendForm();
  expect(sent()).toMatchObject([{ resourceId: ROW, expectedVersion: 4, state: 'AT_RISK', kind: 'OWN' }]);
});

test('a note about safety is corrected over its version', async () => {
  const sent = await open('/rodziny/$familyId/bezpieczenstwo/$noteId/popraw', CorrectSafetyPage, 'CorrectSafetyNote');
  expect(boxOf(families.safety.text).value).toBe('Pies na podwórku');
  await write(families.safety.text, 'Dwa psy na podwórku');
  await choose(forms.reason.mistyped);
  await sendForm();
  expect(sent()).toMatchObject([{ safetyNoteId: ROW, expectedVersion: 1, text: 'Dwa psy na podwórku', checkOn: null }]);
});

test('L9 the first day of somebody in the family is corrected over the version of both, person and membership', async () => {
  const sent = await open('/rodziny/$familyId/osoby/$memberId/od-kiedy', FirstDayPage, 'CorrectMembership');
  expect(pageText()).toContain('Od kiedy w rodzinie: Ola Próbna');
  await choose(forms.reason.toldOtherwise);
  await sendForm();
  expect(sent()).toMatchObject([{ familyMemberId: OLA, expectedVersion: 3, joinedOn: null, reason: forms.reason.toldOtherwise }]);
});

test('„poprawiono” of a resource says its state in words', async () => {
  const line = {
    id: 'state',
    field: 'state',
    oldValue: 'HELD',
    newValue: 'LACKING',
    reason: 'Pomyłka.',
    correctedAt: '2026-03-04T09:00:00.000Z',
    correctedBy: { displayName: 'Jan Zieliński' },
  };
  const none = { corrections: [], members: [], formerMembers: [], relatedPersons: [], strengths: [], safetyNotes: [] };
  anApi({
    HistoryOfFamily: () => ({ data: { family: { id: FAMILY, ...none, resources: [{ id: ROW, corrections: [line] }] } } }),
  });
  await openScreen({
    path: '/',
    address: '/',
    component: () => <CorrectedFamilyMark isCorrected familyId={FAMILY} memberId={ROW} title="Mieszkanie" />,
    texts: { families },
  });
  await told(forms.history.mark);
  await press(forms.history.mark);
  await told(words.resourceState);
  expect(pageText()).not.toContain('LACKING');
  expect(pageText()).toContain('Jan Zieliński');
});
