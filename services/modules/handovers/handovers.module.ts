import { defineModule } from '../../platform/module/module.js';
import { colleagues } from '../absences/index.js';
import { sharingFamilies } from './colleagues.js';
import { Handover, HandoverOutcome } from './handover.entity.js';
import { HANDOVERS_PARTS } from './handovers.parts.js';
import { HandoversResolver } from './handovers.resolver.js';
import { TAKER_PARTS } from './taker.parts.js';

/** Changes of who works with a family. */
export const handovers = defineModule({
  name: 'handovers',
  entities: { centre: [Handover, HandoverOutcome] },
  resolvers: [HandoversResolver, ...HANDOVERS_PARTS, ...TAKER_PARTS],
  permissions: ['case:hand-over'],
  audit: ['CASES_HANDED_OVER', 'TAKERS_LISTED'],
  contributions: [colleagues.holding(sharingFamilies)],
});
