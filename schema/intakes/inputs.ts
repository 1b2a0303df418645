import * as v from 'valibot';
import { INTAKE_CHANNELS, INTAKE_SOURCES, type IntakeSource, URGENCIES } from './codes.js';
import { whyCorrected } from '../corrections/inputs.js';
import { about, content, day, idOf, later, needs, oneOf, optionalId, optionalText, text, textOrAsItIs } from '../inputs.js';
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

const whatWasTold = {
  receivedOn: day('Day on which the centre learned of it (data zgłoszenia).'),
  source: about(oneOf('IntakeSource', INTAKE_SOURCES, 'Wybierz, kto zgłosił.'), 'Who told the centre (źródło).'),
  channel: about(oneOf('IntakeChannel', INTAKE_CHANNELS, 'Wybierz, jak zgłoszono.'), 'How it was told (sposób).'),
  urgency: about(
    oneOf('Urgency', URGENCIES, 'Zaznacz, czy sprawa jest pilna.'),
    'First triage; urgent shortens the interview to 2 working days (pilność).',
  ),
  content: about(text(4000, 'Wpisz, czego dotyczy zgłoszenie.'), 'What was told (treść).'),
};

const NAMELESS = 'Przy zgłoszeniu bez nazwiska nie wpisuj, kto zgłasza.';

interface Told {
  readonly source: IntakeSource;
  readonly reporterName?: string | null | undefined;
}

/** Whoever gave no name is told by none. */
const namesNobodyNameless = ({ source, reporterName }: Told): boolean => source !== 'ANONYMOUS' || !reporterName;

/** What a worker types when somebody tells the centre about a family. */
export const RegisterIntakeSchema = v.pipe(
  content('Registers an intake about a new family or about one the caller may see (zgłoszenie).', {
    ...whichFamily,
    ...whatWasTold,
    reporterName: about(
      later(optionalText(160)),
      'Who told it, where they gave a name (kto zgłasza). Not for whoever only accompanies the family.',
    ),
    reporterContact: about(
      later(optionalText(160)),
      'How to reach them: telephone, address, e-mail (kontakt do osoby zgłaszającej).',
    ),
  }),
  v.forward(
    v.check((input) => namesNobodyNameless(input), NAMELESS),
    ['reporterName'],
  ),
  v.forward(
    v.check((input) => namesOneFamily(input), WHICH_FAMILY),
    ['familyId'],
  ),
);
/** A parsed intake. */
export type RegisterIntake = v.InferOutput<typeof RegisterIntakeSchema>;

/** An intake as it should have been registered; whose family it is about stays. */
export const CorrectIntakeSchema = v.pipe(
  content('Corrects what was written down of an intake; what stood there stays in its history (poprawka zgłoszenia).', {
    intakeId: idOf('Intake', 'The intake.'),
    ...whatWasTold,
    reporterName: about(
      needs('reporter:read', textOrAsItIs(160)),
      'Who told it; left out, it stays as it is recorded, and goes where the source gave no name (kto zgłasza).',
    ),
    reporterContact: about(
      needs('reporter:read', textOrAsItIs(160)),
      'How to reach them; left out, it stays as it is recorded (kontakt do osoby zgłaszającej).',
    ),
    reason: whyCorrected,
  }),
  v.forward(
    v.check((input) => namesNobodyNameless(input), NAMELESS),
    ['reporterName'],
  ),
);
/** A parsed correction of an intake. */
export type CorrectIntake = v.InferOutput<typeof CorrectIntakeSchema>;

/** Closing an intake without a case. */
export const DismissIntakeSchema = content('Closes an intake without a case (zamknięcie zgłoszenia).', {
  intakeId: idOf('Intake', 'The intake.'),
  reason: about(text(1000, 'Podaj powód zamknięcia zgłoszenia.'), 'Why no case is opened (powód).'),
});
/** A parsed dismissal. */
export type DismissIntake = v.InferOutput<typeof DismissIntakeSchema>;
