import { Ctx, Resolver, Root } from 'type-graphql';
import { Computed, InLists, type Operation } from '../../platform/operation/index.js';
import { type Deadline, DeadlineType } from '../deadlines/index.js';
import { maySettle } from './deadline-step.policy.js';

/** What the caller may do about a term; it stands here because the step of most terms is a visit. */
@Resolver(() => DeadlineType)
export class DeadlineStepResolver {
  @InLists
  @Computed(() => Boolean, {
    description: 'Whether the step that settles the term is the caller’s to take today (czy wolno wykonać).',
  })
  viewerMay(@Root() term: Pick<Deadline, 'kind'> & Partial<Deadline>, @Ctx() op: Operation): Promise<boolean> {
    return maySettle(op, term);
  }
}
