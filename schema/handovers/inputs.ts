import * as v from 'valibot';
import { about, chosenId, content, day, idOf, optionalText, part, text } from '../inputs.js';

const MOST_CASES = 50;

/** One case among those that are handed over, with what only whoever takes over this one should know. */
const CaseToHandOverSchema = part('CaseToHandOverInput', 'A case that is handed over (sprawa do przekazania).', {
  supportCaseId: idOf('SupportCase', 'The case (sprawa).'),
  note: about(optionalText(4000), 'What is to be known of this one beside the common note (osobna notatka).'),
});

/** Cases for another social worker, from a day on, with one note for all. */
export const HandOverCasesSchema = content('Hands cases over to another social worker from a day on (przekazanie spraw).', {
  socialWorkerId: chosenId('StaffMember', 'Wybierz, kto przejmie sprawy.', 'Who leads them from then on (kto przejmuje).'),
  from: day('First day of whoever takes over, today or a coming one (od kiedy).'),
  note: about(text(4000, 'Napisz, co powinna wiedzieć osoba, która przejmuje sprawy.'), 'What they should know (notatka).'),
  cases: about(
    v.pipe(
      v.array(CaseToHandOverSchema),
      v.minLength(1, 'Zaznacz co najmniej jedną sprawę.'),
      v.maxLength(MOST_CASES, `Przekaż naraz najwyżej ${MOST_CASES} spraw.`),
      v.check(
        (cases) => new Set(cases.map(({ supportCaseId }) => supportCaseId)).size === cases.length,
        'Każdą sprawę zaznacz tylko raz.',
      ),
    ),
    'The cases, each once (sprawy).',
  ),
});
/** A parsed hand-over. */
export type HandOverCases = v.InferOutput<typeof HandOverCasesSchema>;
