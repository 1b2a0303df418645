import { ID, Int, ObjectType } from 'type-graphql';
import { type UnitKind, UNIT_KIND_WORDS } from '@asysta/schema/centres/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { Field, LocalDateScalar, type Maybe, publishEnum } from '../../platform/operation/index.js';

/** Kind of a unit, published. */
export const UnitKindEnum = publishEnum('UnitKind', 'Kind of a unit inside a centre (rodzaj komórki).', UNIT_KIND_WORDS);

@ObjectType('Unit', { description: 'Unit of a large centre (komórka organizacyjna).' })
export class UnitType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => ID, { nullable: true, description: 'Unit above it; none for the highest ones (komórka nadrzędna).' })
  parentId!: Maybe<string>;

  @Field(() => UnitKindEnum, { description: 'Kind (rodzaj).' })
  kind!: UnitKind;

  @Field(() => String, { description: 'Name (nazwa).' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Address, when it is not the seat of the centre (adres).' })
  address!: Maybe<string>;
}

@ObjectType('LocalProgramme', { description: 'Programme of the gmina within which assistants work (program lokalny).' })
export class LocalProgrammeType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => String, { description: 'Name (nazwa).' })
  name!: string;

  @Field(() => String, { description: 'Method of work (metoda).' })
  method!: string;

  @Field(() => LocalDateScalar, { description: 'First day (od).' })
  validFrom!: LocalDate;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day, when known (do).' })
  validTo!: Maybe<LocalDate>;
}

@ObjectType('HelpForm', { description: 'Form of help this centre gives, in its own words (forma pomocy).' })
export class HelpFormType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => String, { description: 'Code, stable for reports.' })
  code!: string;

  @Field(() => String, { description: 'Name (nazwa).' })
  name!: string;
}

@ObjectType('Centre', { description: 'The centre of one gmina: GOPS or MOPS (ośrodek pomocy społecznej).' })
export class CentreType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => Int, { description: 'Version for expectedVersion.' })
  version!: number;

  @Field(() => String, { description: 'Full name (nazwa).' })
  name!: string;

  @Field(() => String, { description: 'Short name for lists (nazwa skrócona).' })
  shortName!: string;

  @Field(() => String, { description: 'Place of the seat (siedziba).' })
  seat!: string;

  @Field(() => String, { description: 'Voivodeship (województwo).' })
  voivodeship!: string;

  @Field(() => String, { nullable: true, description: 'Address of the seat (adres).' })
  address!: Maybe<string>;
}
