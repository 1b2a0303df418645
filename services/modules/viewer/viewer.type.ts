import { ID, ObjectType } from 'type-graphql';
import type { Permission } from '@asysta/schema/catalogue';
import { type PartyKind, PARTY_KIND_WORDS } from '@asysta/schema/parties/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { Field, LocalDateScalar, publishEnum, NoRow } from '../../platform/operation/index.js';
import { PermissionEnum } from './permission.enum.js';

/** Kinds of organizations, published. */
export const PartyKindEnum = publishEnum(
  'PartyKind',
  'Kind of the organization somebody works for (rodzaj organizacji).',
  PARTY_KIND_WORDS,
);

/** Public words of an organization. */
@ObjectType('Party', { description: 'Organization the caller acts for (organizacja).' })
export class PartyType {
  @Field(() => ID, { description: 'Identifier of the organization.' })
  id!: string;

  @Field(() => PartyKindEnum, { description: 'Centre, partner or region (rodzaj).' })
  kind!: PartyKind;

  @Field(() => String, { description: 'Name (nazwa).' })
  name!: string;
}

/** Public words of whoever is signed in. */
@NoRow('the caller themselves')
@ObjectType('Viewer', { description: 'Who is signed in, for whom and with what rights today (ja).' })
export class ViewerType {
  @Field(() => PartyType, { description: 'Organization acted for (organizacja).' })
  party!: PartyType;

  @Field(() => ID, { description: 'Own entry in the register of staff.' })
  staffMemberId!: string;

  @Field(() => String, { description: 'Own name as shown to colleagues (imię i nazwisko).' })
  displayName!: string;

  @Field(() => Boolean, { description: 'True for a system that signs in by itself.' })
  machine!: boolean;

  @Field(() => [PermissionEnum], { description: 'What the viewer may do today (uprawnienia).' })
  permissions!: Permission[];

  @Field(() => Boolean, {
    description: 'Whether a written authorisation and undertaking of art. 7(4) are valid today (upoważnienie).',
  })
  dataAuthorized!: boolean;

  @Field(() => LocalDateScalar, { description: "The office's today, by which every term is counted (dziś)." })
  today!: LocalDate;
}
