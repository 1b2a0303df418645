export { Centre, CentreTeryt, HelpForm, LocalProgramme, LocalRule, PartnerInstitution, Unit } from './centre.entity.js';
export { unitSubtree } from './units.finders.js';
