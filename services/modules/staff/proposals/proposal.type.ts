import { ID, Int, ObjectType } from 'type-graphql';
import { type ProposalDecision, type Role, PROPOSAL_DECISION_WORDS } from '@asysta/schema/staff/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { Field, LocalDateScalar, type Maybe, type One, publishEnum, toOne } from '../../../platform/operation/index.js';
import { UnitType } from '../../centres/index.js';
import { RoleEnum, StaffPersonType } from '../staff.type.js';

/** What became of a proposal, published. */
export const ProposalDecisionEnum = publishEnum(
  'ProposalDecision',
  'What the second person decided (decyzja).',
  PROPOSAL_DECISION_WORDS,
);

@ObjectType('AppointmentProposal', {
  description: 'Function proposed for somebody; it gives no right until a second person confirms it (propozycja powołania).',
})
export class AppointmentProposalType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => Int, { description: 'Version for expectedVersion.' })
  version!: number;

  @Field(() => RoleEnum, { description: 'Function (funkcja).' })
  role!: Role;

  @Field(() => Boolean, { description: 'Held in place of somebody (p.o.).' })
  acting!: boolean;

  @Field(() => String, { nullable: true, description: 'Title as the office writes it (stanowisko).' })
  title!: Maybe<string>;

  @Field(() => LocalDateScalar, { description: 'First day of rights, once it is confirmed (od).' })
  validFrom!: LocalDate;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day of rights, when known (do).' })
  validTo!: Maybe<LocalDate>;

  @toOne(() => UnitType, { nullable: true, description: 'Unit the function is limited to (komórka).' })
  unit!: Maybe<One<UnitType>>;

  @toOne(() => StaffPersonType, { description: 'Who proposed it (kto zaproponował).' })
  proposedBy!: One<StaffPersonType>;

  @Field(() => LocalDateScalar, { description: 'Day of the proposal (kiedy zaproponowano).' })
  proposedOn!: LocalDate;

  @Field(() => ProposalDecisionEnum, { nullable: true, description: 'The decision; none while it waits (decyzja).' })
  decision!: Maybe<ProposalDecision>;

  @toOne(() => StaffPersonType, {
    nullable: true,
    description: 'Who decided; of a decided proposal nobody means the operator of the platform (kto zdecydował).',
  })
  decidedBy!: Maybe<One<StaffPersonType>>;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Day of the decision (kiedy zdecydowano).' })
  decidedOn!: Maybe<LocalDate>;

  @Field(() => String, { nullable: true, description: 'Why it was declined (powód).' })
  reason!: Maybe<string>;
}
