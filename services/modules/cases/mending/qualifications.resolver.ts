import { Resolver } from 'type-graphql';
import {
  type AnnulQualification,
  AnnulQualificationSchema,
  type CorrectQualification,
  CorrectQualificationSchema,
} from '@asysta/schema/cases/step-inputs';
import { type Change, CentreMutation, type Operation } from '../../../platform/operation/index.js';
import { SupportCaseType } from '../case.type.js';
import { caseById } from '../cases.finders.js';
import { annulQualification, correctQualification } from './mend-qualification.js';

/** A qualification is corrected with its history, and annulled where it was the wrong family. */
@Resolver(() => SupportCaseType)
export class QualificationsResolver {
  @CentreMutation(() => SupportCaseType, {
    may: 'family:qualify',
    audit: 'QUALIFICATION_CORRECTED',
    about: 'Corrects a qualification; its first-visit clock follows the corrected day (poprawka kwalifikacji).',
    input: CorrectQualificationSchema,
    takes: 'Qualification as it was.',
    changes: true,
    answer: caseById,
  })
  correctQualification(input: Change<CorrectQualification>, op: Operation) {
    return correctQualification(op, input);
  }

  @CentreMutation(() => SupportCaseType, {
    may: 'family:qualify',
    audit: 'QUALIFICATION_ANNULLED',
    about: 'Annuls a qualification on which no assistant came; the request waits again (unieważnienie kwalifikacji).',
    input: AnnulQualificationSchema,
    takes: 'Qualification and reason.',
    changes: true,
    answer: caseById,
  })
  annulQualification(input: Change<AnnulQualification>, op: Operation) {
    return annulQualification(op, input);
  }
}
