import { assignmentsNavigation, assignmentsRoutes } from '../features/assignments/routes.js';
import { centresNavigation, centresRoutes } from '../features/centres/routes.js';
import { staffNavigation, staffRoutes } from '../features/staff/routes.js';
import { visitsNavigation, visitsRoutes } from '../features/visits/routes.js';
import { startNavigation, startRoutes } from './start-routes.js';
import type { NavigationItem } from './feature.js';

/** Routes of all features, hung under `signedInRoute`; a feature adds `...itsRoutes`. */
export const featureRoutes = [
  ...startRoutes,
  ...visitsRoutes,
  ...assignmentsRoutes,
  ...staffRoutes,
  ...centresRoutes,
] as const;

/** Ways of all features in the order of the navigation; a feature adds `...itsNavigation`. */
export const featureNavigation: readonly NavigationItem[] = [
  ...startNavigation,
  ...visitsNavigation,
  ...assignmentsNavigation,
  ...staffNavigation,
  ...centresNavigation,
];
