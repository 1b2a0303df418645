import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../../app/layout-route.js';
import type { NavigationItem } from '../../app/feature.js';
import { i18n } from '../../text/i18n.js';

const getParentRoute = () => signedInRoute;

/** Visits of a family, and the quick way in that asks for the family first. */
export const visitsRoutes = [
  createRoute({
    getParentRoute,
    path: '/rodziny/$familyId/wizyty',
    component: lazyRouteComponent(() => import('./visits-page.js'), 'VisitsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/rodziny/$familyId/wizyty/pierwsza',
    component: lazyRouteComponent(() => import('./first-visit-page.js'), 'FirstVisitPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/rodziny/$familyId/wizyty/nowa',
    component: lazyRouteComponent(() => import('./new-visit-page.js'), 'NewVisitPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/rodziny/$familyId/wizyty/$visitId/poprawka',
    component: lazyRouteComponent(() => import('./correct-visit-page.js'), 'CorrectVisitPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/wizyta',
    component: lazyRouteComponent(() => import('./quick-visit-page.js'), 'QuickVisitPage'),
  }),
] as const;

/** The round „+” of the bottom bar. */
export const visitsNavigation: readonly NavigationItem[] = [
  {
    to: '/wizyta',
    label: () => i18n.t('visits:navigation'),
    shortLabel: () => i18n.t('visits:shortNavigation'),
    icon: 'visit',
    may: 'visit:record',
    role: 'FAMILY_ASSISTANT',
    onPhone: 'action',
  },
];
