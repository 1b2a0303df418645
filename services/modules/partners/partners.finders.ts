import { pagesInSight } from '../../platform/operation/index.js';
import { EVERY_ROW } from '../../platform/permission/condition.js';
import { PartnerInstitution } from './partner-institution.entity.js';

/** Directory of the institutions the centre works with, by name. */
export const findPartnerInstitutions = pagesInSight(PartnerInstitution, {
  inSight: () => EVERY_ROW,
  orderBy: { name: 'asc', id: 'asc' },
});
