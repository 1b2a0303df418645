import { type Operation, pagesInSight, rowForChange, rowInSight } from '../../platform/operation/index.js';
import { type Condition, holding } from '../../platform/permission/condition.js';
import { ensureSeen } from '../../platform/rows/locked-at.js';
import { SupportCase } from './case.entity.js';
import type { SupportCaseFilter } from './cases.input.js';
import { ofFamilies, surnamed } from '../families/index.js';
import { casesInSight } from './cases.policy.js';

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

const narrowed = ({ stage, track, surnameStartsWith }: SupportCaseFilter): readonly Condition[] => [
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
