import { Arg, Ctx, Int, Resolver } from 'type-graphql';
import type { LocalRuleKey } from '@asysta/schema/law/codes';
import { type EndLocalRule, EndLocalRuleSchema, type SetLocalRule, SetLocalRuleSchema } from '@asysta/schema/law/inputs';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { type Change, CentreMutation, CentreQuery, LocalDateScalar, type Operation } from '../../platform/operation/index.js';
import { LocalRuleKeyEnum, LocalRuleType } from '../law/index.js';
import { localRuleEffect } from './effect.finder.js';
import { localRuleById } from './rules.finders.js';
import { LocalRuleEffectType } from './rules.type.js';
import { endLocalRule, setLocalRule } from './verbs/set-local-rule.js';

/** What a director sets for the centre beside the act. */
@Resolver(() => LocalRuleType)
export class RulesResolver {
  @CentreQuery(() => LocalRuleEffectType, {
    may: 'rule:set',
    audit: 'LOCAL_RULE_TRIED',
    about: 'What a rule would do to the present cases, before it is set; numbers only (skutek zasady).',
    reads: localRuleEffect,
  })
  localRuleEffect(
    @Arg('key', () => LocalRuleKeyEnum, { description: 'The rule.' }) key: LocalRuleKey,
    @Arg('days', () => Int, { nullable: true, description: 'Length of the term in calendar days, when it is one.' })
    days: number | null,
    @Arg('validFrom', () => LocalDateScalar, { description: 'Its first day.' }) validFrom: LocalDate,
    @Ctx() op: Operation,
  ) {
    return localRuleEffect(op, { key, days, validFrom });
  }

  @CentreMutation(() => LocalRuleType, {
    may: 'rule:set',
    audit: 'LOCAL_RULE_SET',
    about: 'Sets a rule of the centre from a day on (ustalenie zasady).',
    input: SetLocalRuleSchema,
    takes: 'The rule.',
    answer: localRuleById,
  })
  setLocalRule(input: SetLocalRule, op: Operation) {
    return setLocalRule(op, input);
  }

  @CentreMutation(() => LocalRuleType, {
    may: 'rule:set',
    audit: 'LOCAL_RULE_ENDED',
    about: 'Ends a rule of the centre, or takes back an announced one (zakończenie zasady).',
    input: EndLocalRuleSchema,
    takes: 'The version and its last day.',
    changes: true,
    answer: localRuleById,
  })
  endLocalRule(input: Change<EndLocalRule>, op: Operation) {
    return endLocalRule(op, input);
  }
}
