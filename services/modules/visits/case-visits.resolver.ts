import { Ctx, Resolver, Root } from 'type-graphql';
import { Computed, InLists, type Operation } from '../../platform/operation/index.js';
import { currentAssignment } from '../assignments/index.js';
import { type SupportCase, SupportCaseType } from '../cases/index.js';
import { writesFor } from './visits.rules.js';

/** What a case says of the visits to come. */
@Resolver(() => SupportCaseType)
export class CaseVisitsResolver {
  @InLists
  @Computed(() => Boolean, { description: 'Whether the caller may record a visit in this case today.' })
  async viewerMayRecordVisit(@Root() supportCase: SupportCase, @Ctx() op: Operation) {
    const assignment = await currentAssignment(op, supportCase.id);
    return assignment ? writesFor(op, assignment.assistant.id).allowed : false;
  }
}
