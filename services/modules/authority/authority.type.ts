import { ID, Int, ObjectType } from 'type-graphql';
import { PARENTAL_AUTHORITY_STATUS_WORDS, type ParentalAuthorityStatus } from '@asysta/schema/authority/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { Field, LocalDateScalar, type Maybe, type One, publishEnum, toOne } from '../../platform/operation/index.js';
import { RecordedType } from '../corrections/index.js';
import { FamilyMemberType } from '../families/index.js';

/** Status of an authority, published. */
export const ParentalAuthorityStatusEnum = publishEnum(
  'ParentalAuthorityStatus',
  'What a court left a parent of the authority over a child (władza rodzicielska).',
  PARENTAL_AUTHORITY_STATUS_WORDS,
);

/** Public words of an authority. */
@ObjectType('ParentalAuthority', {
  description: 'What a parent has of the authority over a child between two days (władza rodzicielska).',
})
export class ParentalAuthorityType extends RecordedType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => Int, { description: 'Version for expectedVersion.' })
  version!: number;

  @Field(() => ParentalAuthorityStatusEnum, { description: 'Full, limited, suspended or taken away (stan).' })
  status!: ParentalAuthorityStatus;

  @toOne(() => FamilyMemberType, { nullable: true, description: 'The parent, of the household (rodzic).' })
  parent!: Maybe<One<FamilyMemberType>>;

  @Field(() => String, {
    nullable: true,
    description: 'The parent, where they do not belong to the household (rodzic spoza rodziny).',
  })
  parentName!: Maybe<string>;

  @Field(() => LocalDateScalar, { description: 'First day (od kiedy).' })
  validFrom!: LocalDate;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day; null while it stands so (do kiedy).' })
  validTo!: Maybe<LocalDate>;

  @Field(() => String, { nullable: true, description: 'Court (sąd).' })
  court!: Maybe<string>;

  @Field(() => String, { nullable: true, description: 'Signature of the order behind it (sygnatura).' })
  orderSignature!: Maybe<string>;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Day of that order (data postanowienia).' })
  orderIssuedOn!: Maybe<LocalDate>;
}
