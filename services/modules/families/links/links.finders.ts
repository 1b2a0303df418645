import { rowInSight, rowsBy } from '../../../platform/operation/index.js';
import { FamilyLink, PersonLink } from './link.entity.js';
import { familyLinksInSight, personLinksInSight } from './links.policy.js';

/** The link, or NOT_FOUND where the caller does not see both families. */
export const familyLinkById = rowInSight(FamilyLink, familyLinksInSight);

/** The link, or NOT_FOUND where the caller does not see both persons. */
export const personLinkById = rowInSight(PersonLink, personLinksInSight);

const LATEST_FIRST = { orderBy: { linkedOn: 'desc', id: 'desc' } } as const;

/** Links of a family or a person by the side on which it stands, those that were undone too. */
export const LINKS = {
  ofDuplicateFamily: rowsBy(FamilyLink, 'duplicate', LATEST_FIRST),
  ofLeadingFamily: rowsBy(FamilyLink, 'leading', LATEST_FIRST),
  ofDuplicatePerson: rowsBy(PersonLink, 'duplicate', LATEST_FIRST),
  ofLeadingPerson: rowsBy(PersonLink, 'leading', LATEST_FIRST),
} as const;
