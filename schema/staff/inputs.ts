import * as v from 'valibot';
import { EMPLOYMENT_FORMS, type Role } from './codes.js';
import { UuidSchema } from '../values/ids.js';
import { LocalDateSchema } from '../values/local-date.js';
import { change, oneOf, optionalDay, optionalId, optionalText, request, text } from '../inputs.js';

/** Functions a centre appoints its own people and systems to. */
export const CENTRE_ROLES = [
  'DIRECTOR',
  'UNIT_HEAD',
  'SOCIAL_WORKER',
  'FAMILY_ASSISTANT',
  'CENTRE_ADMIN',
  'DATA_PROTECTION_OFFICER',
  'CENTRE_SYSTEM',
] as const satisfies readonly Role[];

export const RegisterStaffMemberSchema = v.object({
  ...request,
  subject: text(255, 'Wpisz identyfikator konta z systemu logowania.'),
  displayName: text(160, 'Wpisz imię i nazwisko.'),
  machine: v.nullish(v.boolean(), false),
  employmentForm: v.nullish(oneOf(EMPLOYMENT_FORMS, 'Wybierz formę zatrudnienia.'), null),
  employedFrom: optionalDay,
  qualification: optionalText(500),
});

export const AppointStaffMemberSchema = v.pipe(
  v.object({
    ...request,
    staffMemberId: UuidSchema,
    role: oneOf(CENTRE_ROLES, 'Wybierz funkcję.'),
    unitId: optionalId,
    acting: v.nullish(v.boolean(), false),
    title: optionalText(160),
    validFrom: LocalDateSchema,
    validTo: optionalDay,
  }),
  v.forward(
    v.check(({ role, unitId }) => role !== 'UNIT_HEAD' || unitId !== null, 'Wskaż komórkę, którą ta osoba kieruje.'),
    ['unitId'],
  ),
);

export const EndAppointmentSchema = v.object({ ...change, appointmentId: UuidSchema, lastOn: LocalDateSchema });

export const AuthorizeDataAccessSchema = v.object({
  ...request,
  staffMemberId: UuidSchema,
  grantedOn: LocalDateSchema,
  secrecyUndertakenOn: LocalDateSchema,
  validTo: optionalDay,
});

export const WithdrawDataAuthorizationSchema = v.object({ ...change, authorizationId: UuidSchema });
