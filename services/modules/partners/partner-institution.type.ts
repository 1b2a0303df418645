import { ID, ObjectType } from 'type-graphql';
import { type PartnerKind, PARTNER_KIND_WORDS } from '@asysta/schema/partners/codes';
import { connectionOf, Field, type Maybe, publishEnum } from '../../platform/operation/index.js';

/** Kinds of institutions, published. */
export const PartnerKindEnum = publishEnum('PartnerKind', 'Kind of an institution (rodzaj instytucji).', PARTNER_KIND_WORDS);

/** Public words of an institution. */
@ObjectType('PartnerInstitution', { description: 'Institution the centre works with (instytucja partnerska).' })
export class PartnerInstitutionType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => String, { description: 'Name (nazwa).' })
  name!: string;

  @Field(() => PartnerKindEnum, { description: 'Kind (rodzaj).' })
  kind!: PartnerKind;

  @Field(() => String, { description: 'What it helps with (zakres pomocy).' })
  scope!: string;

  @Field(() => String, { nullable: true, description: 'Place (miejscowość).' })
  city!: Maybe<string>;
}

/** Page of institutions. */
export const PartnerInstitutionConnection = connectionOf(PartnerInstitutionType, 'PartnerInstitution');
