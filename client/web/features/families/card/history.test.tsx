// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test } from 'vitest';
import { anApi, eachOnItsOwnPage, openScreen, pageText, settled, told } from '../../../frame/kit/screen.js';
import { forms } from '../../../frame/forms/texts.js';
import { identity } from '../../../frame/identity/texts.js';
import { families } from '../texts.js';
import { CorrectedFamilyMark } from './history.js';

const FAMILY = '0193c0de-0000-7000-8000-0000000000f1';
const EWA = '0193c0de-0000-7000-8000-0000000000a1';
const ADAM = '0193c0de-0000-7000-8000-0000000000a3';
const JAN = '0193c0de-0000-7000-8000-0000000000a2';

const aLine = (ordinal: number, field: string, oldValue: string | null, newValue: string | null) => ({
  id: `0193c0de-0000-7000-8000-0000000000e${ordinal}`,
  field,
  oldValue,
  newValue,
  reason: 'odpis aktu',
  correctedAt: '2026-03-01T09:12:00Z',
  correctedBy: { displayName: 'Karolina Pokazowa' },
});

const family = {
  id: FAMILY,
  corrections: [aLine(1, 'street', 'Polna 1', 'Leśna 5')],
  members: [
    {
      id: EWA,
      givenName: 'Ewa',
      surname: 'Próbna',
      corrections: [aLine(2, 'birthDate', '1990-05-01', '1991-05-01'), aLine(3, 'pesel', null, null)],
      membershipCorrections: [aLine(4, 'role', 'FATHER', 'MOTHER')],
    },
  ],
  formerMembers: [
    {
      id: JAN,
      givenName: 'Jan',
      surname: 'Próbny',
      corrections: [aLine(6, 'peselUkr', 'false', 'true'), aLine(7, 'document', null, null)],
      membershipCorrections: [aLine(5, 'leftOn', '2026-02-01', '2026-02-03')],
    },
  ],
  strengths: [],
  resources: [],
  safetyNotes: [],
  relatedPersons: [
    { id: ADAM, corrections: [aLine(8, 'relation', 'NEIGHBOUR', 'PROBATION_OFFICER'), aLine(9, 'familyMember', null, EWA)] },
  ],
};

const open = async (of: { memberId?: string; title: string; isCorrected?: boolean }) => {
  const asked = anApi({ HistoryOfFamily: () => ({ data: { family } }) });
  await openScreen({
    path: '/karta',
    address: '/karta',
    component: () => <CorrectedFamilyMark isCorrected familyId={FAMILY} {...of} />,
    texts: { families },
  });
  return asked;
};

const openHistory = async (title: string): Promise<void> => {
  const mark = document.querySelector<HTMLElement>(`[aria-label="poprawiono: ${title}"]`);
  act(() => mark?.click());
  await settled();
  await told(`Poprawki: ${title}`);
  await told('Powód: odpis aktu');
};

eachOnItsOwnPage();

test('what was never corrected bears no mark, and its history is not asked for', async () => {
  const asked = await open({ title: 'Ewa Próbna', memberId: EWA, isCorrected: false });
  expect(pageText()).not.toContain(forms.history.mark);
  expect(asked).toEqual([]);
});

test('the mark of a person opens what stood there and in this household, in words, with who, when and why', async () => {
  const asked = await open({ title: 'Ewa Próbna', memberId: EWA });
  expect(asked).toEqual([]);
  await openHistory('Ewa Próbna');
  expect(pageText()).toContain(`${families.form.birthDate}Było: 1 maja 1990. Jest: 1 maja 1991.`);
  expect(pageText()).toContain(`${families.form.role}Było: ojciec. Jest: matka.`);
  expect(pageText()).toContain('Karolina Pokazowa, 1 marca 2026 10:12');
  expect(pageText()).not.toContain('Leśna 5');
});

test('of a number only that it was changed is told', async () => {
  await open({ title: 'Ewa Próbna', memberId: EWA });
  await openHistory('Ewa Próbna');
  expect(pageText()).toContain(`${families.form.pesel}${forms.history.sealed}`);
});

test('somebody who has left keeps their own history, and the mark of the family tells the family’s', async () => {
  await open({ title: 'Jan Próbny', memberId: JAN });
  await openHistory('Jan Próbny');
  expect(pageText()).toContain(`${families.form.leftOn}Było: 1 lutego 2026. Jest: 3 lutego 2026.`);
  expect(pageText()).not.toContain('maja');
});

test('the mark of the family tells what was corrected of its address', async () => {
  await open({ title: 'Kontakt' });
  await openHistory('Kontakt');
  expect(pageText()).toContain('Było: Polna 1. Jest: Leśna 5.');
});

test('B1 L26 of a document only that it was changed is told, and the status of a number in words', async () => {
  await open({ title: 'Jan Próbny', memberId: JAN });
  await openHistory('Jan Próbny');
  expect(pageText()).toContain(`${identity.document}${forms.history.sealed}`);
  expect(pageText()).toContain(`${identity.peselUkr}Było: Nie. Jest: Tak.`);
});

test('B1 somebody around the family has a history in words, with the name of whom they are for', async () => {
  await open({ title: 'Adam Kuratorski', memberId: ADAM });
  await openHistory('Adam Kuratorski');
  expect(pageText()).toContain(`${families.form.relation}Było: sąsiad lub sąsiadka. Jest: kurator.`);
  expect(pageText()).toContain(`${families.form.whose}Było: ${forms.history.nothing}. Jest: Ewa Próbna.`);
});
