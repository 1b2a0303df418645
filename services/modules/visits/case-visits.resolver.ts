import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { InLists, type Operation } from '../../platform/operation/index.js';
import { currentAssignment } from '../assignments/index.js';
import { type SupportCase, SupportCaseType } from '../cases/index.js';
import { AreaOfChange, Visit } from './visit.type.js';
import { areasOfChange, lastVisit, newestVisits } from './visits.finders.js';
import { writesFor } from './visits.policy.js';

/** What visits add to a case. */
@Resolver(() => SupportCaseType)
export class CaseVisitsResolver {
  @FieldResolver(() => [Visit], {
    description: 'The newest twenty visits, newest first; all of them through the query visits (wizyty).',
  })
  visits(@Root() supportCase: SupportCase, @Ctx() op: Operation) {
    return newestVisits(op, supportCase.id);
  }

  @InLists
  @FieldResolver(() => Visit, { nullable: true, description: 'The last visit (ostatnia wizyta).' })
  lastVisit(@Root() supportCase: SupportCase, @Ctx() op: Operation) {
    return lastVisit(op, supportCase.id);
  }

  @FieldResolver(() => [AreaOfChange], {
    description: 'What the social worker named as requiring change (obszary wymagające zmiany).',
  })
  areasOfChange(@Root() supportCase: SupportCase, @Ctx() op: Operation) {
    return areasOfChange(op, supportCase.id);
  }

  @InLists
  @FieldResolver(() => Boolean, { description: 'Whether the caller may record a visit in this case today.' })
  async viewerMayRecordVisit(@Root() supportCase: SupportCase, @Ctx() op: Operation) {
    const assignment = await currentAssignment(op, supportCase.id);
    return assignment ? writesFor(op, assignment.assistant.id).allowed : false;
  }
}
