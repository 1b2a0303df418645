import { Field, ID, InputType } from 'type-graphql';
import type { FamilyRole, Relation, ResourceKind, ResourceState } from '@asysta/schema/families/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { ChangeInput, IdOf, LocalDateScalar, Needs, RequestInput } from '../../platform/operation/index.js';
import { FamilyRoleEnum, RelationEnum, ResourceKindEnum, ResourceStateEnum } from './family.type.js';

@InputType({ description: 'Person of the household as typed (osoba).' })
export class PersonInput {
  @Field(() => String, { description: 'Given name (imię).' })
  givenName!: string;

  @Field(() => String, { description: 'Surname (nazwisko).' })
  surname!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Day of birth, when known (data urodzenia).' })
  birthDate?: LocalDate | null;

  @Field(() => FamilyRoleEnum, { description: 'Role in the household (rola).' })
  role!: FamilyRole;

  @Needs('pesel:record')
  @Field(() => String, {
    nullable: true,
    description:
      'PESEL, when there is one; kept sealed, never shown in lists. Needs a right of its own: art. 16 gives assistants none.',
  })
  pesel?: string | null;

  @Field(() => String, { nullable: true, description: 'School or kindergarten of a child (szkoła).' })
  school?: string | null;
}

@InputType({ description: 'A family the centre does not know yet (nowa rodzina).' })
export class NewFamilyInput {
  @Field(() => String, { description: 'Surname the family is kept under (nazwisko).' })
  surname!: string;

  @Field(() => String, { nullable: true, description: 'Street and number (ulica i numer).' })
  street?: string | null;

  @Field(() => String, { nullable: true, description: 'Place (miejscowość).' })
  city?: string | null;

  @Field(() => String, { nullable: true, description: 'Telephone (telefon).' })
  phone?: string | null;

  @IdOf('Unit')
  @Field(() => ID, { nullable: true, description: 'Unit that runs the family in a large centre (komórka).' })
  unitId?: string | null;

  @Field(() => [PersonInput], { description: 'Persons of the household, at least one (osoby).' })
  members!: PersonInput[];
}

@InputType({ description: 'Which families a list shows.' })
export class FamilyFilter {
  @Field(() => String, { nullable: true, description: 'Beginning of the surname; Polish letters and case do not matter.' })
  surnameStartsWith?: string | null;
}

@InputType({ description: 'Adds a person to the household.' })
export class AddFamilyMemberInput extends RequestInput {
  @IdOf('Family')
  @Field(() => ID, { description: 'The family.' })
  familyId!: string;

  @Field(() => PersonInput, { description: 'The person.' })
  person!: PersonInput;
}

@InputType({ description: 'Adds somebody outside the household.' })
export class AddRelatedPersonInput extends RequestInput {
  @IdOf('Family')
  @Field(() => ID, { description: 'The family.' })
  familyId!: string;

  @Field(() => String, { description: 'How the family calls them (imię i nazwisko).' })
  name!: string;

  @Field(() => RelationEnum, { description: 'Relation to the family (relacja).' })
  relation!: Relation;

  @Field(() => String, { nullable: true, description: 'Telephone (telefon).' })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: 'What they help with (w czym pomaga).' })
  note?: string | null;
}

@InputType({ description: 'Adds a strength of a member or of the family.' })
export class AddStrengthInput extends RequestInput {
  @IdOf('Family')
  @Field(() => ID, { description: 'The family.' })
  familyId!: string;

  @IdOf('FamilyMember')
  @Field(() => ID, { nullable: true, description: 'The member, or nobody when the strength is of the whole family.' })
  familyMemberId?: string | null;

  @Field(() => String, { description: 'The strength in plain words (opis).' })
  description!: string;

  @Field(() => String, { nullable: true, description: 'Where it was seen (po czym ją widać).' })
  evidence?: string | null;

  @Field(() => String, { nullable: true, description: 'How it is used in the work (jak z niej korzystamy).' })
  useMade?: string | null;

  @Field(() => LocalDateScalar, { description: 'Day of observation (data obserwacji).' })
  observedOn!: LocalDate;
}

@InputType({ description: 'Adds a resource of the family.' })
export class AddResourceInput extends RequestInput {
  @IdOf('Family')
  @Field(() => ID, { description: 'The family.' })
  familyId!: string;

  @Field(() => ResourceKindEnum, { description: 'Whose resource it is (rodzaj).' })
  kind!: ResourceKind;

  @Field(() => ResourceStateEnum, { description: 'Held, at risk or lacking (stan).' })
  state!: ResourceState;

  @Field(() => String, { description: 'The resource in plain words (opis).' })
  description!: string;

  @Field(() => LocalDateScalar, { description: 'Day of observation (data obserwacji).' })
  observedOn!: LocalDate;
}

@InputType({ description: 'Corrects name, address or telephone of a family.' })
export class CorrectFamilyInput extends ChangeInput {
  @IdOf('Family')
  @Field(() => ID, { description: 'The family.' })
  familyId!: string;

  @Field(() => String, { description: 'Surname the family is kept under (nazwisko).' })
  surname!: string;

  @Field(() => String, { nullable: true, description: 'Street and number (ulica i numer).' })
  street?: string | null;

  @Field(() => String, { nullable: true, description: 'Place (miejscowość).' })
  city?: string | null;

  @Field(() => String, { nullable: true, description: 'Telephone (telefon).' })
  phone?: string | null;
}

@InputType({ description: 'Marks a family as restricted, or lifts the mark.' })
export class RestrictFamilyInput extends ChangeInput {
  @IdOf('Family')
  @Field(() => ID, { description: 'The family.' })
  familyId!: string;

  @Field(() => Boolean, { description: 'True restricts, false lifts.' })
  restricted!: boolean;
}
