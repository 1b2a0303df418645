export { PartnerInstitution } from './partner-institution.entity.js';
