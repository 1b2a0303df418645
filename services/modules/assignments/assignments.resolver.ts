import { Arg, Ctx, ID, Resolver } from 'type-graphql';
import {
  type AssignAssistant,
  AssignAssistantSchema,
  type CorrectAssignment,
  CorrectAssignmentSchema,
  type EndAssignment,
  EndAssignmentSchema,
} from '@asysta/schema/assignments/inputs';
import { type Change, CentreMutation, CentreQuery, type Operation, PageInput } from '../../platform/operation/index.js';
import { caseById, SupportCaseConnection, SupportCaseType } from '../cases/index.js';
import { AssistantCaseloadType } from './assignment.type.js';
import { assistantCaseloads } from './caseloads.finder.js';
import { casesToHandOver } from './hand-over.finder.js';
import { assignAssistant } from './verbs/assign-assistant.js';
import { correctAssignment } from './verbs/correct-assignment.js';
import { endAssignment } from './verbs/end-assignment.js';

/** Who accompanies a case, and the changes of that. */
@Resolver(() => SupportCaseType)
export class AssignmentsOfCaseResolver {
  @CentreQuery(() => [AssistantCaseloadType], {
    may: 'caseload:read',
    audit: 'CASELOAD_READ',
    about: 'Load of each assistant against the limit of art. 15(4), by name (obciążenie asystentów).',
    reads: assistantCaseloads,
  })
  assistantCaseloads(@Ctx() op: Operation) {
    return assistantCaseloads(op);
  }

  @CentreQuery(() => SupportCaseConnection, {
    may: 'assistant:assign',
    audit: 'HAND_OVER_LISTED',
    about: 'Open cases somebody runs or accompanies, as far as the caller sees them, the longest open first (do przekazania).',
    reads: casesToHandOver,
    ids: { staffMemberId: 'StaffMember' },
  })
  casesToHandOver(
    @Arg('staffMemberId', () => ID, { description: 'Whose cases.' }) staffMemberId: string,
    @Arg('page', () => PageInput, { defaultValue: { first: 25 }, description: 'Which page.' }) page: PageInput,
    @Ctx() op: Operation,
  ) {
    return casesToHandOver(op, staffMemberId, page);
  }

  @CentreMutation(() => SupportCaseType, {
    may: 'assistant:assign',
    audit: 'ASSISTANT_ASSIGNED',
    about: 'Gives a family its assistant, as soon as its track lets it (przydzielenie asystenta).',
    input: AssignAssistantSchema,
    takes: 'Case and assistant.',
    asks: true,
    changes: true,
    answer: caseById,
  })
  assignAssistant(input: Change<AssignAssistant>, op: Operation) {
    return assignAssistant(op, input);
  }

  @CentreMutation(() => SupportCaseType, {
    may: 'assistant:assign',
    audit: 'ASSIGNMENT_CORRECTED',
    about: 'Corrects the days and the note of an assignment; what stood there stays in its history (poprawka przydziału).',
    input: CorrectAssignmentSchema,
    takes: 'Assignment as it was.',
    changes: true,
    answer: caseById,
  })
  correctAssignment(input: Change<CorrectAssignment>, op: Operation) {
    return correctAssignment(op, input);
  }

  @CentreMutation(() => SupportCaseType, {
    may: 'assistant:assign',
    audit: 'ASSIGNMENT_ENDED',
    about: 'Ends an assignment with its reason and hand-over note (zakończenie przydziału).',
    input: EndAssignmentSchema,
    takes: 'Assignment, reason and note.',
    changes: true,
    answer: caseById,
  })
  endAssignment(input: Change<EndAssignment>, op: Operation) {
    return endAssignment(op, input);
  }
}
