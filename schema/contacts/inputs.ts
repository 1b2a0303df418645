import type * as v from 'valibot';
import { CONTACT_KINDS } from './codes.js';
import { about, content, day, idOf, oneOf, text } from '../inputs.js';

/** A contact with a family as it is written down. */
export const RecordContactSchema = content('Records a contact with a family that was no visit (kontakt).', {
  familyId: idOf('Family', 'The family.'),
  kind: about(oneOf('ContactKind', CONTACT_KINDS, 'Wybierz rodzaj kontaktu.'), 'By which way it was (rodzaj).'),
  contactedOn: day('Day of the contact (data kontaktu).'),
  note: about(text(2000, 'Napisz, czego dotyczył kontakt.'), 'What it was about (notatka).'),
});
/** A contact as parsed. */
export type RecordContact = v.InferOutput<typeof RecordContactSchema>;
