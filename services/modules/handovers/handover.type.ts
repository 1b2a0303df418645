import { ID, ObjectType } from 'type-graphql';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { Field, LocalDateScalar, type Maybe, type One, toOne } from '../../platform/operation/index.js';
import { SupportCaseType } from '../cases/index.js';
import { StaffPersonType } from '../staff/index.js';

@ObjectType('HandoverOutcome', { description: 'What became of one case in a hand-over (wynik przekazania sprawy).' })
export class HandoverOutcomeType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @toOne(() => SupportCaseType, { description: 'The case (sprawa).' })
  supportCase!: One<SupportCaseType>;

  @Field(() => String, { nullable: true, description: 'Code of the refusal; none where the case changed hands (kod odmowy).' })
  refusal!: Maybe<string>;

  @Field(() => String, { nullable: true, description: 'The same as a person reads it (dlaczego nie).' })
  reason!: Maybe<string>;
}

@ObjectType('Handover', { description: 'Decision that others lead cases from a day on (przekazanie spraw).' })
export class HandoverType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @toOne(() => StaffPersonType, { description: 'Who takes over (kto przejmuje).' })
  socialWorker!: One<StaffPersonType>;

  @Field(() => LocalDateScalar, { description: 'First day of whoever takes over (od).' })
  validFrom!: LocalDate;

  @toOne(() => StaffPersonType, { description: 'Who decided (kto zdecydował).' })
  decidedBy!: One<StaffPersonType>;

  @Field(() => LocalDateScalar, { description: 'Day of the decision (kiedy zdecydowano).' })
  decidedOn!: LocalDate;
}

/** Shows an entry of the register of staff; all it tells is worked out from it. */
@ObjectType('SocialWorkerLoad', { description: 'Load of one social worker (obciążenie pracownika socjalnego).' })
export class SocialWorkerLoadType {}
