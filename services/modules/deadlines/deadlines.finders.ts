import type { RadarScope } from '@asysta/schema/deadlines/codes';
import { addDays, type LocalDate } from '@asysta/schema/values/local-date';
import { firstBy, headOf, madeOf, type Operation, ruled, whole } from '../../platform/operation/index.js';
import { allOf, type Condition, EVERY_ROW } from '../../platform/permission/condition.js';
import { familiesInSight, familiesOfUnits, ofFamilies, workedWith } from '../families/index.js';
import { Deadline } from './deadline.entity.js';
import { canShow, weekEndOf } from './deadlines.rules.js';
import { dutiesOfTheCentre, type DutyOfTheCentre } from './deadlines.slots.js';

interface Asked {
  readonly scope: RadarScope;
  readonly first: number;
}

/** The days of one part of the radar, both included; open where nothing is said. */
interface Days {
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
}

const RUNNING: Condition = { sql: (term) => `${term}.met_on is null and ${term}.cancelled_on is null` };

const scoped = (op: Operation, scope: RadarScope): Condition => {
  if (scope === 'CENTRE') return EVERY_ROW;
  if (scope === 'MINE') return workedWith(op);
  const units = op.principal.appointments.flatMap(({ unitId }) => unitId ?? []);
  // In a centre without units everybody belongs to the one unit there is.
  return units.length === 0 ? EVERY_ROW : familiesOfUnits(units);
};

const dueWithin = ({ from, to }: Days): Condition => ({
  sql: (term, bind) =>
    [...(from ? [`${term}.due_on >= ${bind(from)}`] : []), ...(to ? [`${term}.due_on <= ${bind(to)}`] : [])].join(' and '),
});

const bucket = (daysOf: (today: LocalDate) => Days) =>
  headOf(Deadline, {
    among: (op, { scope }: Asked) => [
      RUNNING,
      dueWithin(daysOf(op.clock.today())),
      ofFamilies(allOf([familiesInSight(op), scoped(op, scope)])),
    ],
    by: 'dueOn',
    length: ({ first }) => first,
    rows: 'deadlines',
    count: 'totalCount',
    besides: ({ scope }) => (scope === 'UNIT' ? [] : dutiesOfTheCentre.items()),
    fits: ({ dueOn }: DutyOfTheCentre, { today }) => {
      const { from, to } = daysOf(today);
      return (!from || dueOn >= from) && (!to || dueOn <= to);
    },
  });

const nothing = (_op: Operation, _asked: Asked) => ({});

/** Running terms of the families the person may see, by urgency, and what the centre itself owes. */
export const drawRadar = madeOf(
  whole({
    today: ruled({ reads: nothing, of: (_, { today }) => today }),
    weekEndsOn: ruled({ reads: nothing, of: (_, { today }) => weekEndOf(today) }),
    overdue: bucket((today) => ({ from: null, to: addDays(today, -1) })),
    thisWeek: bucket((today) => ({ from: today, to: weekEndOf(today) })),
    next: bucket((today) => ({ from: addDays(weekEndOf(today), 1), to: null })),
  }),
  ({ first }: Asked) => canShow(first),
);

/** The nearest running term of a case the caller was already allowed to see; one statement for any number of cases. */
export const nextDeadline = firstBy(Deadline, 'supportCaseId', {
  where: { metOn: null, cancelledOn: null },
  orderBy: { dueOn: 'asc', id: 'asc' },
});
