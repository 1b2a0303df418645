import { defineModule } from '../../platform/module/module.js';
import { lastRecords, ownRhythms } from '../cases/index.js';
import { MeetingRhythm, MeetingRhythmCorrection } from './rhythm.entity.js';
import { lastRhythmOn, rhythmsOfCase } from './rhythms.finders.js';
import { RHYTHMS_PARTS } from './rhythms.parts.js';
import { RhythmsResolver } from './rhythms.resolver.js';

/** How often one family is met, agreed for it alone. */
export const rhythms = defineModule({
  name: 'rhythms',
  entities: { centre: [MeetingRhythm, MeetingRhythmCorrection] },
  resolvers: [RhythmsResolver, ...RHYTHMS_PARTS],
  permissions: ['case:read', 'contact:record'],
  audit: [
    'MEETING_RHYTHM_RECORDED',
    'MEETING_RHYTHM_CORRECTED',
    'MEETING_RHYTHM_ENDED',
    'MEETING_RHYTHM_ANNULLED',
    'MEETING_RHYTHMS_READ',
  ],
  contributions: [lastRecords.holding(lastRhythmOn), ownRhythms.holding(rhythmsOfCase)],
});
