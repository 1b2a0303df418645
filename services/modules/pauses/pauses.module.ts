import { defineModule } from '../../platform/module/module.js';
import { lastRecords, visitsRest } from '../cases/index.js';
import { VisitPause, VisitPauseCorrection } from './pause.entity.js';
import { lastPausedOn, pausedDaysIn } from './pauses.finders.js';
import { PAUSES_PARTS } from './pauses.parts.js';
import { PausesResolver } from './pauses.resolver.js';

/** Agreed days on which nobody visits a family. */
export const pauses = defineModule({
  name: 'pauses',
  entities: { centre: [VisitPause, VisitPauseCorrection] },
  resolvers: [PausesResolver, ...PAUSES_PARTS],
  permissions: ['case:read', 'contact:record'],
  audit: ['VISIT_PAUSE_RECORDED', 'VISIT_PAUSE_CORRECTED', 'VISIT_PAUSE_ENDED', 'VISIT_PAUSE_ANNULLED', 'VISIT_PAUSES_READ'],
  contributions: [lastRecords.holding(lastPausedOn), visitsRest.holding(pausedDaysIn)],
});
