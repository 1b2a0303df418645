import * as v from 'valibot';
import { whyAnnulled } from '../corrections/inputs.js';
import { about, chosenId, content, day, idOf, optionalId, optionalText, text } from '../inputs.js';

/** Somebody who stands in for a social worker or an assistant between two days, in one case or in all of theirs. */
export const AppointSubstituteSchema = v.pipe(
  content('Lets somebody stand in for a social worker or an assistant between two days (zastępstwo).', {
    insteadOfId: chosenId('StaffMember', 'Wybierz, kogo trzeba zastąpić.', 'Who is stood in for (kogo).'),
    substituteId: chosenId('StaffMember', 'Wybierz, kto będzie zastępować.', 'Who stands in (kto zastępuje).'),
    supportCaseId: optionalId('SupportCase', 'In this case only; in all of their cases when left out (sprawa).'),
    validFrom: day('First day, today or a coming one (od).'),
    validTo: day('Last day (do).'),
    note: about(optionalText(4000), 'What whoever stands in should know (notatka).'),
  }),
  v.forward(
    v.partialCheck(
      [['insteadOfId'], ['substituteId']],
      ({ insteadOfId, substituteId }) => insteadOfId !== substituteId,
      'Nikt nie zastępuje samego siebie. Wybierz kogoś innego.',
    ),
    ['substituteId'],
  ),
  v.forward(
    v.partialCheck(
      [['validFrom'], ['validTo']],
      ({ validFrom, validTo }) => validTo >= validFrom,
      'Zastępstwo kończy się przed początkiem. Popraw jedną z dat.',
    ),
    ['validTo'],
  ),
);
/** A parsed substitution. */
export type AppointSubstitute = v.InferOutput<typeof AppointSubstituteSchema>;

/** A substitution that ends before its last day. */
export const EndSubstitutionSchema = content('Ends a substitution early; access ends with its last day (skrócenie zastępstwa).', {
  substitutionId: idOf('Substitution', 'The substitution.'),
  lastOn: day('Last day; yesterday ends it at once (ostatni dzień).'),
  reason: about(
    text(500, 'Napisz, dlaczego zastępstwo kończy się wcześniej.'),
    'Why it ends early, for whoever asks later (powód).',
  ),
});
/** A parsed early end. */
export type EndSubstitution = v.InferOutput<typeof EndSubstitutionSchema>;

/** A substitution that does not take place. */
export const AnnulSubstitutionSchema = content('Annuls a substitution: it stays readable, and access by it ends at once.', {
  substitutionId: idOf('Substitution', 'The substitution.'),
  reason: whyAnnulled,
});
/** A parsed annulment of a substitution. */
export type AnnulSubstitution = v.InferOutput<typeof AnnulSubstitutionSchema>;
