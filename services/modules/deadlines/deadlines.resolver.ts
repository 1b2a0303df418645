import { Arg, Ctx, Int, Resolver, Root } from 'type-graphql';
import type { RadarScope } from '@asysta/schema/deadlines/codes';
import { daysBetween } from '@asysta/schema/values/local-date';
import { CentreQuery, Computed, InLists, type Operation } from '../../platform/operation/index.js';
import { ensure } from '../../platform/refusal/refusal.js';
import type { Deadline } from './deadline.entity.js';
import { DeadlineType, RadarType, RadarScopeEnum } from './deadline.type.js';
import { drawRadar } from './deadlines.finders.js';
import { canShow } from './deadlines.rules.js';

/** What a term needs to say of itself; a duty of the centre has no family. */
type Term = Pick<Deadline, 'dueOn'> & { readonly family?: Deadline['family'] };

/** Register of deadlines. */
@Resolver(() => DeadlineType)
export class DeadlinesResolver {
  @CentreQuery(() => RadarType, {
    may: 'deadline:read',
    audit: 'DEADLINES_READ',
    about: 'Terms that have passed, those of this week and those that follow, each with its rule (radar terminów).',
  })
  radar(
    @Arg('scope', () => RadarScopeEnum, { defaultValue: 'MINE', description: 'Whose terms.' }) scope: RadarScope,
    @Arg('first', () => Int, { defaultValue: 50, description: 'Longest part, 1 to 100.' }) first: number,
    @Ctx() op: Operation,
  ) {
    ensure(canShow(first));
    return drawRadar(op, scope, first);
  }

  @InLists
  @Computed(() => Int, {
    description: 'Calendar days from today to the term; negative when it has passed (ile dni zostało).',
  })
  daysLeft(@Root() deadline: Term, @Ctx() op: Operation) {
    return daysBetween(op.clock.today(), deadline.dueOn);
  }
}
