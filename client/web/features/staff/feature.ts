import type { Role } from '@asysta/schema/staff/codes';
import { createRoute } from '@tanstack/react-router';
import { signedInRoute } from '../../frame/layout-route.js';
import type { Feature } from '../../frame/slots/feature.js';
import { partsOf } from '../../frame/slots/parts.js';
import { i18n } from '../../frame/text/i18n.js';
import { staffOutside } from './outside/texts.js';

const part = partsOf(() => import('./texts.js'));

/** Functions that keep a centre in order. */
const KEEPERS: readonly Role[] = ['CENTRE_ADMIN', 'DATA_PROTECTION_OFFICER'];

const getParentRoute = () => signedInRoute;

/** The register of staff and one person of it. */
const routes = [
  createRoute({
    getParentRoute,
    path: '/pracownicy',
    component: part(() => import('./staff-page.js'), 'StaffPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/pracownicy/nowy',
    component: part(() => import('./new-person-page.js'), 'NewPersonPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/pracownicy/$staffMemberId',
    component: part(() => import('./person-page.js'), 'PersonPage'),
  }),
] as const;

/** The register of staff. */
export const staffFeature = {
  routes,
  navigation: [
    { to: '/pracownicy', label: () => i18n.t('staff:navigation'), icon: 'person', may: 'staff:read', onPhone: 'more' },
  ],
  texts: { staff: staffOutside },
  slots: {
    // An administrator's day begins here, and that of whoever guards the data: they open no family.
    homes: [{ to: '/pracownicy', isHomeOf: ({ appointments }) => appointments.every(({ role }) => KEEPERS.includes(role)) }],
  },
} as const satisfies Feature;
