import { ID, Int, ObjectType } from 'type-graphql';
import {
  type FamilyRole,
  type LeavingReason,
  type Relation,
  type ResourceKind,
  type ResourceState,
  FAMILY_ROLE_WORDS,
  LEAVING_REASON_WORDS,
  RELATION_WORDS,
  RESOURCE_KIND_WORDS,
  RESOURCE_STATE_WORDS,
} from '@asysta/schema/families/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { CorrectionType } from '../corrections/index.js';
import {
  connectionOf,
  Field,
  InLists,
  LocalDateScalar,
  type Many,
  type Maybe,
  NoRow,
  type One,
  publishEnum,
  toMany,
  toOne,
} from '../../platform/operation/index.js';

/** Place in the household, published. */
export const FamilyRoleEnum = publishEnum(
  'FamilyRole',
  'Role of a person in the household (rola w rodzinie).',
  FAMILY_ROLE_WORDS,
);
/** Why somebody left, published. */
export const LeavingReasonEnum = publishEnum(
  'LeavingReason',
  'Why somebody no longer belongs to the household (powód odejścia).',
  LEAVING_REASON_WORDS,
);
/** Tie to somebody outside the household, published. */
export const RelationEnum = publishEnum(
  'Relation',
  'Relation of somebody outside the household (osoba z otoczenia).',
  RELATION_WORDS,
);
/** Whose a resource is, published. */
export const ResourceKindEnum = publishEnum('ResourceKind', 'Whose resource it is (rodzaj zasobu).', RESOURCE_KIND_WORDS);
/** How a resource stands, published. */
export const ResourceStateEnum = publishEnum(
  'ResourceState',
  'Whether a resource is held, at risk or lacking (stan zasobu).',
  RESOURCE_STATE_WORDS,
);

@ObjectType('FamilyMember', { description: 'Person of the household (członek rodziny).' })
export class FamilyMemberType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => FamilyRoleEnum, { description: 'Role in the household (rola).' })
  role!: FamilyRole;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'First day in the household; null where it is not known that they came later (od kiedy).',
  })
  joinedOn!: Maybe<LocalDate>;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Last day in the household; null while they belong to it (ostatni dzień).',
  })
  leftOn!: Maybe<LocalDate>;

  @Field(() => LeavingReasonEnum, { nullable: true, description: 'Why they left (powód).' })
  leavingReason!: Maybe<LeavingReason>;

  @Field(() => String, { nullable: true, description: 'Where to, with whom, by which decision (dopisek).' })
  leavingNote!: Maybe<string>;

  @toMany(() => [CorrectionType], {
    description: 'What was corrected in role and days of this household, newest first (poprawki przynależności).',
  })
  membershipCorrections!: Many<CorrectionType>;
}

@ObjectType('RelatedPerson', { description: 'Somebody outside the household who may be a resource (osoba z otoczenia).' })
export class RelatedPersonType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => String, { description: 'How the family calls them (imię i nazwisko).' })
  name!: string;

  @Field(() => RelationEnum, { description: 'Relation to the family (relacja).' })
  relation!: Relation;

  @Field(() => String, { nullable: true, description: 'Telephone (telefon).' })
  phone!: Maybe<string>;

  @Field(() => String, { nullable: true, description: 'What they help with (w czym pomaga).' })
  note!: Maybe<string>;

  @Field(() => Int, { description: 'Version for expectedVersion.' })
  version!: number;

  @toOne(() => FamilyMemberType, { nullable: true, description: 'Whose guardian, carer or kurator they are (czyj).' })
  familyMember!: Maybe<One<FamilyMemberType>>;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Last day on which they were around; null while they are (do kiedy).',
  })
  endedOn!: Maybe<LocalDate>;
}

@ObjectType('Strength', {
  description: 'Strong side of a member or of the whole family, kept apart from problems (mocna strona).',
})
export class StrengthType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => Int, { description: 'Version for expectedVersion.' })
  version!: number;

  @toOne(() => FamilyMemberType, { nullable: true, description: 'Whose it is; none where it is the family’s (czyja).' })
  familyMember!: Maybe<One<FamilyMemberType>>;

  @Field(() => String, { description: 'The strength in plain words (opis).' })
  description!: string;

  @Field(() => String, { nullable: true, description: 'Where it was seen (po czym ją widać).' })
  evidence!: Maybe<string>;

  @Field(() => String, { nullable: true, description: 'How it is used in the work (jak z niej korzystamy).' })
  useMade!: Maybe<string>;

  @Field(() => LocalDateScalar, { description: 'Day of observation (data obserwacji).' })
  observedOn!: LocalDate;
}

@ObjectType('FamilyResource', { description: 'What the family can lean on (zasób).' })
export class FamilyResourceType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => Int, { description: 'Version for expectedVersion.' })
  version!: number;

  @Field(() => ResourceKindEnum, { description: 'Whose resource it is (rodzaj).' })
  kind!: ResourceKind;

  @Field(() => ResourceStateEnum, { description: 'Held, at risk or lacking (stan).' })
  state!: ResourceState;

  @Field(() => String, { description: 'The resource in plain words (opis).' })
  description!: string;

  @Field(() => LocalDateScalar, { description: 'Day of observation (data obserwacji).' })
  observedOn!: LocalDate;
}

@ObjectType('Family', { description: 'Household the centre knows (rodzina).' })
export class FamilyType {
  @InLists
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @InLists
  @Field(() => Int, { description: 'Version for expectedVersion.' })
  version!: number;

  @Field(() => String, { nullable: true, description: 'Street and number (ulica i numer).' })
  street!: Maybe<string>;

  @InLists
  @Field(() => String, { nullable: true, description: 'Place (miejscowość).' })
  city!: Maybe<string>;

  @Field(() => String, { nullable: true, description: 'Telephone (telefon).' })
  phone!: Maybe<string>;

  @InLists
  @Field(() => Boolean, { description: 'Only the director and those who work with the family see it (sprawa zastrzeżona).' })
  restricted!: boolean;

  @InLists
  @Field(() => LocalDateScalar, { description: 'Day on which the centre registered the family (data rejestracji).' })
  registeredOn!: LocalDate;

  @toMany(() => [RelatedPersonType], { description: 'People around the family (osoby z otoczenia).' })
  relatedPersons!: Many<RelatedPersonType>;

  @toMany(() => [StrengthType], { description: 'Strong sides, newest first (mocne strony).' })
  strengths!: Many<StrengthType>;

  @toMany(() => [FamilyResourceType], { description: 'Resources, newest first (zasoby).' })
  resources!: Many<FamilyResourceType>;

  @toMany(() => [CorrectionType], { description: 'What was corrected in name, address or telephone, newest first (poprawki).' })
  corrections!: Many<CorrectionType>;
}

/** Families, page by page. */
export const FamilyConnection = connectionOf(FamilyType, 'Family');

@NoRow('told only of persons in files that the caller may open at this moment')
@ObjectType('SimilarPerson', {
  description: 'Person in a file that the caller may open who may be the same as the one being typed (możliwy duplikat).',
})
export class SimilarPersonType {
  @Field(() => ID, { description: 'The person in that household, to join them instead of typing them again.' })
  familyMemberId!: string;

  @Field(() => ID, { description: 'Family of that person.' })
  familyId!: string;

  @Field(() => String, { description: 'Given name and surname (imię i nazwisko).' })
  name!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Day of birth, when known (data urodzenia).' })
  birthDate!: LocalDate | null;

  @Field(() => Boolean, {
    description:
      'True when surname, given name and day of birth agree, the PESEL or the document does, or the telephone of the household and a name alike; false when only some do.',
  })
  likely!: boolean;
}
