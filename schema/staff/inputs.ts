import * as v from 'valibot';
import { ELIGIBILITY_KINDS, ELIGIBILITY_RESULTS, EMPLOYMENT_FORMS, type Role, ROLES_TO_CONFIRM } from './codes.js';
import { about, content, day, idOf, oneOf, optionalDay, optionalId, optionalOneOf, optionalText, text } from '../inputs.js';

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

/** A person, or a system, for the register of staff. */
export const RegisterStaffMemberSchema = content('Enters somebody into the register of staff.', {
  subject: about(
    text(255, 'Wpisz identyfikator konta z systemu logowania.'),
    'Account in the identity provider (identyfikator konta).',
  ),
  displayName: about(text(160, 'Wpisz imię i nazwisko.'), 'Name as shown to colleagues (imię i nazwisko).'),
  machine: about(v.nullish(v.boolean(), false), 'True for a system that signs in by itself.'),
  employmentForm: about(
    optionalOneOf('EmploymentForm', EMPLOYMENT_FORMS, 'Wybierz formę zatrudnienia.'),
    'Form of employment (forma zatrudnienia).',
  ),
  employedFrom: optionalDay('First day of employment (zatrudnienie od).'),
  qualification: about(optionalText(500), 'Qualification required by art. 12 (kwalifikacje).'),
});
/** A parsed entry of the register. */
export type RegisterStaffMember = v.InferOutput<typeof RegisterStaffMemberSchema>;

const post = {
  unitId: optionalId('Unit', 'Unit; required for the head of one (komórka).'),
  acting: about(v.nullish(v.boolean(), false), 'Held in place of somebody (p.o.).'),
  title: about(optionalText(160), 'Title as the office writes it (stanowisko).'),
  validFrom: day('First day of rights (od).'),
  validTo: optionalDay('Last day of rights, when known (do).'),
};

interface OfUnit {
  readonly role: Role;
  readonly unitId: string | null;
}

const hasItsUnit = ({ role, unitId }: OfUnit): boolean => role !== 'UNIT_HEAD' || unitId !== null;
const UNIT_MISSING = 'Wskaż komórkę, którą ta osoba kieruje.';

/** A function between two dates; the head of a unit needs the unit. */
export const AppointStaffMemberSchema = v.pipe(
  content('Gives somebody a function between two dates, unless it needs a second person.', {
    staffMemberId: idOf('StaffMember', 'Whom.'),
    role: about(oneOf('Role', CENTRE_ROLES, 'Wybierz funkcję.'), 'Function in the centre (funkcja).'),
    ...post,
  }),
  v.forward(
    v.check((post) => hasItsUnit(post), UNIT_MISSING),
    ['unitId'],
  ),
);
/** A parsed appointment. */
export type AppointStaffMember = v.InferOutput<typeof AppointStaffMemberSchema>;

/** A function that a second person has to confirm; the head of a unit needs the unit. */
export const ProposeAppointmentSchema = v.pipe(
  content('Proposes a function that a director has to confirm; until then it gives no right.', {
    staffMemberId: idOf('StaffMember', 'Whom.'),
    role: about(oneOf('Role', ROLES_TO_CONFIRM, 'Wybierz funkcję.'), 'Function that needs a second person (funkcja).'),
    ...post,
  }),
  v.forward(
    v.check((post) => hasItsUnit(post), UNIT_MISSING),
    ['unitId'],
  ),
);
/** A parsed proposal. */
export type ProposeAppointment = v.InferOutput<typeof ProposeAppointmentSchema>;

/** The second person's yes. */
export const ConfirmAppointmentSchema = content('Confirms a proposed function, which becomes an appointment.', {
  proposalId: idOf('AppointmentProposal', 'Which proposal (propozycja).'),
});
/** A parsed confirmation. */
export type ConfirmAppointment = v.InferOutput<typeof ConfirmAppointmentSchema>;

/** The second person's no. */
export const DeclineAppointmentSchema = content('Declines a proposed function; nothing comes of it.', {
  proposalId: idOf('AppointmentProposal', 'Which proposal (propozycja).'),
  reason: about(text(500, 'Napisz, dlaczego nie potwierdzasz tego powołania.'), 'Why not (powód).'),
});
/** A parsed refusal of a proposal. */
export type DeclineAppointment = v.InferOutput<typeof DeclineAppointmentSchema>;

/** That a condition for being an assistant was checked: no extract, no file, no words. */
export const RecordEligibilityCheckSchema = content('Records that a condition of art. 12(1) or 7b was checked.', {
  staffMemberId: idOf('StaffMember', 'Who was checked.'),
  kind: about(oneOf('EligibilityKind', ELIGIBILITY_KINDS, 'Wybierz, co sprawdzono.'), 'Condition (warunek).'),
  result: about(oneOf('EligibilityResult', ELIGIBILITY_RESULTS, 'Zaznacz wynik sprawdzenia.'), 'Result (wynik).'),
  checkedOn: day('Day of the check (data sprawdzenia).'),
});
/** A parsed check. */
export type RecordEligibilityCheck = v.InferOutput<typeof RecordEligibilityCheckSchema>;

/** The last day of a function. */
export const EndAppointmentSchema = content('Ends a function; its rights are gone the day after the last one.', {
  appointmentId: idOf('Appointment', 'Which appointment.'),
  lastOn: day('Last day of rights; yesterday ends them at once (ostatni dzień).'),
});
/** A parsed end of a function. */
export type EndAppointment = v.InferOutput<typeof EndAppointmentSchema>;

/** The beginning of a suspension; why is never asked. */
export const SuspendStaffMemberSchema = content('Suspends somebody, art. 13; access is gone at once.', {
  staffMemberId: idOf('StaffMember', 'Whom.'),
  suspendedOn: day('First day, as the letter has it (od).'),
});
/** A parsed suspension. */
export type SuspendStaffMember = v.InferOutput<typeof SuspendStaffMemberSchema>;

/** The end of a suspension. */
export const LiftSuspensionSchema = content('Lifts a suspension from today on.', {
  suspensionId: idOf('Suspension', 'Which suspension.'),
});
/** A parsed end of a suspension. */
export type LiftSuspension = v.InferOutput<typeof LiftSuspensionSchema>;

/** The two papers that open family data to a person. */
export const AuthorizeDataAccessSchema = content(
  'Records the written authorisation and the undertaking of secrecy of art. 7(4).',
  {
    staffMemberId: idOf('StaffMember', 'Whom.'),
    grantedOn: day('Day of the authorisation (data upoważnienia).'),
    secrecyUndertakenOn: day('Day of the undertaking of secrecy (data zobowiązania).'),
    validTo: optionalDay('Last day, when known (ważne do).'),
  },
);
/** Parsed papers. */
export type AuthorizeDataAccess = v.InferOutput<typeof AuthorizeDataAccessSchema>;

/** The end of an authorisation. */
export const WithdrawDataAuthorizationSchema = content('Withdraws an authorisation to family data; access is gone at once.', {
  authorizationId: idOf('DataAuthorization', 'Which authorisation.'),
});
/** A parsed withdrawal of an authorisation. */
export type WithdrawDataAuthorization = v.InferOutput<typeof WithdrawDataAuthorizationSchema>;
