import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import type { PartyKind } from '@asysta/schema/parties/codes';
import type { Role } from '@asysta/schema/staff/codes';
import { i18n } from '../text/i18n.js';
import type { NavigationItem } from './feature.js';
import { signedInRoute } from './layout-route.js';
import { viewerQuery } from './viewer.js';

/** Where somebody of a party that keeps no families begins. */
const ELSEWHERE: Partial<Record<PartyKind, '/skrzynka' | '/sprawozdania-gmin'>> = {
  PARTNER: '/skrzynka',
  REGION: '/sprawozdania-gmin',
};

/** Functions that keep a centre in order and open no family: their day begins with the register of staff. */
const KEEPERS: readonly Role[] = ['CENTRE_ADMIN', 'DATA_PROTECTION_OFFICER'];

/** The start: Dziś for a centre, the inbox for a partner, the submitted reports for a region. */
export const startRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/',
    validateSearch: (search: Record<string, unknown>): { zakres?: string } =>
      typeof search['zakres'] === 'string' ? { zakres: search['zakres'] } : {},
    beforeLoad: async ({ context }) => {
      const viewer = await context.queryClient.ensureQueryData(viewerQuery);
      const to = ELSEWHERE[viewer.party.kind];
      if (to) throw redirect({ to, replace: true });
      if (viewer.appointments.every(({ role }) => KEEPERS.includes(role))) throw redirect({ to: '/pracownicy', replace: true });
    },
    component: lazyRouteComponent(() => import('./start-page.js'), 'StartPage'),
  }),
] as const;

/** The way to Dziś, for whoever works in a centre. */
export const startNavigation: readonly NavigationItem[] = [
  { to: '/', label: () => i18n.t('deadlines:navigation'), icon: 'today', may: 'deadline:read', onPhone: 'bar' },
];
