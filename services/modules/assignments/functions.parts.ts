import { worked } from '../../platform/operation/index.js';
import { functionThen, inWords, ReliefRequest } from '../cases/index.js';
import { Assignment } from './assignment.entity.js';
import { AssignmentType } from './assignment.type.js';
import { ReliefRequestType } from './relief/relief-request.type.js';

/** As whom an assignment was decided, and a relief asked for and decided: the function of that day (G6). */
export const FUNCTIONS_PARTS = [
  worked(AssignmentType, Assignment, 'assignedAs', () => String, {
    reads: { held: functionThen('assigned_by_id', 'assigned_on', 'DECIDES') },
    of: ({ held }) => inWords(held),
    nullable: true,
    description: 'The function in which it was decided, as of that day (jako kto przydzielono).',
  }),
  worked(ReliefRequestType, ReliefRequest, 'requestedAs', () => String, {
    reads: { held: functionThen('requested_by_id', 'requested_on', 'PROPOSES') },
    of: ({ held }) => inWords(held),
    nullable: true,
    description: 'The function in which it was asked for, as of that day (jako kto poproszono).',
  }),
  worked(ReliefRequestType, ReliefRequest, 'decidedAs', () => String, {
    reads: { held: functionThen('decided_by_id', 'decided_on', 'DECIDES') },
    of: ({ held }) => inWords(held),
    nullable: true,
    description: 'The function in which it was decided, as of that day (jako kto zdecydowano).',
  }),
] as const;
