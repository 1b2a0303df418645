export { Centre, CentreTeryt, HelpForm, LocalProgramme, LocalRule, PartnerInstitution, Unit } from './centre.entity.js';
export { lawRule, localRule } from './rules.finders.js';
export { UnitType } from './centre.type.js';
export { unitSubtree } from './units.finders.js';
export { LOCAL_RULE_TEMPLATES } from './rule-templates.js';
export { foundCentre } from './verbs/found-centre.js';
export type { Founding } from './verbs/found-centre.js';
