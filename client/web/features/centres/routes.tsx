import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../../app/layout-route.js';
import type { NavigationItem } from '../../app/feature.js';
import { i18n } from '../../text/i18n.js';

/** The centre's own page. */
export const centresRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/osrodek',
    component: lazyRouteComponent(() => import('./centre-page.js'), 'CentrePage'),
  }),
] as const;

/** The way for everybody of a centre. */
export const centresNavigation: readonly NavigationItem[] = [
  { to: '/osrodek', label: () => i18n.t('centres:navigation'), icon: 'info', may: 'centre:read', onPhone: 'more' },
];
