import { defineModule } from '../../platform/module/module.js';
import { assistantsVisits } from '../assignments/index.js';
import { lastMeeting, lastRecords, meetings } from '../cases/index.js';
import { LateVisitsResolver } from './late/late-visits.resolver.js';
import { AreaOfChange, AreaOfChangeCorrection, Visit, VisitCorrection, VisitPerson } from './visit.entity.js';
import { daysOfAssistant, lastVisitedOn, lastVisitIn, visitedSince } from './visits.finders.js';
import { VISITS_PARTS } from './visits.parts.js';
import { VisitsResolver } from './visits.resolver.js';

/** Meetings of the assistant with the family. */
export const visits = defineModule({
  name: 'visits',
  entities: { centre: [Visit, VisitPerson, VisitCorrection, AreaOfChange, AreaOfChangeCorrection] },
  resolvers: [VisitsResolver, LateVisitsResolver, ...VISITS_PARTS],
  permissions: ['case:read', 'visit:record'],
  audit: [
    'VISIT_RECORDED',
    'VISIT_CORRECTED',
    'VISIT_ANNULLED',
    'AREA_OF_CHANGE_CORRECTED',
    'LATE_VISITS_OFFERED',
    'VISITS_READ',
  ],
  contributions: [
    assistantsVisits.holding(daysOfAssistant),
    lastRecords.holding(lastVisitedOn),
    meetings.holding(visitedSince),
    lastMeeting.holding(lastVisitIn),
  ],
});
