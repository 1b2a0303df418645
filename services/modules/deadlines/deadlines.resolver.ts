import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { RadarScope } from '@asysta/schema/deadlines/codes';
import { daysBetween } from '@asysta/schema/values/local-date';
import { CentreQuery, InLists, type Operation } from '../../platform/operation/index.js';
import { ensure } from '../../platform/refusal/refusal.js';
import { type Family, FamilyType } from '../families/index.js';
import type { Deadline as DeadlineRow } from './deadline.entity.js';
import { Deadline, Radar, RadarScopeEnum } from './deadline.type.js';
import { drawRadar } from './deadlines.finders.js';
import { canShow } from './deadlines.rules.js';

/** What a term needs to say of itself; a duty of the centre has no family. */
type Term = Pick<DeadlineRow, 'dueOn'> & { readonly family?: DeadlineRow['family'] };

/** Register of deadlines. */
@Resolver(() => Deadline)
export class DeadlinesResolver {
  @CentreQuery(() => Radar, {
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
  @FieldResolver(() => FamilyType, {
    nullable: true,
    description: 'The family, except for a term of the centre itself (rodzina).',
  })
  async family(@Root() deadline: Term): Promise<Family | null> {
    return (await deadline.family?.load()) ?? null;
  }

  @InLists
  @FieldResolver(() => Int, {
    description: 'Calendar days from today to the term; negative when it has passed (ile dni zostało).',
  })
  daysLeft(@Root() deadline: Term, @Ctx() op: Operation) {
    return daysBetween(op.clock.today(), deadline.dueOn);
  }
}
