export { LocalRule } from './rule.entity.js';
export { LocalRuleType } from './rule.type.js';
export { lawRule, localRule, ownRulesInForce, type Term, termOf, versionsInDatabase } from './law.finders.js';
export { LOCAL_RULE_TEMPLATES, type OwnRule } from './rule-templates.js';
