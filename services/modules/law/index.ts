export { LocalRule } from './rule.entity.js';
export { LocalRuleType } from './rule.type.js';
export {
  type LawOfTerm,
  lawOfTerm,
  lawRule,
  localRule,
  ownRulesInForce,
  type Term,
  termBy,
  termOf,
  versionsInDatabase,
} from './law.finders.js';
export { LOCAL_RULE_TEMPLATES, type OwnRule } from './rule-templates.js';
