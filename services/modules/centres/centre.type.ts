import { ID, Int, ObjectType } from 'type-graphql';
import { type LocalRuleKey, TERM_UNITS, type TermUnit, LOCAL_RULE_WORDS, TERM_UNIT_WORDS } from '@asysta/schema/law/codes';
import { type PartnerKind, PARTNER_KIND_WORDS } from '@asysta/schema/partners/codes';
import { type UnitKind, UNIT_KIND_WORDS } from '@asysta/schema/centres/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { connectionOf, Field, LocalDateScalar, type Maybe, publishEnum } from '../../platform/operation/index.js';

const TERM_WORDS = Object.fromEntries(TERM_UNITS.map((unit) => [unit, TERM_UNIT_WORDS[unit].many])) as Record<TermUnit, string>;

export const UnitKindEnum = publishEnum('UnitKind', 'Kind of a unit inside a centre (rodzaj komórki).', UNIT_KIND_WORDS);
export const PartnerKindEnum = publishEnum('PartnerKind', 'Kind of an institution (rodzaj instytucji).', PARTNER_KIND_WORDS);
export const LocalRuleKeyEnum = publishEnum(
  'LocalRuleKey',
  'What a centre may regulate for itself (zasada ośrodka).',
  LOCAL_RULE_WORDS,
);
export const TermUnitEnum = publishEnum('TermUnit', 'What the number of a term counts (jednostka terminu).', TERM_WORDS);

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

@ObjectType('LocalRule', {
  description: 'Rule a centre set for itself; where there is none, nothing is ever in breach of it (zasada ośrodka).',
})
export class LocalRuleType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

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

export const PartnerInstitutionConnection = connectionOf(PartnerInstitutionType, 'PartnerInstitution');
