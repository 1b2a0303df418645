import { defineModule } from '../../platform/module/module.js';
import { Deadline } from './deadline.entity.js';
import { nightlyLookAhead, nightlyRadar } from './deadlines.jobs.js';
import { DEADLINES_PARTS } from './deadlines.parts.js';
import { DeadlinesResolver } from './deadlines.resolver.js';
import { dutiesOfTheCentre, dutyHolders, toldBeside } from './deadlines.slots.js';

/** Running and settled terms, and the radar that watches them. */
export const deadlines = defineModule({
  name: 'deadlines',
  entities: { centre: [Deadline] },
  resolvers: [DeadlinesResolver, ...DEADLINES_PARTS],
  permissions: ['deadline:read'],
  audit: ['DEADLINES_READ', 'DEADLINE_MISSED', 'DEADLINE_NEAR'],
  schedules: [nightlyRadar, nightlyLookAhead],
  slots: [dutyHolders, dutiesOfTheCentre, toldBeside],
});
