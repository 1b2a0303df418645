import { ID, ObjectType } from 'type-graphql';
import { type PartyKind, PARTY_KIND_WORDS } from '@asysta/schema/parties/codes';
import { Field, publishEnum } from '../../platform/operation/index.js';

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

/** Public words of whoever is signed in: their own entry in the register, and what the request knows of them. */
@ObjectType('Viewer', { description: 'Who is signed in, for whom and with what rights today (ja).' })
export class ViewerType {
  @Field(() => String, { description: 'Own name as shown to colleagues (imię i nazwisko).' })
  displayName!: string;

  @Field(() => Boolean, { description: 'True for a system that signs in by itself.' })
  machine!: boolean;
}
