import { createRoute } from '@tanstack/react-router';
import { signedInRoute } from '../../frame/layout-route.js';
import type { Feature } from '../../frame/slots/feature.js';
import { partsOf } from '../../frame/slots/parts.js';
import { i18n } from '../../frame/text/i18n.js';
import { reportsOutside } from './outside/texts.js';

const part = partsOf(() => import('./texts.js'));

const getParentRoute = () => signedInRoute;

/** Half-yearly reports: counting and submitting them in a centre, reading them in a region. */
const routes = [
  createRoute({
    getParentRoute,
    path: '/sprawozdania',
    component: part(() => import('./periods-page.js'), 'PeriodsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/sprawozdania/$halfYear',
    component: part(() => import('./half-year-page.js'), 'HalfYearPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/sprawozdania-gmin',
    validateSearch: (search: Record<string, unknown>): { polrocze?: string } =>
      typeof search['polrocze'] === 'string' ? { polrocze: search['polrocze'] } : {},
    component: part(() => import('./submissions/submissions-page.js'), 'SubmissionsPage'),
  }),
] as const;

/** Half-yearly reports. */
export const reportsFeature = {
  routes,
  navigation: [
    {
      to: '/sprawozdania',
      label: () => i18n.t('reports:navigation'),
      icon: 'bars',
      may: 'report:read',
      onPhone: 'more',
    },
    {
      to: '/sprawozdania-gmin',
      label: () => i18n.t('reports:regionNavigation'),
      shortLabel: () => i18n.t('reports:regionShortNavigation'),
      icon: 'bars',
      may: 'submitted-report:read',
      onPhone: 'bar',
    },
  ],
  texts: { reports: reportsOutside },
  slots: {
    workSteps: [{ kind: 'HALF_YEAR_REPORT', label: () => i18n.t('reports:open'), to: () => '/sprawozdania' }],
    homes: [{ to: '/sprawozdania-gmin', isHomeOf: ({ party }) => party.kind === 'REGION' }],
  },
} as const satisfies Feature;
