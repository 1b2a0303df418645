import * as v from 'valibot';
import { INTAKE_CHANNELS, INTAKE_SOURCES, URGENCIES } from './codes.js';
import { about, content, day, idOf, later, oneOf, optionalId, optionalText, text } from '../inputs.js';
import { NewFamilySchema } from '../families/inputs.js';

const WHICH_FAMILY = 'Wybierz rodzinę z listy albo wpisz nową.';

/** The family of a new file: one the centre knows or a new one, never both and never none. */
export const whichFamily = {
  familyId: optionalId('Family', 'A family the centre knows; either this or newFamily.'),
  newFamily: about(v.nullish(NewFamilySchema, null), 'A family the centre does not know; either this or familyId.'),
};

/** Exactly one of the two ways to name the family. */
export const namesOneFamily = ({ familyId, newFamily }: { readonly familyId: unknown; readonly newFamily: unknown }): boolean =>
  (familyId === null) !== (newFamily === null);

/** What a worker types when somebody tells the centre about a family. */
export const RegisterIntakeSchema = v.pipe(
  content('Registers an intake about a new family or about one the caller may see (zgłoszenie).', {
    ...whichFamily,
    receivedOn: day('Day on which the centre learned of it (data zgłoszenia).'),
    source: about(oneOf('IntakeSource', INTAKE_SOURCES, 'Wybierz, kto zgłosił.'), 'Who told the centre (źródło).'),
    channel: about(oneOf('IntakeChannel', INTAKE_CHANNELS, 'Wybierz, jak zgłoszono.'), 'How it was told (sposób).'),
    urgency: about(
      oneOf('Urgency', URGENCIES, 'Zaznacz, czy sprawa jest pilna.'),
      'First triage; urgent shortens the interview to 2 working days (pilność).',
    ),
    reporterName: about(
      later(optionalText(160)),
      'Who told it, where they gave a name (kto zgłasza). Not for whoever only accompanies the family.',
    ),
    reporterContact: about(
      later(optionalText(160)),
      'How to reach them: telephone, address, e-mail (kontakt do osoby zgłaszającej).',
    ),
    content: about(text(4000, 'Wpisz, czego dotyczy zgłoszenie.'), 'What was told (treść).'),
  }),
  v.forward(
    v.check(
      ({ source, reporterName }) => source !== 'ANONYMOUS' || reporterName === null,
      'Przy zgłoszeniu bez nazwiska nie wpisuj, kto zgłasza.',
    ),
    ['reporterName'],
  ),
  v.forward(
    v.check((input) => namesOneFamily(input), WHICH_FAMILY),
    ['familyId'],
  ),
);
/** A parsed intake. */
export type RegisterIntake = v.InferOutput<typeof RegisterIntakeSchema>;

/** Closing an intake without a case. */
export const DismissIntakeSchema = content('Closes an intake without a case (zamknięcie zgłoszenia).', {
  intakeId: idOf('Intake', 'The intake.'),
  reason: about(text(1000, 'Podaj powód zamknięcia zgłoszenia.'), 'Why no case is opened (powód).'),
});
/** A parsed dismissal. */
export type DismissIntake = v.InferOutput<typeof DismissIntakeSchema>;
