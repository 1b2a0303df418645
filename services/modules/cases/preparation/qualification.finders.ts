import { firstBy, type Operation, rowInSight, rowsBy } from '../../../platform/operation/index.js';
import type { SupportCase } from '../case.entity.js';
import { ofCasesInSight } from '../cases.policy.js';
import { Qualification } from './qualification.entity.js';

const LATEST_FIRST = { qualifiedOn: 'desc', id: 'desc' } as const;

/** The qualification, or NOT_FOUND when it is of no family this person may see. */
export const qualificationById = rowInSight(Qualification, ofCasesInSight);

/** Qualifications of a case, also annulled ones, latest first. */
export const everyQualification = rowsBy(Qualification, 'supportCase', { orderBy: LATEST_FIRST });

/** The latest qualification of a case that counts. */
export const latestQualification = firstBy(Qualification, 'supportCase', { where: { annulledAt: null }, orderBy: LATEST_FIRST });

/** Those that something may be built on, latest first. */
export const qualificationsOf = ({ em }: Operation, { id }: Pick<SupportCase, 'id'>): Promise<Qualification[]> =>
  em.find(Qualification, { supportCase: id, annulledAt: null }, { orderBy: LATEST_FIRST });
