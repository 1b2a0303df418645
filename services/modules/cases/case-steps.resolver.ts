import { Resolver } from 'type-graphql';
import {
  type CloseCase,
  CloseCaseSchema,
  type JoinIntake,
  JoinIntakeSchema,
  type OpenCase,
  OpenCaseSchema,
} from '@asysta/schema/cases/inputs';
import { type Change, CentreMutation, type Operation } from '../../platform/operation/index.js';
import { SupportCaseType } from './case.type.js';
import { caseById } from './cases.finders.js';
import { closeCase } from './closing/close-case.js';
import { joinIntake } from './opening/join-intake.js';
import { openCase } from './opening/open-case.js';

/** Opening and end of a support case. */
@Resolver(() => SupportCaseType)
export class CaseStepsResolver {
  @CentreMutation(() => SupportCaseType, {
    may: 'case:prepare',
    audit: 'CASE_OPENED',
    about: 'Opens a case from an intake; a family has one open case at a time (otwarcie sprawy).',
    input: OpenCaseSchema,
    takes: 'Intake and goal.',
    changes: true,
    answer: caseById,
  })
  openCase(input: Change<OpenCase>, op: Operation) {
    return openCase(op, input);
  }

  @CentreMutation(() => SupportCaseType, {
    may: 'case:prepare',
    audit: 'INTAKE_JOINED',
    about: 'Joins an intake to the open case of its family; the next interview stops its clock (dołączenie zgłoszenia).',
    input: JoinIntakeSchema,
    takes: 'Intake.',
    changes: true,
    answer: caseById,
  })
  joinIntake(input: Change<JoinIntake>, op: Operation) {
    return joinIntake(op, input);
  }

  @CentreMutation(() => SupportCaseType, {
    may: 'case:close',
    audit: 'CASE_CLOSED',
    about: 'Closes a case with a reason (zakończenie sprawy).',
    input: CloseCaseSchema,
    takes: 'Case and reason.',
    changes: true,
    answer: caseById,
  })
  closeCase(input: Change<CloseCase>, op: Operation) {
    return closeCase(op, input);
  }
}
