// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import {
  type Answer,
  anApi,
  boxOf,
  eachOnItsOwnPage,
  openScreen,
  pageText,
  press,
  sendForm,
  told,
  write,
} from '../../../frame/kit/screen.js';
import { families } from '../texts.js';
import { SafetyNotePage } from './safety-form.js';

const FAMILY = '0193c0de-0000-7000-8000-0000000000f1';
const NOTE = '0193c0de-0000-7000-8000-0000000000b1';
const words = families.safety;

const open = async (
  safetyNotes: readonly object[],
  answer: Answer = { data: { recordSafetyNote: { id: NOTE, version: 1 } } },
) => {
  const household = { id: FAMILY, version: 1, surname: 'Próbna', members: [], formerMembers: [] };
  const asked = anApi({
    FamilyOfForm: () => ({ data: { family: household } }),
    FamilyCard: () => ({ data: { family: { ...household, safetyNotes } } }),
    RecordSafetyNote: () => answer,
    EndSafetyNote: () => ({ data: { endSafetyNote: { id: NOTE, version: 2 } } }),
  });
  await openScreen({
    path: '/rodziny/$familyId/bezpieczenstwo',
    address: `/rodziny/${FAMILY}/bezpieczenstwo`,
    component: SafetyNotePage,
    texts: { families },
  });
  await told(words.present);
  return (operation: string) => asked.filter((one) => one.operation === operation).map(({ variables }) => variables['input']);
};

eachOnItsOwnPage();

test('B1 what to beware of is written in a few words, without which nothing is sent', async () => {
  const sent = await open([]);
  expect(pageText()).toContain(words.none);
  await sendForm();
  await told('Na co uważać: Napisz, na co uważać.');
  await write(words.text, 'x'.repeat(301));
  await sendForm();
  expect(sent('RecordSafetyNote')).toEqual([]);
  await write(words.text, 'Wizyty tylko we dwoje: pies.');
  await sendForm();
  expect(sent('RecordSafetyNote')).toMatchObject([{ familyId: FAMILY, text: 'Wizyty tylko we dwoje: pies.', checkOn: null }]);
});

test('B1 a note that the office refuses stays on the page with the reason', async () => {
  const userMessage = 'Tej rodziny nie możesz zmieniać.';
  await open([], { refused: 'FORBIDDEN', userMessage });
  await write(words.text, 'Pies na podwórku.');
  await sendForm();
  await told(userMessage);
  expect(boxOf(words.text).value).toBe('Pies na podwórku.');
});

test('B1 a note that holds stands below, with the way to correct it, and ends with a reason', async () => {
  const sent = await open([{ id: NOTE, version: 3, text: 'Pies na podwórku', checkOn: null, corrected: false }]);
  expect(pageText()).not.toContain(words.none);
  const correct = document.querySelector(`a[href="/rodziny/${FAMILY}/bezpieczenstwo/${NOTE}/popraw"]`);
  expect(correct?.getAttribute('aria-label')).toBe('Popraw uwagę: Pies na podwórku');
  await press(words.end);
  await told('Napisz, dlaczego już nie trzeba.');
  expect(sent('EndSafetyNote')).toEqual([]);
  await write(words.ended, 'Rodzina oddała psa.');
  await press(words.end);
  expect(sent('EndSafetyNote')).toMatchObject([{ safetyNoteId: NOTE, expectedVersion: 3, endReason: 'Rodzina oddała psa.' }]);
});
