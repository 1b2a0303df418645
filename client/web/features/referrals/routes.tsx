import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../../app/layout-route.js';
import type { NavigationItem } from '../../app/feature.js';
import { i18n } from '../../text/i18n.js';

const getParentRoute = () => signedInRoute;

/** What a centre shares of a family, and the inbox of a partner. */
export const referralsRoutes = [
  createRoute({
    getParentRoute,
    path: '/rodziny/$familyId/udostepnienia',
    component: lazyRouteComponent(() => import('./family-referrals-page.js'), 'FamilyReferralsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/rodziny/$familyId/udostepnienia/nowe',
    component: lazyRouteComponent(() => import('./sending/new-referral-page.js'), 'NewReferralPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/skrzynka',
    validateSearch: (search: Record<string, unknown>): { stan?: string } =>
      typeof search['stan'] === 'string' ? { stan: search['stan'] } : {},
    component: lazyRouteComponent(() => import('./received/inbox-page.js'), 'InboxPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/skrzynka/$shareId',
    component: lazyRouteComponent(() => import('./received/share-page.js'), 'SharePage'),
  }),
] as const;

/** The way for whoever works at a partner institution. */
export const referralsNavigation: readonly NavigationItem[] = [
  { to: '/skrzynka', label: () => i18n.t('referrals:inbox.navigation'), icon: 'inbox', may: 'share:read', onPhone: 'bar' },
];
