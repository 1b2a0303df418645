import { NewFamilySchema } from '@asysta/schema/families/inputs';
import { whichFamily } from '@asysta/schema/intakes/inputs';
import type { Control, FieldValues, UseFormReturn } from 'react-hook-form';
import * as v from 'valibot';
import type { Blank } from '../../app/use-mutation-form.js';

/** The family of a new file as a form holds it: one the centre knows, or a new one with its persons; the other is null. */
export const whichFamilyOfForm = { familyId: v.nullable(whichFamily.familyId), newFamily: v.nullable(NewFamilySchema) };
const WhichFamilySchema = v.object(whichFamilyOfForm);
type In = v.InferInput<typeof WhichFamilySchema>;
type Out = v.InferOutput<typeof WhichFamilySchema>;

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
export const blankPerson = (surname = ''): Blank<NewFamily['members'][number]> => ({
  givenName: '',
  surname,
  birthDate: null,
  role: null,
  pesel: null,
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
});

/** How the family's part begins: with the family the address names, or with a new one. */
export const blankWhichFamily = (familyId: string | undefined): Blank<In> =>
  familyId ? { familyId, newFamily: null } : { familyId: null, newFamily: blankFamily() };
