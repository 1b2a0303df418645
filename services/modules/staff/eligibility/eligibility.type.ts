import { ID, ObjectType } from 'type-graphql';
import {
  ELIGIBILITY_KIND_WORDS,
  ELIGIBILITY_RESULT_WORDS,
  type EligibilityKind,
  type EligibilityResult,
} from '@asysta/schema/staff/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { Field, LocalDateScalar, type One, publishEnum, toOne } from '../../../platform/operation/index.js';
import { StaffPersonType } from '../staff.type.js';

/** Conditions for being an assistant, published. */
export const EligibilityKindEnum = publishEnum(
  'EligibilityKind',
  'Condition of art. 12(1) or 7b for being a family assistant (warunek).',
  ELIGIBILITY_KIND_WORDS,
);
/** How a check came out, published. */
export const EligibilityResultEnum = publishEnum('EligibilityResult', 'How a check came out (wynik).', ELIGIBILITY_RESULT_WORDS);

@ObjectType('EligibilityCheck', {
  description: 'That a condition of art. 12(1) or 7b was checked; never the extract nor a word of it (sprawdzenie).',
})
export class EligibilityCheckType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => EligibilityKindEnum, { description: 'Condition (warunek).' })
  kind!: EligibilityKind;

  @Field(() => EligibilityResultEnum, { description: 'Result (wynik).' })
  result!: EligibilityResult;

  @Field(() => LocalDateScalar, { description: 'Day of the check (data sprawdzenia).' })
  checkedOn!: LocalDate;

  @toOne(() => StaffPersonType, { description: 'Who checked (kto sprawdził).' })
  checkedBy!: One<StaffPersonType>;
}
