import * as v from 'valibot';
import { INTAKE_CHANNELS, INTAKE_SOURCES, URGENCIES } from './codes.js';
import { UuidSchema } from '../values/ids.js';
import { LocalDateSchema } from '../values/local-date.js';
import { change, oneOf, optionalId, request, text } from '../inputs.js';
import { NewFamilySchema } from '../families/inputs.js';

const WHICH_FAMILY = 'Wybierz rodzinę z listy albo wpisz nową.';

/** The family of a new file: one the centre knows or a new one, never both and never none. */
export const whichFamily = { familyId: optionalId, newFamily: v.nullish(NewFamilySchema, null) };

/** Exactly one of the two ways to name the family. */
export const namesOneFamily = ({ familyId, newFamily }: { readonly familyId: unknown; readonly newFamily: unknown }): boolean =>
  (familyId === null) !== (newFamily === null);

/** What a worker types when somebody tells the centre about a family. */
export const RegisterIntakeSchema = v.pipe(
  v.object({
    ...request,
    ...whichFamily,
    receivedOn: LocalDateSchema,
    source: oneOf(INTAKE_SOURCES, 'Wybierz, kto zgłosił.'),
    channel: oneOf(INTAKE_CHANNELS, 'Wybierz, jak zgłoszono.'),
    urgency: oneOf(URGENCIES, 'Zaznacz, czy sprawa jest pilna.'),
    content: text(4000, 'Wpisz, czego dotyczy zgłoszenie.'),
  }),
  v.forward(
    v.check((input) => namesOneFamily(input), WHICH_FAMILY),
    ['familyId'],
  ),
);
/** A parsed intake. */
export type RegisterIntake = v.InferOutput<typeof RegisterIntakeSchema>;

/** Closing an intake without a case. */
export const DismissIntakeSchema = v.object({
  ...change,
  intakeId: UuidSchema,
  reason: text(1000, 'Podaj powód zamknięcia zgłoszenia.'),
});
/** A parsed dismissal. */
export type DismissIntake = v.InferOutput<typeof DismissIntakeSchema>;
