import type { AwaitedDecision } from '@asysta/schema/cases/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { type Operation, pagesInSight, rowForChange, rowInSight } from '../../platform/operation/index.js';
import { type Condition, holding } from '../../platform/permission/condition.js';
import { ensureSeen } from '../../platform/rows/locked-at.js';
import { SupportCase } from './case.entity.js';
import type { SupportCaseFilter } from './cases.input.js';
import { ofFamilies, surnamed } from '../families/index.js';
import { hasOwnRule } from '../law/index.js';
import { concernedByRule } from './rules-ahead.js';
import { casesInSight } from './cases.policy.js';
import { accompaniedIn } from './deciding/accompanying.js';
import { correctionWaitsIn } from './amendments/correction-waits.js';
import { reliefWaitsIn } from './relief/relief-waits.js';
import { basisOn } from './grounds/basis.finders.js';

/** The case, or NOT_FOUND when there is none of a family this person may see. */
export const caseById = rowInSight(SupportCase, casesInSight);

/**
 * The case, locked until the end of the transaction, so that what the rules read stays true. A version other than the one the
 * person saw is refused with CONFLICT and the present version and stage.
 */
export const caseForChange = async (op: Operation, id: string, expectedVersion?: number): Promise<SupportCase> => {
  const supportCase = await rowForChange<SupportCase>(op, caseById.root, id);
  if (expectedVersion !== undefined) ensureSeen(supportCase, expectedVersion, 'stage');
  return supportCase;
};

/**
 * What `awaitedDecision` of a row says, as a filter of rows; a test compares them for every state of a case. A correction is listed also
 * where another decision is awaited before it.
 */
const AWAITING: Record<AwaitedDecision, (row: string, day: string) => string> = {
  QUALIFICATION: (row, day) =>
    `${row}.track = 'ORDINARY' and ${row}.stage = 'REQUESTED' and ${hasOwnRule('QUALIFICATION', `${day}::date`)}`,
  ASSIGNMENT: (row, day) => `((${row}.stage in ('ASSIGNED', 'IN_SUPPORT') and not ${accompaniedIn(row)})
      or ${row}.stage in ('BASIS_GRANTED', 'REQUESTED', 'QUALIFIED') and (${row}.track <> 'ORDINARY'
      or ${row}.stage = 'QUALIFIED' or (${row}.stage = 'REQUESTED' and not ${hasOwnRule('QUALIFICATION', `${day}::date`)})))
      and not ${reliefWaitsIn(row)}`,
  RELIEF: (row) => reliefWaitsIn(row),
  WITHDRAWAL: (row, day) =>
    `${row}.stage = 'HALTED' and coalesce(${row}.suspended_until <= ${day}, true) and not ${reliefWaitsIn(row)}`,
  CORRECTION: (row) => correctionWaitsIn(row),
};

/** Whoever asks to be relieved waits also where what entitled has run out meanwhile, and so does a correction of what is past. */
const WHATEVER_ENTITLES: readonly AwaitedDecision[] = ['RELIEF', 'CORRECTION'];

/** An assistant is decided on while something entitles; what becomes of a halted support, because nothing does. */
export const awaiting = (decision: AwaitedDecision, today: LocalDate): Condition => ({
  sql: (row, bind) => {
    if (WHATEVER_ENTITLES.includes(decision)) return AWAITING[decision](row, '');
    const waits = AWAITING[decision](row, bind(today));
    return decision === 'WITHDRAWAL' ? waits : `${waits} and (${basisOn(today).sql(row, bind)})`;
  },
});

const narrowed = (
  { stage, track, awaits, concernedBy, surnameStartsWith }: SupportCaseFilter,
  { clock }: Operation,
): readonly Condition[] => [
  ...(awaits ? [awaiting(awaits, clock.today())] : []),
  ...(concernedBy ? [concernedByRule(concernedBy)] : []),
  ...(stage ? [holding('stage', stage)] : []),
  ...(track ? [holding('track', track)] : []),
  ...(surnameStartsWith ? [ofFamilies(surnamed(surnameStartsWith))] : []),
];

/** Visible cases, newest first. */
export const findCases = pagesInSight(SupportCase, {
  inSight: casesInSight,
  narrowed,
  orderBy: { openedOn: 'desc', id: 'desc' },
});
