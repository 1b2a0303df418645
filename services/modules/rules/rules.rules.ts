import type { LocalRuleKey } from '@asysta/schema/law/codes';
import { LONGEST_TERM } from '@asysta/schema/law/inputs';
import { addDays, addMonths, type LocalDate } from '@asysta/schema/values/local-date';
import { type Dated, isInForceOn } from '@asysta/schema/values/period';
import { allowed, refused, type Verdict } from '../../platform/refusal/refusal.js';

/** A version of a rule of the centre, as far as setting and ending it ask. */
export type RuleVersion = Dated & { readonly key: LocalRuleKey };

/** A version that was taken back before its first day keeps no day: its last one is the day before. */
const everInForce = ({ validFrom, validTo }: Dated): boolean => !validTo || validTo >= validFrom;

const announced = <Version extends Dated>(versions: readonly Version[], today: LocalDate): Version | undefined =>
  versions.find((version) => version.validFrom > today && everInForce(version));

const inForce = (versions: readonly RuleVersion[], key: LocalRuleKey, day: LocalDate): boolean =>
  versions.some((version) => version.key === key && isInForceOn(version, day));

const lastsBeyond = (versions: readonly RuleVersion[], key: LocalRuleKey, day: LocalDate): boolean =>
  versions.some((version) => version.key === key && everInForce(version) && (!version.validTo || version.validTo > day));

interface Asked {
  readonly key: LocalRuleKey;
  readonly validFrom: LocalDate;
}

/**
 * A rule is set from today on, once at a time, and never back: nobody can have missed a term before there was one. The term of the
 * first visit counts from the qualification, so it is not set without that rule.
 */
export const canSet = ({ key, validFrom }: Asked, versions: readonly RuleVersion[], today: LocalDate): Verdict => {
  if (validFrom < today) return refused('LOCAL_RULE_NOT_BACK', { field: 'input.validFrom' });
  const waiting = announced(
    versions.filter((version) => version.key === key),
    today,
  );
  if (waiting) return refused('LOCAL_RULE_PLANNED', { facts: { day: waiting.validFrom } });
  return key === 'FIRST_VISIT' && !inForce(versions, 'QUALIFICATION', validFrom) ? refused('LOCAL_RULES_GO_TOGETHER') : allowed;
};

/**
 * A rule ends yesterday at the earliest, one that was only announced on the day before its first, and never later than was decided:
 * another version may have begun. What others count from ends last.
 */
export const canEnd = (
  rule: RuleVersion,
  lastOn: LocalDate,
  { versions, today }: { readonly versions: readonly RuleVersion[]; readonly today: LocalDate },
): Verdict => {
  if (!everInForce(rule) || (rule.validTo && rule.validTo < today)) return refused('DECISION_ALREADY_MADE');
  if (lastOn < addDays(today, -1)) return refused('LOCAL_RULE_NOT_BACK', { field: 'input.lastOn' });
  if (lastOn < addDays(rule.validFrom, -1) || (rule.validTo && lastOn > rule.validTo))
    return refused('PERIOD_INVALID', { field: 'input.lastOn' });
  return rule.key === 'QUALIFICATION' && lastsBeyond(versions, 'FIRST_VISIT', lastOn)
    ? refused('LOCAL_RULES_GO_TOGETHER')
    : allowed;
};

interface Tried {
  readonly days: number | null;
  readonly validFrom: LocalDate;
}

const FAR_MONTHS = 120;

/** What a rule would do is told of a term as it may be set, of a day within ten years. */
export const canTry = ({ days, validFrom }: Tried, today: LocalDate): Verdict => {
  if (days !== null && (days < 1 || days > LONGEST_TERM)) return refused('BAD_USER_INPUT', { field: 'days' });
  return validFrom > addMonths(today, FAR_MONTHS) ? refused('BAD_USER_INPUT', { field: 'validFrom' }) : allowed;
};

/** The version that an announced one was to replace: taken back, it leaves that one in force as it was. */
export const replacedBy = <Version extends RuleVersion>(versions: readonly Version[], rule: RuleVersion): Version | undefined =>
  versions.find(
    ({ key, validFrom, validTo }) => key === rule.key && validFrom < rule.validFrom && validTo === addDays(rule.validFrom, -1),
  );
