import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type AssignAssistant, AssignAssistantSchema, type EndAssignment, EndAssignmentSchema } from '@asysta/schema/assignments/inputs';
import { type Change, CentreMutation, CentreQuery, InLists, type Operation } from '../../platform/operation/index.js';
import { caseById, type SupportCase as CaseRow, SupportCaseType } from '../cases/index.js';
import { StaffPerson } from '../staff/index.js';
import type { Assignment as AssignmentRow } from './assignment.entity.js';
import { Assignment, AssistantCaseload } from './assignment.type.js';
import { assignmentsOf, currentAssignment } from './assignments.finders.js';
import { assistantCaseloads } from './caseloads.finder.js';
import { assignAssistant } from './verbs/assign-assistant.js';
import { endAssignment } from './verbs/end-assignment.js';

@Resolver(() => SupportCaseType)
export class AssignmentsOfCaseResolver {
  @CentreQuery(() => [AssistantCaseload], {
    may: 'caseload:read',
    audit: 'CASELOAD_READ',
    about: 'Load of each assistant against the limit of art. 15(4), by name (obciążenie asystentów).',
  })
  assistantCaseloads(@Ctx() op: Operation): Promise<AssistantCaseload[]> {
    return assistantCaseloads(op);
  }

  @FieldResolver(() => [Assignment], {
    description: 'Everybody who accompanied the family in this case, first one first (przydziały).',
  })
  assignments(@Root() { id }: CaseRow, @Ctx() op: Operation) {
    return assignmentsOf(op, id);
  }

  @InLists
  @FieldResolver(() => StaffPerson, { nullable: true, description: 'The assistant of the family now (asystent rodziny).' })
  async assistant(@Root() { id }: CaseRow, @Ctx() op: Operation): Promise<StaffPerson | null> {
    return (await currentAssignment(op, id))?.assistant.loadOrFail() ?? null;
  }

  @CentreMutation(() => SupportCaseType, {
    may: 'assistant:assign',
    audit: 'ASSISTANT_ASSIGNED',
    about: 'Gives a qualified family its assistant (przydzielenie asystenta).',
    input: AssignAssistantSchema,
    takes: 'Case and assistant.',
    changes: true,
    answer: caseById,
  })
  assignAssistant(input: Change<AssignAssistant>, op: Operation) {
    return assignAssistant(op, input);
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

@Resolver(() => Assignment)
export class AssignmentsResolver {
  @FieldResolver(() => StaffPerson, { description: 'The assistant (asystent).' })
  assistant(@Root() { assistant }: AssignmentRow): Promise<StaffPerson> {
    return assistant.loadOrFail();
  }

  @FieldResolver(() => StaffPerson, { description: 'Who assigned (przydzielił).' })
  assignedBy(@Root() { assignedBy }: AssignmentRow): Promise<StaffPerson> {
    return assignedBy.loadOrFail();
  }
}
