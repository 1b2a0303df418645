import type * as v from 'valibot';
import { about, content, idOf, optionalDay, text } from '../inputs.js';

/** What whoever stands at the door must know first. */
export const RecordSafetyNoteSchema = content('Records what a worker must know before they knock (uwaga o bezpieczeństwie).', {
  familyId: idOf('Family', 'The family.'),
  text: about(text(300, 'Napisz, na co uważać.'), 'What to look out for, e.g. go in pairs (na co uważać).'),
  checkOn: optionalDay('Day by which somebody looks whether it still holds (sprawdzić do).'),
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
