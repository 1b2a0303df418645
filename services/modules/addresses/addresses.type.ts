import { ID, Int, ObjectType } from 'type-graphql';
import { ADDRESS_KIND_WORDS, type AddressKind } from '@asysta/schema/addresses/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import {
  Field,
  LocalDateScalar,
  type Many,
  type Maybe,
  type One,
  publishEnum,
  toMany,
  toOne,
} from '../../platform/operation/index.js';
import { StaffPersonType } from '../staff/index.js';

/** Kind of address, published. */
export const AddressKindEnum = publishEnum(
  'AddressKind',
  'What another address of a family is for (rodzaj adresu).',
  ADDRESS_KIND_WORDS,
);

/** Public words of another address. */
@ObjectType('FamilyAddress', { description: 'Another address of a family, beside the one at which it is visited (drugi adres).' })
export class FamilyAddressType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => Int, { description: 'Version for expectedVersion.' })
  version!: number;

  @Field(() => AddressKindEnum, { description: 'What it is for (rodzaj).' })
  kind!: AddressKind;

  @Field(() => String, { description: 'Street and number (ulica i numer).' })
  street!: string;

  @Field(() => String, { nullable: true, description: 'Place (miejscowość).' })
  city!: Maybe<string>;

  @Field(() => LocalDateScalar, { description: 'First day (od kiedy).' })
  validFrom!: LocalDate;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day; null while it holds (do kiedy).' })
  validTo!: Maybe<LocalDate>;
}

/** Public words of a grant. */
@ObjectType('SecretAddressReader', { description: 'Who may open a secret address beside the director (kto zna adres).' })
export class SecretAddressReaderType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => Int, { description: 'Version for expectedVersion.' })
  version!: number;

  @toOne(() => StaffPersonType, { description: 'Who (kto).' })
  staffMember!: One<StaffPersonType>;

  @Field(() => String, { description: 'What they need it for (po co).' })
  reason!: string;

  @Field(() => LocalDateScalar, { description: 'Since when (od kiedy).' })
  grantedOn!: LocalDate;

  @toOne(() => StaffPersonType, { description: 'Who let them (kto pozwolił).' })
  grantedBy!: One<StaffPersonType>;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day; null until it is taken back (do kiedy).' })
  validTo!: Maybe<LocalDate>;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Day on which it was taken back (cofnięto).' })
  revokedOn!: Maybe<LocalDate>;
}

/** Public words of a secret address: no other type leads to it. */
@ObjectType('SecretAddress', { description: 'Address of a family that hides; each opening of it is recorded (adres tajny).' })
export class SecretAddressType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => Int, { description: 'Version for expectedVersion.' })
  version!: number;

  @Field(() => LocalDateScalar, { description: 'Day on which it was recorded (zapisano).' })
  recordedOn!: LocalDate;

  @toMany(() => [SecretAddressReaderType], { description: 'Whom the director let open it, the latest first (kto zna adres).' })
  readers!: Many<SecretAddressReaderType>;
}
