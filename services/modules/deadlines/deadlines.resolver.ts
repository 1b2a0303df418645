import { Arg, Ctx, Int, Resolver } from 'type-graphql';
import type { RadarScope } from '@asysta/schema/deadlines/codes';
import { CentreQuery, type Operation } from '../../platform/operation/index.js';
import { DeadlineType, RadarType, RadarScopeEnum } from './deadline.type.js';
import { drawRadar } from './deadlines.finders.js';

/** Register of deadlines. */
@Resolver(() => DeadlineType)
export class DeadlinesResolver {
  @CentreQuery(() => RadarType, {
    may: 'deadline:read',
    audit: 'DEADLINES_READ',
    reads: drawRadar,
    about: 'Terms that have passed, those of this week and those that follow, each with its rule (radar terminów).',
  })
  radar(
    @Arg('scope', () => RadarScopeEnum, { defaultValue: 'MINE', description: 'Whose terms.' }) scope: RadarScope,
    @Arg('first', () => Int, { defaultValue: 50, description: 'Longest part, 1 to 100.' }) first: number,
    @Ctx() op: Operation,
  ) {
    return drawRadar(op, { scope, first });
  }
}
