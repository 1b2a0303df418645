import { defineModule } from '../../platform/module/module.js';
import { CaseClosed, SupportEnded, SupportHalted } from '../cases/index.js';
import { dutyHolders } from '../deadlines/index.js';
import { waysToSee, waysToWork } from '../families/index.js';
import { Assignment } from './assignment.entity.js';
import { accompaniedBy, assistantOfCase } from './assignments.policy.js';
import { ASSIGNMENTS_PARTS } from './assignments.parts.js';
import { CASELOAD_PARTS } from './caseload.parts.js';
import { AssignmentsOfCaseResolver } from './assignments.resolver.js';
import { endWithCase } from './verbs/end-with-case.js';
import { endWithConsent, tellAssistantOfHalt } from './verbs/end-with-consent.js';

/** Which assistant accompanies a family, from day to day. */
export const assignments = defineModule({
  name: 'assignments',
  entities: { centre: [Assignment] },
  resolvers: [AssignmentsOfCaseResolver, ...ASSIGNMENTS_PARTS, ...CASELOAD_PARTS],
  permissions: ['caseload:read', 'assistant:assign'],
  audit: ['CASELOAD_READ', 'ASSISTANT_ASSIGNED', 'ASSIGNMENT_ENDED', 'HAND_OVER_LISTED'],
  contributions: [
    waysToSee.holding({ role: 'FAMILY_ASSISTANT', way: accompaniedBy }),
    waysToWork.holding(accompaniedBy),
    dutyHolders.holding(assistantOfCase),
  ],
  reactions: [
    CaseClosed.handledBy(endWithCase),
    SupportHalted.handledBy(tellAssistantOfHalt),
    SupportEnded.handledBy(endWithConsent),
  ],
});
