import type * as v from 'valibot';
import { whyCorrected } from '../corrections/inputs.js';
import { about, content, idOf, optionalDay, text } from '../inputs.js';

const note = {
  text: about(text(300, 'Napisz, na co uważać.'), 'What to look out for, e.g. go in pairs (na co uważać).'),
  checkOn: optionalDay('Day by which somebody looks whether it still holds (sprawdzić do).'),
};

/** What whoever stands at the door must know first. */
export const RecordSafetyNoteSchema = content('Records what a worker must know before they knock (uwaga o bezpieczeństwie).', {
  familyId: idOf('Family', 'The family.'),
  ...note,
});
/** A note as parsed. */
export type RecordSafetyNote = v.InferOutput<typeof RecordSafetyNoteSchema>;

/** That it holds no longer. */
export const EndSafetyNoteSchema = content('Ends a note about safety; it stays readable.', {
  safetyNoteId: idOf('SafetyNote', 'The note.'),
  endReason: about(text(300, 'Napisz, dlaczego już nie trzeba.'), 'Why it holds no longer (dlaczego).'),
});
/** An end as parsed. */
export type EndSafetyNote = v.InferOutput<typeof EndSafetyNoteSchema>;

/** The note as it should be. */
export const CorrectSafetyNoteSchema = content('Corrects a note about safety; what stood there stays readable.', {
  safetyNoteId: idOf('SafetyNote', 'The note.'),
  ...note,
  reason: whyCorrected,
});
/** A correction as parsed. */
export type CorrectSafetyNote = v.InferOutput<typeof CorrectSafetyNoteSchema>;
