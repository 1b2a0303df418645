import type { FilterQuery } from '@mikro-orm/core';
import type { RadarScope } from '@asysta/schema/deadlines/codes';
import { addDays, type LocalDate } from '@asysta/schema/values/local-date';
import { firstBy, type Operation } from '../../platform/operation/index.js';
import { unitSubtree } from '../centres/index.js';
import { type Family, visibleFamilies, workedWith } from '../families/index.js';
import { Deadline } from './deadline.entity.js';
import { weekEndOf } from './deadlines.rules.js';
import { dutiesOfTheCentre, type DutyOfTheCentre } from './deadlines.slots.js';

const RUNNING = { metOn: null, cancelledOn: null } as const;

const unitsOf = async (op: Operation): Promise<string[]> => {
  const own = op.principal.appointments.flatMap(({ unitId }) => unitId ?? []);
  return (await Promise.all(own.map((unitId) => unitSubtree(op, unitId)))).flat();
};

const scoped = async (op: Operation, scope: RadarScope): Promise<FilterQuery<Family>> => {
  if (scope === 'CENTRE') return {};
  if (scope === 'MINE') return workedWith(op.principal.staffMemberId);
  const units = await unitsOf(op);
  // In a centre without units everybody belongs to the one unit there is.
  return units.length === 0 ? {} : { unit: { $in: units } };
};

const bucketOf = async (op: Operation, where: FilterQuery<Deadline>, duties: readonly DutyOfTheCentre[], first: number) => {
  const [rows, count] = await op.em.findAndCount(Deadline, where, { orderBy: { dueOn: 'asc', id: 'asc' }, limit: first });
  const deadlines = [...duties, ...rows].sort((one, other) => one.dueOn.localeCompare(other.dueOn)).slice(0, first);
  return { totalCount: count + duties.length, deadlines };
};

const owedByTheCentre = async (op: Operation): Promise<readonly DutyOfTheCentre[]> => {
  const owed: DutyOfTheCentre[] = [];
  for (const dutyOf of dutiesOfTheCentre.items()) {
    const duty = await dutyOf(op);
    if (duty) owed.push(duty);
  }
  return owed;
};

/**
 * Running terms of the families the person may see, by urgency, and what the centre itself owes. The number of
 * statements does not depend on the number of terms.
 */
export const drawRadar = async (op: Operation, scope: RadarScope, first: number) => {
  const today = op.clock.today();
  const weekEndsOn = weekEndOf(today);
  const family = { $and: [visibleFamilies(op), await scoped(op, scope)] };
  const owed = scope === 'UNIT' ? [] : await owedByTheCentre(op);
  const between = (from: LocalDate | null, to: LocalDate | null) => {
    const within = { ...(from ? { $gte: from } : {}), ...(to ? { $lte: to } : {}) };
    const duties = owed.filter(({ dueOn }) => (!from || dueOn >= from) && (!to || dueOn <= to));
    return bucketOf(op, { ...RUNNING, family, dueOn: within }, duties, first);
  };
  return {
    today,
    weekEndsOn,
    overdue: await between(null, addDays(today, -1)),
    thisWeek: await between(today, weekEndsOn),
    next: await between(addDays(weekEndsOn, 1), null),
  };
};

/** The nearest running term of a case the caller was already allowed to see; one statement for any number of cases. */
export const nextDeadline = firstBy(Deadline, 'supportCaseId', { where: RUNNING, orderBy: { dueOn: 'asc', id: 'asc' } });
