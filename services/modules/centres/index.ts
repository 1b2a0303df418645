export { Centre, CentreTeryt, HelpForm, LocalProgramme, Unit } from './centre.entity.js';
export { CentreType, UnitType } from './centre.type.js';
export { unitAndBelow } from './units.finders.js';
export { foundCentre } from './verbs/found-centre.js';
export type { Founding } from './verbs/found-centre.js';
