import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../../app/layout-route.js';

/** Every step of a case has an address below the family's card: `/rodziny/<id>/sprawa/wywiad`. */
export const casesRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/rodziny/$familyId/sprawa/$step',
    component: lazyRouteComponent(() => import('./step-page.js'), 'StepPage'),
  }),
] as const;
