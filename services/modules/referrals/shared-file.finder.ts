import { onlyOf } from '../../platform/file/file-of-row.js';
import type { Operation } from '../../platform/operation/index.js';
import { assignmentsOf } from '../assignments/index.js';
import { Centre } from '../centres/index.js';
import { diagnosesThatCount, SupportCase } from '../cases/index.js';
import { type Family, type FamilyMember, membersOf } from '../families/index.js';
import type { SharedFile } from './snapshot.rules.js';

/** The open case of a family, or null. */
export const openCaseOf = (op: Operation, family: Family): Promise<SupportCase | null> =>
  op.em.findOne(SupportCase, { family: family.id, closedOn: null });

const centreContact = async (op: Operation): Promise<string> => {
  const [centre] = await op.em.find(Centre, {}, { limit: 1 });
  return [centre?.name ?? op.principal.party.name, centre?.address].filter(Boolean).join(', ');
};

const memberToShare = async ({ role, person }: FamilyMember): Promise<SharedFile['members'][number]> => {
  const { givenName, surname, birthDate, school } = await person.loadOrFail();
  return { givenName, surname, role, birthDate: birthDate ?? null, school: school ?? null };
};

/**
 * Reads what of a family's file may be copied into a referral: never more columns than SharedFile has, and never from a row whose
 * declared path leads to the file of somebody else.
 */
export const fileOf = async (op: Operation, family: Family): Promise<SharedFile> => {
  const supportCase = await openCaseOf(op, family);
  const assignments = supportCase ? await onlyOf(family, await assignmentsOf.load(op, supportCase.id)) : [];
  const current = assignments.find(({ endedOn }) => !endedOn);
  const diagnoses = supportCase ? await onlyOf(family, await diagnosesThatCount.load(op, supportCase.id)) : [];
  const members = await onlyOf(family, await membersOf.load(op, family.id));
  const strengths = await onlyOf(family, await family.strengths.loadItems());
  return {
    phone: family.phone ?? null,
    street: family.street ?? null,
    city: family.city ?? null,
    members: await Promise.all(members.map(memberToShare)),
    problems: diagnoses[0]?.problems ?? [],
    strengths: strengths.map(({ description }) => description),
    supportSince: assignments[0]?.assignedOn ?? null,
    assistant: current ? (await current.assistant.loadOrFail()).displayName : null,
    centre: await centreContact(op),
  };
};
