import { casesRoutes } from '../features/cases/routes.js';
import { familiesNavigation, familiesRoutes } from '../features/families/routes.js';
import { intakesNavigation, intakesRoutes } from '../features/intakes/routes.js';
import { assignmentsNavigation, assignmentsRoutes } from '../features/assignments/routes.js';
import { centresNavigation, centresRoutes } from '../features/centres/routes.js';
import { referralsNavigation, referralsRoutes } from '../features/referrals/routes.js';
import { reportsNavigation, reportsRoutes } from '../features/reports/routes.js';
import { staffNavigation, staffRoutes } from '../features/staff/routes.js';
import { visitsNavigation, visitsRoutes } from '../features/visits/routes.js';
import { startNavigation, startRoutes } from './start-routes.js';
import type { NavigationItem } from './feature.js';

/** Routes of all features, hung under `signedInRoute`; a feature adds `...itsRoutes`. */
export const featureRoutes = [
  ...startRoutes,
  ...familiesRoutes,
  ...casesRoutes,
  ...intakesRoutes,
  ...visitsRoutes,
  ...assignmentsRoutes,
  ...referralsRoutes,
  ...reportsRoutes,
  ...staffRoutes,
  ...centresRoutes,
] as const;

/** Ways of all features in the order of the navigation; a feature adds `...itsNavigation`. */
export const featureNavigation: readonly NavigationItem[] = [
  ...startNavigation,
  ...familiesNavigation,
  ...intakesNavigation,
  ...visitsNavigation,
  ...assignmentsNavigation,
  ...referralsNavigation,
  ...reportsNavigation,
  ...staffNavigation,
  ...centresNavigation,
];
