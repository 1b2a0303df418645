import { defineModule } from '../../platform/module/module.js';
import { Assignment } from './assignment.entity.js';
import { AssignmentsOfCaseResolver, AssignmentsResolver } from './assignments.resolver.js';

/** Which assistant accompanies a family, from day to day. */
export const assignments = defineModule({
  name: 'assignments',
  entities: { centre: [Assignment] },
  resolvers: [AssignmentsOfCaseResolver, AssignmentsResolver],
  permissions: ['caseload:read', 'assistant:assign'],
  audit: ['CASELOAD_READ', 'ASSISTANT_ASSIGNED', 'ASSIGNMENT_ENDED'],
});
