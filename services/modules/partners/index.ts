export { PartnerInstitution } from './partner-institution.entity.js';
export { PartnerInstitutionType } from './partner-institution.type.js';
