import { defineModule } from '../../platform/module/module.js';
import { LocalRuleDecision } from './rule-decision.entity.js';
import { nightlyRules } from './rules.jobs.js';
import { RULES_PARTS } from './rules.parts.js';
import { RulesResolver } from './rules.resolver.js';

/** What the director of a centre sets beside the act, and what that does to its cases. */
export const rules = defineModule({
  name: 'rules',
  entities: { centre: [LocalRuleDecision] },
  resolvers: [RulesResolver, ...RULES_PARTS],
  permissions: ['rule:set'],
  audit: ['LOCAL_RULE_TRIED', 'LOCAL_RULE_SET', 'LOCAL_RULE_ENDED', 'TERMS_KEPT_TO_RULES'],
  schedules: [nightlyRules],
});
