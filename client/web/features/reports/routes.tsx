import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../../app/layout-route.js';
import type { NavigationItem } from '../../app/feature.js';
import { i18n } from '../../text/i18n.js';

const getParentRoute = () => signedInRoute;

/** Half-yearly reports: counting and submitting them in a centre, reading them in a region. */
export const reportsRoutes = [
  createRoute({
    getParentRoute,
    path: '/sprawozdania',
    component: lazyRouteComponent(() => import('./periods-page.js'), 'PeriodsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/sprawozdania/$halfYear',
    component: lazyRouteComponent(() => import('./half-year-page.js'), 'HalfYearPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/sprawozdania-gmin',
    validateSearch: (search: Record<string, unknown>): { polrocze?: string } =>
      typeof search['polrocze'] === 'string' ? { polrocze: search['polrocze'] } : {},
    component: lazyRouteComponent(() => import('./submissions/submissions-page.js'), 'SubmissionsPage'),
  }),
] as const;

/** The ways for a director and for an analyst of a region. */
export const reportsNavigation: readonly NavigationItem[] = [
  {
    to: '/sprawozdania',
    label: () => i18n.t('reports:navigation'),
    icon: 'report',
    may: 'report:read',
    onPhone: 'more',
  },
  {
    to: '/sprawozdania-gmin',
    label: () => i18n.t('reports:region.navigation'),
    shortLabel: () => i18n.t('reports:region.shortNavigation'),
    icon: 'report',
    may: 'submitted-report:read',
    onPhone: 'bar',
  },
];
