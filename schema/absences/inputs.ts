import type * as v from 'valibot';
import { whyAnnulled, whyCorrected } from '../corrections/inputs.js';
import { about, content, day, idOf, oneOf } from '../inputs.js';
import { ABSENCE_KINDS } from './codes.js';

const written = {
  kind: about(oneOf('AbsenceKind', ABSENCE_KINDS, 'Wybierz rodzaj nieobecności.'), 'Kind of absence (rodzaj).'),
  validFrom: day('First day of absence (od).'),
  validTo: day('Last day of absence (do).'),
};

/** Days on which somebody is not at work; what ails them is never asked. */
export const RecordAbsenceSchema = content('Records on which days somebody is not at work (nieobecność).', {
  staffMemberId: idOf('StaffMember', 'Who is absent.'),
  ...written,
});
/** A parsed absence. */
export type RecordAbsence = v.InferOutput<typeof RecordAbsenceSchema>;

/** An absence as it should be: shortened, prolonged, of another kind. */
export const CorrectAbsenceSchema = content('Corrects an absence; what stood there stays readable (poprawka nieobecności).', {
  absenceId: idOf('Absence', 'The absence.'),
  ...written,
  reason: whyCorrected,
});
/** A parsed correction of an absence. */
export type CorrectAbsence = v.InferOutput<typeof CorrectAbsenceSchema>;

/** An absence that does not take place. */
export const AnnulAbsenceSchema = content('Annuls an absence: it stays readable and counts nowhere (unieważnienie).', {
  absenceId: idOf('Absence', 'The absence.'),
  reason: whyAnnulled,
});
/** A parsed annulment of an absence. */
export type AnnulAbsence = v.InferOutput<typeof AnnulAbsenceSchema>;
