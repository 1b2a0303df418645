import { rowInSight, rowsBy } from '../../platform/operation/index.js';
import { ofMembersInSight } from '../families/index.js';
import { ParentalAuthority } from './authority.entity.js';

/** The record, or NOT_FOUND where it is of no household that this person may see. */
export const authorityById = rowInSight(ParentalAuthority, ofMembersInSight);

/** Everything recorded of the authority over a child, the latest first; what was annulled too. */
export const authorityOver = rowsBy(ParentalAuthority, 'familyMember', { orderBy: { validFrom: 'desc', id: 'desc' } });
