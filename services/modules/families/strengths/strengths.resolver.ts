import { Resolver } from 'type-graphql';
import {
  type CorrectResource,
  CorrectResourceSchema,
  type CorrectStrength,
  CorrectStrengthSchema,
} from '@asysta/schema/families/observed-inputs';
import { type Change, CentreMutation, type Operation } from '../../../platform/operation/index.js';
import { familyById } from '../families.finders.js';
import { FamilyType } from '../family.type.js';
import { correctResource, correctStrength } from './correct-observed.js';

/** What was observed of a family is corrected with its history. */
@Resolver(() => FamilyType)
export class StrengthsResolver {
  @CentreMutation(() => FamilyType, {
    may: 'family:change',
    audit: 'STRENGTH_CORRECTED',
    about: 'Corrects a strong side; what stood there stays in its history (poprawka mocnej strony).',
    input: CorrectStrengthSchema,
    takes: 'The strength as it should be.',
    changes: true,
    answer: familyById,
  })
  correctStrength(input: Change<CorrectStrength>, op: Operation) {
    return correctStrength(op, input);
  }

  @CentreMutation(() => FamilyType, {
    may: 'family:change',
    audit: 'RESOURCE_CORRECTED',
    about: 'Corrects a resource; what stood there stays in its history (poprawka zasobu).',
    input: CorrectResourceSchema,
    takes: 'The resource as it should be.',
    changes: true,
    answer: familyById,
  })
  correctResource(input: Change<CorrectResource>, op: Operation) {
    return correctResource(op, input);
  }
}
