import { ID, Int, ObjectType } from 'type-graphql';
import { RULE_DECISION_WORDS, type RuleDecisionKind } from '@asysta/schema/law/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { Field, LocalDateScalar, type Maybe, NoRow, type One, publishEnum, toOne } from '../../platform/operation/index.js';
import { StaffPersonType } from '../staff/index.js';

/** What was done to a rule, published. */
export const RuleDecisionKindEnum = publishEnum(
  'RuleDecisionKind',
  'What was done to a rule of the centre.',
  RULE_DECISION_WORDS,
);

/** Public words of what a director decided about a rule. */
@ObjectType('LocalRuleDecision', {
  description: 'That a rule of the centre was set or ended, by whom and why (decyzja o zasadzie).',
})
export class LocalRuleDecisionType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => RuleDecisionKindEnum, { description: 'What was done.' })
  kind!: RuleDecisionKind;

  @Field(() => String, { description: 'Why (powód).' })
  reason!: string;

  @toOne(() => StaffPersonType, { description: 'Who decided (kto).' })
  decidedBy!: One<StaffPersonType>;

  @Field(() => LocalDateScalar, { description: 'Day of the decision (kiedy).' })
  decidedOn!: LocalDate;
}

/** Public words of what a rule would do. */
@NoRow('numbers of the whole centre, no word of a file')
@ObjectType('LocalRuleEffect', { description: 'What a rule would do to the present cases of the centre (skutek zasady).' })
export class LocalRuleEffectType {
  @Field(() => Int, { description: 'Open cases in which it still has something to say (ilu rodzin dotyczy).' })
  concerned!: number;

  @Field(() => Int, { description: 'Terms of its kind that run now; setting a rule never moves them (biegnące terminy).' })
  running!: number;

  @Field(() => Int, { description: 'Terms that start on its first day and last as long as it says (nowe terminy).' })
  starting!: number;

  @Field(() => Int, {
    description: 'Of the rule of rhythm: families whose own rhythm counts instead on its first day (własny rytm).',
  })
  ownRhythm!: number;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day of the terms that start, if any (do kiedy).' })
  dueOn!: Maybe<LocalDate>;
}
