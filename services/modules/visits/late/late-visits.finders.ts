import { addDays, type LocalDate } from '@asysta/schema/values/local-date';
import { inDatabase, type InSight, type Operation, rowInSight, workedFrom } from '../../../platform/operation/index.js';
import { anyOf, type Condition, NO_ROW } from '../../../platform/permission/condition.js';
import { found } from '../../../platform/refusal/refusal.js';
import { looksUpLate } from '../../acting/index.js';
import { Assignment } from '../../assignments/index.js';
import { casesInSight, SupportCase } from '../../cases/index.js';
import { onceStoodIn } from '../../substitutions/index.js';
import { Visit } from '../visit.entity.js';
import { LATE_DAYS } from '../visits.rules.js';
import type { LateVisitType } from './late-visit.type.js';

/** Cases in which somebody once accompanied the family. */
const onceOwn = (staffMemberId: string): Condition => ({
  sql: (row, bind) =>
    `exists (select from assignment once where once.support_case_id = ${row}.id and once.ended_on is not null and once.assistant_id = ${bind(staffMemberId)})`,
});

const lateCasesInSight: InSight = (op) => {
  const { staffMemberId } = op.principal;
  return anyOf([onceOwn(staffMemberId), onceStoodIn(staffMemberId), looksUpLate(op) ? casesInSight(op) : NO_ROW]);
};

/**
 * The case of a visit that is written down late, for writing alone: nothing of it is ever answered, because whoever once
 * accompanied the family does not read its file any more.
 */
export const lateCase = rowInSight(SupportCase, lateCasesInSight);

const lately = (op: Operation): Condition => ({
  sql: (assignment, bind) => {
    const { staffMemberId } = op.principal;
    const mine = `${assignment}.assistant_id = ${bind(staffMemberId)} and ${assignment}.ended_on >= ${bind(addDays(op.clock.today(), -LATE_DAYS))}`;
    return `${mine} and not exists (select from assignment again where again.support_case_id = ${assignment}.support_case_id and again.assistant_id = ${bind(staffMemberId)} and again.ended_on is null)`;
  },
});

const MOST = 100;

/** Families the caller accompanied until not long ago: surname, number of the case and the own days, and nothing else of the file. */
export const familiesOfLateVisits = workedFrom(Assignment, {
  rows: lately,
  orderBy: { endedOn: 'desc', id: 'desc' },
  atMost: MOST,
  reads: {
    assignmentId: 'id',
    supportCaseId: 'supportCase',
    assignedOn: 'assignedOn',
    endedOn: 'endedOn',
    surname: inDatabase<string>(
      (assignment) =>
        `select household.surname from support_case told join family household on household.id = told.family_id where told.id = ${assignment}.support_case_id`,
    ),
    number: inDatabase<string>(
      (assignment) => `select told.number from support_case told where told.id = ${assignment}.support_case_id`,
    ),
  },
  of: (assignments, _asked: Readonly<Record<never, never>>) =>
    assignments.map(({ endedOn, ...told }) => ({ ...told, endedOn: endedOn as LocalDate })),
});

/** What the caller is told of a visit just written down late: that it was, and of which day. */
export const lateVisitById = async (op: Operation, id: string): Promise<LateVisitType> => {
  const visit = found(await op.em.findOne(Visit, { id }));
  return { id: visit.id, version: visit.version, visitedOn: visit.visitedOn };
};
