import type * as v from 'valibot';
import { whyAnnulled, whyCorrected } from '../corrections/inputs.js';
import { about, content, day, idOf, oneOf, optionalDay, optionalText } from '../inputs.js';
import { WHEREABOUTS_KINDS } from './codes.js';

const stay = {
  kind: about(
    oneOf('WhereaboutsKind', WHEREABOUTS_KINDS, 'Wybierz, gdzie jest dziecko.'),
    'Where the child is (miejsce pobytu).',
  ),
  withWhom: about(optionalText(200), 'With whom, or in which foster family or institution (z kim, u kogo).'),
  validFrom: day('First day there (od kiedy).'),
  validTo: optionalDay('Last day there; left out while the child stays (do kiedy).'),
};

/** Where a child is from a day on. */
export const RecordWhereaboutsSchema = content(
  'Records where a child is; what was recorded until then and has no end, ends on the day before (miejsce pobytu dziecka).',
  { familyMemberId: idOf('FamilyMember', 'The child in this household, also one who left it.'), ...stay },
);
/** Whereabouts as parsed. */
export type RecordWhereabouts = v.InferOutput<typeof RecordWhereaboutsSchema>;

/** Whereabouts as they should be. */
export const CorrectWhereaboutsSchema = content('Corrects where a child was and when; what stood there stays readable.', {
  whereaboutsId: idOf('Whereabouts', 'The record.'),
  ...stay,
  reason: whyCorrected,
});
/** A correction as parsed. */
export type CorrectWhereabouts = v.InferOutput<typeof CorrectWhereaboutsSchema>;

/** Whereabouts that do not count. */
export const AnnulWhereaboutsSchema = content('Annuls a record of whereabouts: it stays readable and counts nowhere.', {
  whereaboutsId: idOf('Whereabouts', 'The record.'),
  reason: whyAnnulled,
});
/** An annulment as parsed. */
export type AnnulWhereabouts = v.InferOutput<typeof AnnulWhereaboutsSchema>;

/** That the institution applied to the court. */
export const NoteCourtApplicationSchema = content(
  'Notes that the institution applied to the court about the child: the term of 18 months ends (art. 100(4a)).',
  {
    whereaboutsId: idOf('Whereabouts', 'The stay in institutional care.'),
    appliedOn: day('Day of the application (data wniosku).'),
  },
);
/** An application as parsed. */
export type NoteCourtApplication = v.InferOutput<typeof NoteCourtApplicationSchema>;
