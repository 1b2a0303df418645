import { type LocalRuleKey, LOCAL_RULE_SOURCE_WORDS } from '@asysta/schema/law/codes';

/** A rule a centre sets for itself: what it regulates, its length in calendar days when it is a term, where it is written. */
export interface OwnRule {
  readonly key: LocalRuleKey;
  readonly days: number | null;
  readonly source: string;
}

const rule = (key: LocalRuleKey, days: number | null): OwnRule => ({ key, days, source: LOCAL_RULE_SOURCE_WORDS[key] });

// The term of the first visit counts from the qualification, so the one is not set without the other.
const VISITS = [
  rule('QUALIFICATION', null),
  rule('FIRST_VISIT', 14),
  rule('JOINT_FIRST_VISIT', null),
  rule('AREA_OF_CHANGE', null),
  rule('CONTACT', 7),
];

/**
 * Sets of local rules a new centre may start with. The act knows none of them, and a centre that never set a rule is never
 * in breach of it: so `none` is what a centre gets unless its operator chooses.
 */
export const LOCAL_RULE_TEMPLATES = {
  none: [],
  visits: VISITS,
  'visits-and-consent': [...VISITS, rule('OFFER_RECORD', null), rule('WRITTEN_CONSENT', null)],
} as const satisfies Record<string, readonly OwnRule[]>;
