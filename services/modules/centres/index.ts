export {
  Centre,
  CentreTeryt,
  HelpForm,
  LawRule,
  LocalProgramme,
  LocalRule,
  PartnerInstitution,
  Unit,
} from './centre.entity.js';
export { lawRule, localRule } from './rules.finders.js';
export { PartnerInstitution as PartnerInstitutionType, PartnerKindEnum, TermUnitEnum, Unit as UnitType } from './centre.type.js';
export { allUnits, unitSubtree } from './units.finders.js';
