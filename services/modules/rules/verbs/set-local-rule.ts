import { LockMode } from '@mikro-orm/core';
import type { EndLocalRule, SetLocalRule } from '@asysta/schema/law/inputs';
import { addDays } from '@asysta/schema/values/local-date';
import { isInForceOn } from '@asysta/schema/values/period';
import { enqueue } from '../../../platform/jobs/index.js';
import type { Change, Operation } from '../../../platform/operation/index.js';
import { ensure } from '../../../platform/refusal/refusal.js';
import { lockedAt } from '../../../platform/rows/locked-at.js';
import { LocalRule } from '../../law/index.js';
import { LocalRuleDecision } from '../rule-decision.entity.js';
import { localRuleById } from '../rules.finders.js';
import { canEnd, canSet, replacedBy } from '../rules.rules.js';

/** All rules of the centre, locked: rules hang together, so whoever changes one next waits and sees what was done. */
const allVersions = (op: Operation): Promise<LocalRule[]> =>
  op.em.find(LocalRule, {}, { orderBy: { key: 'asc', ruleVersion: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE });

/**
 * Sets a rule of the centre from a day on; the version before it ends the day before. Terms that count already keep their day: those
 * that a rule of rhythm starts are started on its first day. Answers the rule.
 */
export const setLocalRule = async (op: Operation, input: SetLocalRule): Promise<string> => {
  const { key, days, source, validFrom, reason } = input;
  const today = op.clock.today();
  const versions = await allVersions(op);
  ensure(canSet(input, versions, today));
  const earlier = versions.filter((version) => version.key === key);
  const before = earlier.find((version) => isInForceOn(version, validFrom));
  if (before) before.validTo = addDays(validFrom, -1);
  // Of two directors who set the same rule at once the second meets what the first one wrote.
  op.means('local_rule_unique_1', 'LOCAL_RULE_PLANNED', { facts: { day: validFrom } });
  const localRule = op.em.create(LocalRule, {
    id: op.newId(),
    key,
    ruleVersion: Math.max(0, ...earlier.map(({ ruleVersion }) => ruleVersion)) + 1,
    source,
    amount: days,
    unit: days === null ? null : 'CALENDAR_DAYS',
    validFrom,
  });
  op.em.create(LocalRuleDecision, {
    id: op.newId(),
    localRule,
    kind: 'SET',
    reason,
    decidedBy: op.principal.staffMemberId,
    decidedOn: today,
  });
  if (validFrom === today) await enqueue(op, 'keep-terms-to-rules', localRule.id);
  return localRule.id;
};

/** Lets a version go on that was only replaced; one that a director ended stays ended. */
const goOn = async ({ em }: Operation, former: LocalRule | undefined): Promise<void> => {
  if (!former || (await em.count(LocalRuleDecision, { localRule: former, kind: 'ENDED' })) > 0) return;
  former.validTo = null;
};

/** Ends a rule of the centre, or takes back one that was announced: then the version it was to replace goes on. Answers the rule. */
export const endLocalRule = async (op: Operation, input: Change<EndLocalRule>): Promise<string> => {
  const { localRuleId, lastOn, reason, expectedVersion } = input;
  const today = op.clock.today();
  const localRule = await localRuleById(op, localRuleId);
  await lockedAt(op, localRule, expectedVersion);
  const versions = await allVersions(op);
  ensure(canEnd(localRule, lastOn, { versions, today }));
  if (localRule.validFrom > lastOn) await goOn(op, replacedBy(versions, localRule));
  localRule.validTo = lastOn;
  op.em.create(LocalRuleDecision, {
    id: op.newId(),
    localRule,
    kind: 'ENDED',
    reason,
    decidedBy: op.principal.staffMemberId,
    decidedOn: today,
  });
  if (lastOn < today) await enqueue(op, 'keep-terms-to-rules', localRule.id);
  return localRule.id;
};
