export { LocalRule } from './rule.entity.js';
export { LawRuleType, LocalRuleKeyEnum, LocalRuleType } from './rule.type.js';
export {
  hasOwnRule,
  lawInForce,
  type LawOfTerm,
  lawOfTerm,
  lawRule,
  localRule,
  localTermBy,
  ownRulesEver,
  ownRulesInForce,
  ownRulesOn,
  type OwnVersion,
  ownVersionsInDatabase,
  ownVersionsOf,
  rulesOn,
  type Term,
  termBy,
  termOf,
  versionsInDatabase,
} from './law.finders.js';
export { sinceTheAct } from './law.rules.js';
export { LOCAL_RULE_TEMPLATES, type OwnRule } from './rule-templates.js';
