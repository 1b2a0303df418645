import * as v from 'valibot';
import { whyAnnulled, whyCorrected } from '../corrections/inputs.js';
import { about, content, day, idOf, optionalDay, text } from '../inputs.js';
import { LONGEST_TERM } from '../law/inputs.js';

const written = {
  days: about(
    v.pipe(
      v.number('Podaj liczbę dni.'),
      v.integer('Podaj pełne dni.'),
      v.minValue(1, 'Podaj co najmniej jeden dzień.'),
      v.maxValue(LONGEST_TERM, 'Podaj najwyżej rok.'),
    ),
    'Within how many calendar days after a meeting the next one is due (co ile dni).',
  ),
  validFrom: day('First day on which it counts (od).'),
  validTo: optionalDay('Last day on which it counts, where one was agreed (do).'),
  justification: about(text(500, 'Napisz, dlaczego ta rodzina ma własny rytm.'), 'Why it differs from the rule (dlaczego).'),
};

type Written = v.InferOutput<v.ObjectSchema<typeof written, undefined>>;

/** The days of a rhythm agree: it does not end before it begins. */
const agreeing = <Schema extends v.GenericSchema<unknown, Written>>(schema: Schema): Schema => {
  const rhythm: v.GenericSchema<unknown, Written> = schema;
  return v.pipe(
    rhythm,
    v.forward(
      v.partialCheck(
        [['validFrom'], ['validTo']],
        ({ validFrom, validTo }) => validTo === null || validTo >= validFrom,
        'Rytm kończy się przed początkiem. Popraw jedną z dat.',
      ),
      ['validTo'],
    ),
    // The check changes no value: what comes out is what the schema said.
  ) as unknown as Schema;
};

/** How often a family is met, as it was agreed for it alone. */
export const RecordMeetingRhythmSchema = agreeing(
  content(
    'Records how often one family is met, from a day on, oftener or more rarely than the rule of the centre (rytm spotkań).',
    {
      supportCaseId: idOf('SupportCase', 'The case.'),
      ...written,
    },
  ),
);
/** A parsed rhythm. */
export type RecordMeetingRhythm = v.InferOutput<typeof RecordMeetingRhythmSchema>;

/** A rhythm as it should be. */
export const CorrectMeetingRhythmSchema = agreeing(
  content('Corrects what was recorded of the rhythm of a family; what stood there stays readable (poprawka rytmu).', {
    rhythmId: idOf('MeetingRhythm', 'The rhythm.'),
    ...written,
    reason: whyCorrected,
  }),
);
/** A parsed correction of a rhythm. */
export type CorrectMeetingRhythm = v.InferOutput<typeof CorrectMeetingRhythmSchema>;

/** A rhythm that ends before the day that was agreed. */
export const EndMeetingRhythmSchema = content(
  'Ends the rhythm of a family earlier than agreed: the rule of the centre counts again (koniec rytmu).',
  {
    rhythmId: idOf('MeetingRhythm', 'The rhythm.'),
    validTo: day('Last day on which it counts (ostatni dzień).'),
  },
);
/** A parsed end of a rhythm. */
export type EndMeetingRhythm = v.InferOutput<typeof EndMeetingRhythmSchema>;

/** A rhythm that does not count. */
export const AnnulMeetingRhythmSchema = content(
  'Annuls the rhythm of a family, e.g. one recorded in a wrong file: it stays readable and counts nowhere (unieważnienie rytmu).',
  {
    rhythmId: idOf('MeetingRhythm', 'The rhythm.'),
    reason: whyAnnulled,
  },
);
/** A parsed annulment of a rhythm. */
export type AnnulMeetingRhythm = v.InferOutput<typeof AnnulMeetingRhythmSchema>;
