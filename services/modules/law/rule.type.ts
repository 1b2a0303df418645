import { ID, Int, ObjectType } from 'type-graphql';
import {
  LAW_RULE_WORDS,
  type LawRuleKey,
  LOCAL_RULE_WORDS,
  type LocalRuleKey,
  TERM_UNIT_WORDS,
  TERM_UNITS,
  type TermUnit,
} from '@asysta/schema/law/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { Field, LocalDateScalar, type Maybe, publishEnum } from '../../platform/operation/index.js';

const TERM_WORDS = Object.fromEntries(TERM_UNITS.map((unit) => [unit, TERM_UNIT_WORDS[unit].many])) as Record<TermUnit, string>;

/** What may be regulated, published. */
export const LocalRuleKeyEnum = publishEnum(
  'LocalRuleKey',
  'What a centre may regulate for itself (zasada ośrodka).',
  LOCAL_RULE_WORDS,
);
/** What terms count, published. */
export const TermUnitEnum = publishEnum('TermUnit', 'What the number of a term counts (jednostka terminu).', TERM_WORDS);

/** What the act counts, published. */
export const LawRuleKeyEnum = publishEnum('LawRuleKey', 'What the act counts (przepis).', LAW_RULE_WORDS);
/** What a rule of the act counts, published: a term, or families at once. */
export const LawRuleUnitEnum = publishEnum('LawRuleUnit', 'What the number of a rule of the act counts.', {
  ...TERM_WORDS,
  FAMILIES: 'rodziny',
});

/** Public words of a rule of the act. */
@ObjectType('LawRule', { description: 'Rule of the act that counts something; no centre changes it (przepis).' })
export class LawRuleType {
  @Field(() => LawRuleKeyEnum, { description: 'What it counts.' })
  key!: LawRuleKey;

  @Field(() => Int, { description: 'Version of the rule; a change of law is a new version (wersja).' })
  ruleVersion!: number;

  @Field(() => String, { description: 'Article (przepis).' })
  article!: string;

  @Field(() => Int, { description: 'How many of the unit (ile).' })
  amount!: number;

  @Field(() => LawRuleUnitEnum, { description: 'What the number counts.' })
  unit!: TermUnit | 'FAMILIES';

  @Field(() => LocalDateScalar, { description: 'First day in force (obowiązuje od).' })
  validFrom!: LocalDate;
}

/** Public words of a centre's own rule. */
@ObjectType('LocalRule', {
  description: 'Rule a centre set for itself; where there is none, nothing is ever in breach of it (zasada ośrodka).',
})
export class LocalRuleType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => Int, { description: 'Version for expectedVersion.' })
  version!: number;

  @Field(() => LocalRuleKeyEnum, { description: 'What it regulates.' })
  key!: LocalRuleKey;

  @Field(() => Int, { description: 'Version of the rule; a changed rule is a new version (wersja).' })
  ruleVersion!: number;

  @Field(() => String, { description: 'Where the centre wrote it down (podstawa).' })
  source!: string;

  @Field(() => Int, { nullable: true, description: 'Length of the term, when the rule is one (termin).' })
  amount!: Maybe<number>;

  @Field(() => TermUnitEnum, { nullable: true, description: 'What the length counts.' })
  unit!: Maybe<TermUnit>;

  @Field(() => LocalDateScalar, { description: 'First day in force (obowiązuje od).' })
  validFrom!: LocalDate;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day in force, when known (obowiązuje do).' })
  validTo!: Maybe<LocalDate>;
}
