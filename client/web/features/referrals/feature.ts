import { createRoute } from '@tanstack/react-router';
import { signedInRoute } from '../../frame/layout-route.js';
import type { Feature } from '../../frame/slots/feature.js';
import { partsOf } from '../../frame/slots/parts.js';
import { i18n } from '../../frame/text/i18n.js';
import { referralsOutside } from './outside/texts.js';

const part = partsOf(() => import('./texts.js'));

const getParentRoute = () => signedInRoute;

/** What a centre shares of a family, and the inbox of a partner. */
const routes = [
  createRoute({
    getParentRoute,
    path: '/rodziny/$familyId/udostepnienia',
    component: part(() => import('./family-referrals-page.js'), 'FamilyReferralsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/rodziny/$familyId/udostepnienia/nowe',
    component: part(() => import('./sending/new-referral-page.js'), 'NewReferralPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/skrzynka',
    validateSearch: (search: Record<string, unknown>): { stan?: string } =>
      typeof search['stan'] === 'string' ? { stan: search['stan'] } : {},
    component: part(() => import('./received/inbox-page.js'), 'InboxPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/skrzynka/$shareId',
    component: part(() => import('./received/share-page.js'), 'SharePage'),
  }),
] as const;

/** What is shared with partners. */
export const referralsFeature = {
  routes,
  navigation: [
    { to: '/skrzynka', label: () => i18n.t('referrals:navigation'), icon: 'inbox', may: 'share:read', onPhone: 'bar' },
  ],
  texts: { referrals: referralsOutside },
  slots: {
    cardTabs: [
      {
        place: 50,
        id: 'udostepnienia',
        label: () => i18n.t('referrals:title'),
        Content: part(() => import('./shares-tab.js'), 'SharesTab'),
      },
    ],
    homes: [{ to: '/skrzynka', isHomeOf: ({ party }) => party.kind === 'PARTNER' }],
  },
} as const satisfies Feature;
