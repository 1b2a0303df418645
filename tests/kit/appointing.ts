import { randomBytes } from 'node:crypto';
import { Caller } from './caller.js';

/** A person as the register shows them, with what was proposed for them. */
export interface Register {
  readonly id: string;
  readonly version: number;
  readonly dataAuthorized: boolean;
  readonly appointments: readonly { id: string; version: number; role: string; validTo: string | null }[];
  readonly authorizations: readonly { id: string; version: number; withdrawnOn: string | null }[];
  readonly proposals: readonly {
    id: string;
    version: number;
    role: string;
    decision: string | null;
    reason: string | null;
    viewerMayDecide: boolean;
    proposedBy: { id: string };
    decidedBy: { id: string } | null;
  }[];
}

/** What tests of the register select of a person. */
export const SELECTION = `id version displayName dataAuthorized appointments { id version role validTo unit { name } }
  authorizations { id version withdrawnOn }
  proposals { id version role decision reason viewerMayDecide proposedBy { id } decidedBy { id } }`;

/** Enters somebody new, who holds no function yet. */
export const register = async (admin: Caller, more: Record<string, unknown> = {}) => {
  const subject = `sub-${randomBytes(8).toString('hex')}`;
  const { id } = await admin.do<Register>('registerStaffMember', 'RegisterStaffMemberInput', {
    subject,
    displayName: 'Nowa osoba',
    ...more,
  });
  return { id, person: new Caller(admin.server, admin.partyAlias, subject, id) };
};

/** Gives a function that one person may give. */
export const appoint = (admin: Caller, staffMemberId: string, role: string, more: Record<string, unknown> = {}) =>
  admin.do<Register>(
    'appointStaffMember',
    'AppointStaffMemberInput',
    { staffMemberId, role, validFrom: '2026-01-01', ...more },
    SELECTION,
  );

/** Proposes a function that takes two people. */
export const propose = (admin: Caller, staffMemberId: string, role: string, more: Record<string, unknown> = {}) =>
  admin.do<Register>(
    'proposeAppointment',
    'ProposeAppointmentInput',
    { staffMemberId, role, validFrom: '2026-01-01', ...more },
    SELECTION,
  );

/** Confirms what was proposed last, as the row stands now. */
export const confirm = (director: Caller, { proposals: [proposal] }: Pick<Register, 'proposals'>) =>
  director.do<Register>(
    'confirmAppointment',
    'ConfirmAppointmentInput',
    { proposalId: proposal?.id, expectedVersion: proposal?.version },
    SELECTION,
  );

/** Gives a function that takes two people: the administrator proposes, the director confirms. */
export const appointTogether = async (
  { admin, director }: { readonly admin: Caller; readonly director: Caller },
  staffMemberId: string,
  role: string,
  more: Record<string, unknown> = {},
): Promise<Register> => confirm(director, await propose(admin, staffMemberId, role, more));

const CONDITIONS = ['QUALIFICATIONS', 'PARENTAL_AUTHORITY', 'ALIMONY', 'NO_CONVICTION', 'SEX_OFFENDER_REGISTER'];

/** Writes down that somebody meets conditions of art. 12(1) and 7b; all of them unless some are named. */
export const check = async (
  admin: Caller,
  staffMemberId: string,
  { kinds = CONDITIONS, ...more }: { readonly kinds?: readonly string[]; readonly [more: string]: unknown } = {},
): Promise<void> => {
  for (const kind of kinds)
    await admin.do('recordEligibilityCheck', 'RecordEligibilityCheckInput', {
      staffMemberId,
      kind,
      result: 'MET',
      checkedOn: '2026-01-01',
      ...more,
    });
};
