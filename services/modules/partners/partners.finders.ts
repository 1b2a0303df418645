import { type Operation, type PageInput, pageOf } from '../../platform/operation/index.js';
import { PartnerInstitution } from './partner-institution.entity.js';

/** Directory of the institutions the centre works with, by name. */
export const findPartnerInstitutions = (op: Operation, page: PageInput) =>
  pageOf(op, PartnerInstitution, { where: {}, orderBy: { name: 'asc', id: 'asc' }, page });
