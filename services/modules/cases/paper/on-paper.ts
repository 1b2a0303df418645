import { type Permission, PERMISSIONS } from '@asysta/schema/catalogue';
import type { PaperDecision } from '@asysta/schema/cases/paper-codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import type { Operation } from '../../../platform/operation/index.js';
import { ROLE_PERMISSIONS } from '../../../platform/permission/roles.js';
import { ensure } from '../../../platform/refusal/refusal.js';
import { sinceTheAct } from '../../law/index.js';
import { staffMemberById, standingOn } from '../../staff/index.js';
import type { SupportCase } from '../case.entity.js';
import { LateEntry } from './late-entry.entity.js';
import { decidedInOffice, mayBeDated } from './paper-day.rules.js';

/** What is typed of a decision beside its day. */
interface Typed {
  readonly decidedById: string | null;
  readonly lateReason: string | null;
}

interface Dated {
  readonly on: LocalDate;
  /** Input field to blame when the day does not do. */
  readonly field: string;
  /** What whoever decided had to be allowed on that day. */
  readonly permission: Permission;
  readonly daysWithoutReason?: number;
}

/** Refuses somebody who held no function on a day by which they might decide then. */
export const ensureInOffice = async (
  op: Operation,
  staffMemberId: string,
  { on, permission, field }: Pick<Dated, 'on' | 'permission'> & Partial<Pick<Dated, 'field'>>,
): Promise<void> => {
  const { posts, suspended, authorized } = await standingOn(op, staffMemberId, on);
  const held = posts.some(({ role }) => ROLE_PERMISSIONS[role].includes(permission));
  ensure(decidedInOffice(held && !suspended && (authorized || !PERMISSIONS[permission].personal), on, field));
};

/**
 * Who decided on a day, the caller unless somebody is named: refused when the day may not be entered any more, or when they held no
 * function by which they might decide then. What the caller decides today rests on the right of the operation.
 */
export const deciderOf = async (
  op: Operation,
  { on, field, permission, daysWithoutReason = 0 }: Dated,
  { decidedById, lateReason }: Typed,
): Promise<string> => {
  const { principal, clock } = op;
  const today = clock.today();
  const byDirector = principal.appointments.some(({ role }) => role === 'DIRECTOR');
  ensure(mayBeDated({ on, today, field, lateReason, byDirector, daysWithoutReason }));
  ensure(sinceTheAct(on, field));
  const { id } = decidedById ? await staffMemberById(op, decidedById) : { id: principal.staffMemberId };
  if (on === today && id === principal.staffMemberId) return id;
  await ensureInOffice(op, id, { on, permission });
  return id;
};

/**
 * Refuses a corrected day of a decision by the rules of entering one: it has come, the act was in force, whoever decided might on it,
 * and one of more than 30 days back is the director’s. Why it is corrected is the reason that such a day owes.
 */
export const ensurePaperDay = async (
  op: Operation,
  dated: Dated,
  { decidedById, reason }: { readonly decidedById: string; readonly reason: string },
): Promise<void> => {
  const { on, field, permission } = dated;
  const byDirector = op.principal.appointments.some(({ role }) => role === 'DIRECTOR');
  const { daysWithoutReason = 0 } = dated;
  ensure(mayBeDated({ on, today: op.clock.today(), field, lateReason: reason, byDirector, daysWithoutReason }));
  ensure(sinceTheAct(on, field));
  await ensureInOffice(op, decidedById, { on, permission, field: 'input.assignedById' });
};

interface Entry {
  readonly what: PaperDecision;
  readonly subjectId: string;
  readonly on: LocalDate;
  readonly decidedBy: string;
  readonly lateReason: string | null;
}

/** Keeps the day of entry, who typed it and why so late beside a decision; nothing where all of that is the decision's own. */
export const keepEntry = (
  op: Operation,
  supportCase: SupportCase,
  { what, subjectId, on, decidedBy, lateReason }: Entry,
): void => {
  const [recordedOn, recordedBy] = [op.clock.today(), op.principal.staffMemberId];
  if (on === recordedOn && decidedBy === recordedBy) return;
  op.em.create(LateEntry, {
    id: op.newId(),
    supportCase,
    what,
    subjectId,
    decidedOn: on,
    decidedBy,
    recordedOn,
    recordedBy,
    reason: lateReason,
  });
};

/**
 * The entry beside a decision follows its corrected day and decider. What was decided and typed by one person on one day had none:
 * then that day and that person are those of the entry from now on.
 */
export const moveEntry = async (
  op: Operation,
  supportCase: SupportCase,
  { what, subjectId, on, decidedBy, lateReason }: Entry,
  first: { readonly recordedOn: LocalDate; readonly recordedBy: string },
): Promise<void> => {
  const entry = await op.em.findOne(LateEntry, { subjectId });
  if (entry) op.em.assign(entry, { decidedOn: on, decidedBy });
  else
    op.em.create(LateEntry, {
      id: op.newId(),
      supportCase,
      what,
      subjectId,
      decidedOn: on,
      decidedBy,
      ...first,
      reason: lateReason,
    });
};
