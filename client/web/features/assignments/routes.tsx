import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../../app/layout-route.js';
import type { NavigationItem } from '../../app/feature.js';
import { i18n } from '../../text/i18n.js';

const getParentRoute = () => signedInRoute;

/** Requests that wait for the director, and the decision about one family. */
export const assignmentsRoutes = [
  createRoute({
    getParentRoute,
    path: '/przydzial',
    component: lazyRouteComponent(() => import('./requests-page.js'), 'RequestsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/rodziny/$familyId/przydzial',
    component: lazyRouteComponent(() => import('./assignment-page.js'), 'AssignmentPage'),
  }),
] as const;

/** The way for whoever decides about assistants. */
export const assignmentsNavigation: readonly NavigationItem[] = [
  { to: '/przydzial', label: () => i18n.t('assignments:navigation'), icon: 'assign', may: 'assistant:assign', onPhone: 'bar' },
];
