import * as v from 'valibot';
import { whyAnnulled, whyCorrected } from '../corrections/inputs.js';
import { about, content, day, idOf, oneOf, optionalText } from '../inputs.js';
import { PAUSE_CAUSES } from './codes.js';

const written = {
  validFrom: day('First day without visits (od).'),
  validTo: day('Last day without visits (do).'),
  cause: about(oneOf('PauseCause', PAUSE_CAUSES, 'Wybierz powód przerwy.'), 'Why nobody visits (powód przerwy).'),
  otherCause: about(optionalText(300), 'The reason in words, where it is another one (inny powód).'),
  remarks: about(optionalText(1000), 'Remarks, e.g. how the family can be reached (uwagi).'),
};

type Written = v.InferOutput<v.ObjectSchema<typeof written, undefined>>;

/** What must agree within one pause: its days, and another reason with its words. */
const agreeing = <Schema extends v.GenericSchema<unknown, Written>>(schema: Schema): Schema => {
  const pause: v.GenericSchema<unknown, Written> = schema;
  return v.pipe(
    pause,
    v.forward(
      v.partialCheck(
        [['cause'], ['otherCause']],
        ({ cause, otherCause }) => cause !== 'OTHER' || otherCause !== null,
        'Napisz, jaki to powód.',
      ),
      ['otherCause'],
    ),
    v.forward(
      v.partialCheck(
        [['validFrom'], ['validTo']],
        ({ validFrom, validTo }) => validTo >= validFrom,
        'Przerwa kończy się przed początkiem. Popraw jedną z dat.',
      ),
      ['validTo'],
    ),
    // The checks change no value: what comes out is what the schema said.
  ) as unknown as Schema;
};

/** A pause of visits as it was agreed. */
export const RecordVisitPauseSchema = agreeing(
  content('Records from when to when nobody visits a family, and why; no term of contact passes then (przerwa w wizytach).', {
    supportCaseId: idOf('SupportCase', 'The case.'),
    ...written,
  }),
);
/** A parsed pause. */
export type RecordVisitPause = v.InferOutput<typeof RecordVisitPauseSchema>;

/** A pause as it should be. */
export const CorrectVisitPauseSchema = agreeing(
  content('Corrects what was recorded of a pause of visits; what stood there stays readable (poprawka przerwy).', {
    pauseId: idOf('VisitPause', 'The pause.'),
    ...written,
    reason: whyCorrected,
  }),
);
/** A parsed correction of a pause. */
export type CorrectVisitPause = v.InferOutput<typeof CorrectVisitPauseSchema>;

/** A pause that ends before the day that was agreed. */
export const EndVisitPauseSchema = content('Ends a pause of visits earlier than agreed: the family came back (koniec przerwy).', {
  pauseId: idOf('VisitPause', 'The pause.'),
  validTo: day('Last day without visits (ostatni dzień przerwy).'),
});
/** A parsed end of a pause. */
export type EndVisitPause = v.InferOutput<typeof EndVisitPauseSchema>;

/** A pause that does not count. */
export const AnnulVisitPauseSchema = content(
  'Annuls a pause of visits, e.g. one that did not come about: it stays readable and counts nowhere (unieważnienie przerwy).',
  {
    pauseId: idOf('VisitPause', 'The pause.'),
    reason: whyAnnulled,
  },
);
/** A parsed annulment of a pause. */
export type AnnulVisitPause = v.InferOutput<typeof AnnulVisitPauseSchema>;
