import { partOf, rowsBy } from '../../platform/operation/index.js';
import { CentreType } from '../centres/index.js';
import { LawRuleType, lawInForce, LocalRuleType, ownRulesEver } from '../law/index.js';
import { LocalRuleDecision } from './rule-decision.entity.js';
import { LocalRuleDecisionType } from './rules.type.js';

/** What a centre may know of its rules beside those in force: the law's, and how its own came about. */
export const RULES_PARTS = [
  partOf(CentreType, 'lawRules', () => [LawRuleType], {
    rows: lawInForce,
    description: 'What the act counts, in force today; no centre changes it (przepisy).',
  }),
  partOf(CentreType, 'localRuleVersions', () => [LocalRuleType], {
    rows: ownRulesEver,
    description: 'Own rules of the centre, past and announced ones too, the newest version of each first (wersje zasad).',
  }),
  partOf(LocalRuleType, 'decisions', () => [LocalRuleDecisionType], {
    rows: rowsBy(LocalRuleDecision, 'localRule', { orderBy: { decidedOn: 'desc', id: 'desc' } }),
    description: 'Who set and ended it and why, the latest first; none of a rule the centre was founded with (decyzje).',
  }),
] as const;
