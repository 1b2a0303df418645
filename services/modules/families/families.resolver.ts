import { Arg, Ctx, ID, Resolver } from 'type-graphql';
import {
  type AddFamilyMember,
  AddFamilyMemberSchema,
  type AddRelatedPerson,
  AddRelatedPersonSchema,
  type AddResource,
  AddResourceSchema,
  type AddStrength,
  AddStrengthSchema,
  type CorrectFamily,
  type CorrectFamilyMember,
  CorrectFamilyMemberSchema,
  CorrectFamilySchema,
  type RestrictFamily,
  RestrictFamilySchema,
} from '@asysta/schema/families/inputs';
import type { LocalDate } from '@asysta/schema/values/local-date';
import {
  type Change,
  CentreMutation,
  CentreQuery,
  LocalDateScalar,
  type Operation,
  PageInput,
} from '../../platform/operation/index.js';
import { familyById, findFamilies } from './families.finders.js';
import { FamilyFilter } from './families.input.js';
import { FamilyConnection, FamilyType, SimilarPersonType } from './family.type.js';
import { numbersTyped } from './person.rules.js';
import { addResource, addStrength } from './strengths/add-observed.js';
import { similarPersons } from './similar-persons.finder.js';
import { addFamilyMember, addRelatedPerson, correctFamily, restrictFamily } from './verbs/change-family.js';
import { correctFamilyMember } from './verbs/correct-family-member.js';

/** Register of families: reading, enrolling, correcting and restricting them. */
@Resolver(() => FamilyType)
export class FamiliesResolver {
  @CentreQuery(() => FamilyType, {
    may: 'family:read',
    audit: 'FAMILY_READ',
    about: 'One family (rodzina).',
    ids: { id: 'Family' },
    reads: familyById,
  })
  family(@Arg('id', () => ID, { description: 'The family.' }) id: string, @Ctx() op: Operation) {
    return familyById(op, id);
  }

  @CentreQuery(() => FamilyConnection, {
    may: 'family:read',
    audit: 'FAMILIES_LISTED',
    about: 'Families the caller may see, by surname (rodziny).',
    reads: findFamilies,
  })
  families(
    @Arg('filter', () => FamilyFilter, { nullable: true, description: 'Which families; all visible ones when left out.' })
    filter: FamilyFilter | null,
    @Arg('page', () => PageInput, { defaultValue: { first: 25 }, description: 'Which page.' }) page: PageInput,
    @Ctx() op: Operation,
  ) {
    return findFamilies(op, filter, page);
  }

  @CentreQuery(() => [SimilarPersonType], {
    may: 'intake:register',
    audit: 'PERSONS_COMPARED',
    about: 'Persons in files that the caller may open who may be the one being typed (możliwy duplikat).',
    reads: similarPersons,
  })
  similarPersons(
    @Arg('givenName', () => String, { nullable: true, description: 'Given name as typed so far.' }) givenName: string | null,
    @Arg('surname', () => String, { nullable: true, description: 'Surname as typed so far.' }) surname: string | null,
    @Arg('phone', () => String, { nullable: true, description: 'Telephone of the household, when typed in full.' })
    phone: string | null,
    @Arg('birthDate', () => LocalDateScalar, { nullable: true, description: 'Day of birth, when known.' })
    birthDate: LocalDate | null,
    @Arg('pesel', () => String, { nullable: true, description: 'PESEL, when typed in full.' }) pesel: string | null,
    @Arg('documentNumber', () => String, { nullable: true, description: 'Number of a document, when typed in full.' })
    documentNumber: string | null,
    @Arg('documentCountry', () => String, { nullable: true, description: 'Country that issued it, by its two letters.' })
    documentCountry: string | null,
    @Ctx() op: Operation,
  ) {
    return similarPersons(op, { givenName, surname, phone, birthDate, pesel, documentNumber, documentCountry });
  }

  @CentreMutation(() => FamilyType, {
    may: 'family:change',
    audit: 'FAMILY_MEMBER_ADDED',
    about: 'Adds a person to the household.',
    input: AddFamilyMemberSchema,
    takes: 'Family and person.',
    asks: true,
    spends: ({ person }) => numbersTyped([person]),
    answer: familyById,
  })
  addFamilyMember(input: AddFamilyMember, op: Operation) {
    return addFamilyMember(op, input);
  }

  @CentreMutation(() => FamilyType, {
    may: 'family:change',
    audit: 'RELATED_PERSON_ADDED',
    about: 'Adds somebody from the surroundings.',
    input: AddRelatedPersonSchema,
    takes: 'Family and person.',
    answer: familyById,
  })
  addRelatedPerson(input: AddRelatedPerson, op: Operation) {
    return addRelatedPerson(op, input);
  }

  @CentreMutation(() => FamilyType, {
    may: 'family:change',
    audit: 'STRENGTH_ADDED',
    about: 'Adds a strong side.',
    input: AddStrengthSchema,
    takes: 'Family and strength.',
    answer: familyById,
  })
  addStrength(input: AddStrength, op: Operation) {
    return addStrength(op, input);
  }

  @CentreMutation(() => FamilyType, {
    may: 'family:change',
    audit: 'RESOURCE_ADDED',
    about: 'Adds a resource.',
    input: AddResourceSchema,
    takes: 'Family and resource.',
    answer: familyById,
  })
  addResource(input: AddResource, op: Operation) {
    return addResource(op, input);
  }

  @CentreMutation(() => FamilyType, {
    may: 'family:change',
    audit: 'FAMILY_CHANGED',
    about: 'Corrects name, address or telephone; what stood there stays in the history.',
    input: CorrectFamilySchema,
    takes: 'The corrected data.',
    changes: true,
    answer: familyById,
  })
  correctFamily(input: Change<CorrectFamily>, op: Operation) {
    return correctFamily(op, input);
  }

  @CentreMutation(() => FamilyType, {
    may: 'family:change',
    audit: 'FAMILY_MEMBER_CORRECTED',
    about: 'Corrects what is recorded of a person; what stood there stays in the history (RODO art. 16).',
    input: CorrectFamilyMemberSchema,
    takes: 'The person as they should be.',
    spends: ({ person }) => numbersTyped([person]),
    changes: true,
    asks: true,
    answer: familyById,
  })
  correctFamilyMember(input: Change<CorrectFamilyMember>, op: Operation) {
    return correctFamilyMember(op, input);
  }

  @CentreMutation(() => FamilyType, {
    may: 'family:restrict',
    audit: 'FAMILY_RESTRICTED',
    about: 'Restricts a family to the director and those who work with it, or lifts that (zastrzeżenie sprawy).',
    input: RestrictFamilySchema,
    takes: 'The family and the mark.',
    changes: true,
    answer: familyById,
  })
  restrictFamily(input: Change<RestrictFamily>, op: Operation) {
    return restrictFamily(op, input);
  }
}
