import { absencesFeature } from '../features/absences/feature.js';
import { addressesFeature } from '../features/addresses/feature.js';
import { assignmentsFeature } from '../features/assignments/feature.js';
import { casesFeature } from '../features/cases/feature.js';
import { centresFeature } from '../features/centres/feature.js';
import { contactsFeature } from '../features/contacts/feature.js';
import { courtsFeature } from '../features/courts/feature.js';
import { deadlinesFeature } from '../features/deadlines/feature.js';
import { familiesFeature } from '../features/families/feature.js';
import { handoversFeature } from '../features/handovers/feature.js';
import { intakesFeature } from '../features/intakes/feature.js';
import { linksFeature } from '../features/links/feature.js';
import { notificationsFeature } from '../features/notifications/feature.js';
import { pausesFeature } from '../features/pauses/feature.js';
import { rhythmsFeature } from '../features/rhythms/feature.js';
import { problemsFeature } from '../features/problems/feature.js';
import { referralsFeature } from '../features/referrals/feature.js';
import { reportsFeature } from '../features/reports/feature.js';
import { rulesFeature } from '../features/rules/feature.js';
import { staffFeature } from '../features/staff/feature.js';
import { substitutionsFeature } from '../features/substitutions/feature.js';
import { visitsFeature } from '../features/visits/feature.js';
import { whereaboutsFeature } from '../features/whereabouts/feature.js';

/** Everything the web shows, in the order of the navigation; a new noun is one line here. */
export const features = [
  deadlinesFeature,
  notificationsFeature,
  familiesFeature,
  linksFeature,
  whereaboutsFeature,
  addressesFeature,
  casesFeature,
  intakesFeature,
  visitsFeature,
  contactsFeature,
  pausesFeature,
  rhythmsFeature,
  assignmentsFeature,
  handoversFeature,
  substitutionsFeature,
  referralsFeature,
  reportsFeature,
  staffFeature,
  centresFeature,
  rulesFeature,
  problemsFeature,
  courtsFeature,
  absencesFeature,
] as const;

/** Every route of every feature. */
export type FeatureRoute = (typeof features)[number]['routes'][number];
