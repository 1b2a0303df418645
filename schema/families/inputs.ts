import * as v from 'valibot';
import { FAMILY_ROLES, RELATIONS, RESOURCE_KINDS, RESOURCE_STATES } from './codes.js';
import { LocalDateSchema } from '../values/local-date.js';
import { PeselSchema } from '../values/pesel.js';
import { UuidSchema } from '../values/ids.js';
import { change, oneOf, optionalDay, optionalId, optionalText, request, text } from '../inputs.js';

/** A person of the household as typed at intake or later. */
export const PersonSchema = v.object({
  givenName: text(80, 'Wpisz imię.'),
  surname: text(120, 'Wpisz nazwisko.'),
  birthDate: optionalDay,
  role: oneOf(FAMILY_ROLES, 'Wybierz rolę w rodzinie.'),
  pesel: v.nullish(PeselSchema, null),
  school: optionalText(200),
});
export type Person = v.InferOutput<typeof PersonSchema>;

export const NewFamilySchema = v.object({
  surname: text(120, 'Wpisz nazwisko rodziny.'),
  street: optionalText(200),
  city: optionalText(120),
  phone: optionalText(40),
  unitId: optionalId,
  members: v.pipe(v.array(PersonSchema), v.minLength(1, 'Dodaj co najmniej jedną osobę.'), v.maxLength(30, 'Najwyżej 30 osób.')),
});
export type NewFamily = v.InferOutput<typeof NewFamilySchema>;

export const AddFamilyMemberSchema = v.object({ ...request, familyId: UuidSchema, person: PersonSchema });

export const AddRelatedPersonSchema = v.object({
  ...request,
  familyId: UuidSchema,
  name: text(160, 'Wpisz imię i nazwisko.'),
  relation: oneOf(RELATIONS, 'Wybierz relację.'),
  phone: optionalText(40),
  note: optionalText(500),
});

export const AddStrengthSchema = v.object({
  ...request,
  familyId: UuidSchema,
  familyMemberId: optionalId,
  description: text(500, 'Opisz mocną stronę.'),
  evidence: optionalText(1000),
  useMade: optionalText(1000),
  observedOn: LocalDateSchema,
});

export const AddResourceSchema = v.object({
  ...request,
  familyId: UuidSchema,
  kind: oneOf(RESOURCE_KINDS, 'Wybierz rodzaj zasobu.'),
  state: oneOf(RESOURCE_STATES, 'Zaznacz, czy zasób jest, jest zagrożony, czy go brakuje.'),
  description: text(500, 'Opisz zasób.'),
  observedOn: LocalDateSchema,
});

export const CorrectFamilySchema = v.object({
  ...change,
  familyId: UuidSchema,
  surname: text(120, 'Wpisz nazwisko rodziny.'),
  street: optionalText(200),
  city: optionalText(120),
  phone: optionalText(40),
});

export const RestrictFamilySchema = v.object({ ...change, familyId: UuidSchema, restricted: v.boolean() });
