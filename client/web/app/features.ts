import type { NavigationItem } from './feature.js';

/** Routes of all features, hung under `signedInRoute`; a feature adds `...itsRoutes`. */
export const featureRoutes = [] as const;

/** Ways of all features in the order of the navigation; a feature adds `...itsNavigation`. */
export const featureNavigation: readonly NavigationItem[] = [];
