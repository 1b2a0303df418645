import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../../app/layout-route.js';
import type { NavigationItem } from '../../app/feature.js';
import { i18n } from '../../text/i18n.js';

const getParentRoute = () => signedInRoute;

/** The register of staff and one person of it. */
export const staffRoutes = [
  createRoute({
    getParentRoute,
    path: '/pracownicy',
    component: lazyRouteComponent(() => import('./staff-page.js'), 'StaffPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/pracownicy/nowy',
    component: lazyRouteComponent(() => import('./new-person-page.js'), 'NewPersonPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/pracownicy/$staffMemberId',
    component: lazyRouteComponent(() => import('./person-page.js'), 'PersonPage'),
  }),
] as const;

/** The way for whoever may see the register. */
export const staffNavigation: readonly NavigationItem[] = [
  { to: '/pracownicy', label: () => i18n.t('staff:navigation'), icon: 'person', may: 'staff:read', onPhone: 'more' },
];
