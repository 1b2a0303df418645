import { Resolver } from 'type-graphql';
import {
  type CorrectRelatedPerson,
  CorrectRelatedPersonSchema,
  type EndRelatedPerson,
  EndRelatedPersonSchema,
} from '@asysta/schema/families/related-inputs';
import { type Change, CentreMutation, type Operation } from '../../../platform/operation/index.js';
import { familyById } from '../families.finders.js';
import { FamilyType } from '../family.type.js';
import { correctRelatedPerson, endRelatedPerson } from './change-related.js';

/** Register of the people around a family: guardians, carers, kurator, relatives, contact persons. */
@Resolver(() => FamilyType)
export class RelatedPersonsResolver {
  @CentreMutation(() => FamilyType, {
    may: 'family:change',
    audit: 'RELATED_PERSON_CORRECTED',
    about: 'Corrects somebody from the surroundings; what stood there stays in the history (poprawka osoby z otoczenia).',
    input: CorrectRelatedPersonSchema,
    takes: 'The person as they should be.',
    changes: true,
    answer: familyById,
  })
  correctRelatedPerson(input: Change<CorrectRelatedPerson>, op: Operation) {
    return correctRelatedPerson(op, input);
  }

  @CentreMutation(() => FamilyType, {
    may: 'family:change',
    audit: 'RELATED_PERSON_ENDED',
    about: 'Says until when somebody from the surroundings was there; they stay readable (koniec).',
    input: EndRelatedPersonSchema,
    takes: 'The person and the last day.',
    changes: true,
    answer: familyById,
  })
  endRelatedPerson(input: Change<EndRelatedPerson>, op: Operation) {
    return endRelatedPerson(op, input);
  }
}
