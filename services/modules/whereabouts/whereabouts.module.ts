import { defineModule } from '../../platform/module/module.js';
import { dutyHolders } from '../deadlines/index.js';
import { Whereabouts, WhereaboutsCorrection } from './whereabouts.entity.js';
import { WHEREABOUTS_PARTS } from './whereabouts.parts.js';
import { leaderForChild } from './whereabouts.policy.js';
import { WhereaboutsResolver } from './whereabouts.resolver.js';

/** Where children are over time. */
export const whereabouts = defineModule({
  name: 'whereabouts',
  entities: { centre: [Whereabouts, WhereaboutsCorrection] },
  resolvers: [WhereaboutsResolver, ...WHEREABOUTS_PARTS],
  permissions: ['family:change'],
  audit: ['WHEREABOUTS_RECORDED', 'WHEREABOUTS_CORRECTED', 'WHEREABOUTS_ANNULLED', 'COURT_APPLICATION_NOTED'],
  contributions: [dutyHolders.holding(leaderForChild)],
});
