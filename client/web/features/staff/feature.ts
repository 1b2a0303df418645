import type { Role } from '@asysta/schema/staff/codes';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../../frame/layout-route.js';
import type { Feature } from '../../frame/slots/feature.js';
import { i18n } from '../../frame/text/i18n.js';
import { staff } from './texts.js';

/** Functions that keep a centre in order. */
const KEEPERS: readonly Role[] = ['CENTRE_ADMIN', 'DATA_PROTECTION_OFFICER'];

const getParentRoute = () => signedInRoute;

/** The register of staff and one person of it. */
const routes = [
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

/** The register of staff. */
export const staffFeature = {
  routes,
  navigation: [
    { to: '/pracownicy', label: () => i18n.t('staff:navigation'), icon: 'person', may: 'staff:read', onPhone: 'more' },
  ],
  texts: { staff },
  slots: {
    // An administrator's day begins here, and that of whoever guards the data: they open no family.
    homes: [{ to: '/pracownicy', isHomeOf: ({ appointments }) => appointments.every(({ role }) => KEEPERS.includes(role)) }],
  },
} as const satisfies Feature;
