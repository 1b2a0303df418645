import { defineModule } from '../../platform/module/module.js';
import { CompetentCourt, CompetentCourtCorrection } from './competent-court.entity.js';
import { COURTS_PARTS } from './courts.parts.js';
import { CourtsResolver } from './courts.resolver.js';

/** Which family court is competent for the area of a centre, and when. */
export const courts = defineModule({
  name: 'courts',
  entities: { centre: [CompetentCourt, CompetentCourtCorrection] },
  resolvers: [CourtsResolver, ...COURTS_PARTS],
  permissions: ['court:set'],
  audit: ['COMPETENT_COURT_RECORDED', 'COMPETENT_COURT_CORRECTED', 'COMPETENT_COURT_ANNULLED'],
});
