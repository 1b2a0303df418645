import type { NewFamilySchema } from '@asysta/schema/families/inputs';
import type { RegisterIntake, RegisterIntakeSchema } from '@asysta/schema/intakes/inputs';
import type { Control, FieldValues, UseFormReturn } from 'react-hook-form';
import type * as v from 'valibot';
import { blankIdentity } from '../../frame/forms/identity-fields.js';
import type { Blank } from '../../frame/forms/use-mutation-form.js';

type In = Pick<v.InferInput<typeof RegisterIntakeSchema>, 'familyId' | 'newFamily'>;
type Out = Pick<RegisterIntake, 'familyId' | 'newFamily'>;

/** The part of a form that names the family. */
export type HouseholdForm = UseFormReturn<In, unknown, Out>;
/** What that part listens to. */
export type HouseholdControl = Control<In, unknown, Out>;

/** A new family with its persons, as typed. */
export type NewFamily = v.InferInput<typeof NewFamilySchema>;

/** The family's part of any form that has one: React Hook Form's types do not widen, its paths do. */
export const householdOf = <Values extends FieldValues & In, Output>(
  form: UseFormReturn<Values, unknown, Output>,
): HouseholdForm => form as unknown as HouseholdForm;

/** A person nobody has typed yet; who shares the family's surname need not type it again. */
export const blankPerson = (surname = ''): Blank<NonNullable<NewFamily['members']>[number]> => ({
  givenName: '',
  surname,
  birthDate: null,
  bornAbout: null,
  expectedOn: null,
  role: null,
  ...blankIdentity(),
  school: '',
});

/** A family nobody has typed yet, with room for its first person. */
export const blankFamily = (): Blank<NewFamily> => ({
  surname: '',
  street: '',
  city: '',
  phone: '',
  unitId: null,
  members: [blankPerson()],
  knownMembers: [],
});

/** How the family's part begins: with the family the address names, or with a new one. */
export const blankWhichFamily = (familyId: string | undefined): Required<Blank<In>> =>
  familyId ? { familyId, newFamily: null } : { familyId: null, newFamily: blankFamily() };
