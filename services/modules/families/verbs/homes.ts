import type { FilterQuery } from '@mikro-orm/core';
import type { FamilyRole } from '@asysta/schema/families/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import type { Operation } from '../../../platform/operation/index.js';
import { asFilter } from '../../../platform/permission/condition.js';
import { ensure, refuse } from '../../../platform/refusal/refusal.js';
import { ofFamiliesInSight } from '../families.policy.js';
import { familyMemberById } from '../families.finders.js';
import { FamilyMember, type Person } from '../family.entity.js';
import { atTheSameTime, dayBeforeMove, type Home, isMinorOn, mayLiveIn, mayMoveOut } from '../membership.rules.js';

/** A membership that is or will be: it has an id where it is recorded already. */
interface Planned extends Home {
  readonly id?: string;
}

/** A recorded membership as the rules ask of it, in its role or in another one. */
export const homeAs = (member: FamilyMember, role: FamilyRole = member.role) => ({
  id: member.id,
  familyId: member.family.id,
  role,
  joinedOn: member.joinedOn ?? null,
  leftOn: member.leftOn ?? null,
});

/** The other households of the person that the caller sees; the others are counted and never read. */
const homesInSight = async (op: Operation, person: Person, { id }: Planned): Promise<readonly ReturnType<typeof homeAs>[]> => {
  const sight = asFilter<FamilyMember>(ofFamiliesInSight(op));
  const where = { $and: [{ person, ...(id ? { id: { $ne: id } } : {}) }, sight] } as FilterQuery<FamilyMember>;
  return (await op.em.find(FamilyMember, where, { orderBy: { id: 'asc' } })).map((member) => homeAs(member));
};

/** Refuses, without a word on where, a second home of a child in a household that the caller does not see. */
const ensureNoUnseenHome = async (
  op: Operation,
  person: Person,
  home: Planned & { readonly birthDate: LocalDate | null },
  field: string,
): Promise<void> => {
  const isMinor = isMinorOn(home, home.joinedOn ?? op.clock.today());
  if (!isMinor && home.role !== 'CHILD') return;
  const sight = ofFamiliesInSight(op);
  const unseen = asFilter<FamilyMember>({ sql: (member, bind) => `not (${sight.sql(member, bind)})` });
  const meanwhile = [
    { person, ...(isMinor ? {} : { role: 'CHILD' }), ...(home.id ? { id: { $ne: home.id } } : {}) },
    ...(home.joinedOn ? [{ $or: [{ leftOn: null }, { leftOn: { $gte: home.joinedOn } }] }] : []),
    ...(home.leftOn ? [{ $or: [{ joinedOn: null }, { joinedOn: { $lte: home.leftOn } }] }] : []),
  ];
  if ((await op.em.count(FamilyMember, { $and: [...meanwhile, unseen] } as FilterQuery<FamilyMember>)) > 0)
    refuse('CHILD_IN_TWO_HOMES', { field });
};

/**
 * Refuses a membership by which somebody would belong to one household twice, or a child live in two homes on one day. The person
 * must be locked: two who write at once would each see only one home.
 */
export const ensureOneHome = async (
  op: Operation,
  person: Person,
  home: Planned,
  field: string,
  birthDate = person.birthDate ?? null,
): Promise<void> => {
  ensure(mayLiveIn(home, await homesInSight(op, person, home), birthDate, field, op.clock.today()));
  await ensureNoUnseenHome(op, person, { ...home, birthDate }, field);
};

/** Ends the households that somebody who moves was in until then, as far as the caller sees them; each stays readable with its reason. */
export const leaveForMove = async (
  op: Operation,
  person: Person,
  home: Planned & { readonly joinedOn: LocalDate },
  field: string,
): Promise<void> => {
  const others = (await homesInSight(op, person, home)).filter(({ familyId }) => familyId !== home.familyId);
  for (const { id, leftOn } of atTheSameTime(home, others)) {
    if (leftOn) continue;
    const member = await familyMemberById(op, id);
    ensure(mayMoveOut(member, home.joinedOn, field));
    op.em.assign(member, { leftOn: dayBeforeMove(home.joinedOn), leavingReason: 'MOVED_OUT' });
  }
};
