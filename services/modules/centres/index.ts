export { Centre, CentreTeryt, HelpForm, LawRule, LocalProgramme, LocalRule, PartnerInstitution, Unit } from './centre.entity.js';
export { lawRule, localRule } from './rules.finders.js';
export { Unit as UnitType } from './centre.type.js';
export { unitSubtree } from './units.finders.js';
