import type { JoinKnownPerson, KnownPerson } from '@asysta/schema/families/inputs';
import type { Operation } from '../../../platform/operation/index.js';
import { ensure } from '../../../platform/refusal/refusal.js';
import { locked } from '../../../platform/rows/locked-at.js';
import { familyMemberById } from '../families.finders.js';
import { type Family, FamilyMember } from '../family.entity.js';
import { ensurePersonLeads, familyToBeginIn } from '../links/leading.js';
import { mayJoin } from '../membership.rules.js';
import { ensureLikely, othersOf, type Typed } from './enrol.js';
import { ensureOneHome, leaveForMove } from './homes.js';

/**
 * Lets somebody whom the caller sees in another household belong to this one too, from a day; who moves leaves the others the day
 * before. Nobody is copied: it is the same person. Answers what the questions about the household are to know of them.
 */
export const enrolKnown = async (op: Operation, family: Family, known: KnownPerson, at: string): Promise<Typed> => {
  const { person: reference } = await familyMemberById(op, known.familyMemberId);
  const person = await locked(op, await reference.loadOrFail());
  await ensurePersonLeads(op, person, `${at}.familyMemberId`);
  const { role, joinedOn, moves } = known;
  const field = `${at}.joinedOn`;
  ensure(mayJoin(joinedOn, person, op.clock.today(), field));
  // Who died was in this household until then, as in every other one.
  const leftOn = person.diedOn ?? null;
  const home = { familyId: family.id, role, joinedOn, leftOn };
  if (moves && joinedOn) await leaveForMove(op, person, { ...home, joinedOn }, field);
  await ensureOneHome(op, person, home, field);
  op.em.create(FamilyMember, { id: op.newId(), family, person, role, joinedOn, leftOn, leavingReason: leftOn && 'DIED' });
  const { givenName, surname, birthDate } = person;
  return { person: { givenName, surname, birthDate: birthDate ?? null, role }, at };
};

/** Says that somebody from another household belongs to this one too, or moved into it; answers the family. */
export const joinKnownPerson = async (op: Operation, { familyId, known }: JoinKnownPerson): Promise<string> => {
  const family = await familyToBeginIn(op, familyId);
  const others = await othersOf(op, family);
  const typed = await enrolKnown(op, family, known, 'input.known');
  ensureLikely(op, [typed], { others });
  return family.id;
};
