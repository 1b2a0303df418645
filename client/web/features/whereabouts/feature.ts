import { createRoute } from '@tanstack/react-router';
import { signedInRoute } from '../../frame/layout-route.js';
import type { Feature } from '../../frame/slots/feature.js';
import { partsOf } from '../../frame/slots/parts.js';
import { i18n } from '../../frame/text/i18n.js';
import { whereaboutsOutside } from './outside/texts.js';

const part = partsOf(() => import('./texts.js'));

const getParentRoute = () => signedInRoute;

const routes = [
  createRoute({
    getParentRoute,
    path: '/rodziny/$familyId/osoby/$memberId/miejsce',
    component: part(() => import('./place-form.js'), 'PlacePage'),
  }),
  createRoute({
    getParentRoute,
    path: '/rodziny/$familyId/osoby/$memberId/miejsce/$whereaboutsId/popraw',
    component: part(() => import('./place-form.js'), 'CorrectPlacePage'),
  }),
  createRoute({
    getParentRoute,
    path: '/rodziny/$familyId/osoby/$memberId/miejsce/$whereaboutsId/wniosek',
    component: part(() => import('./place-form.js'), 'CourtApplicationPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/rodziny/$familyId/osoby/$memberId/wladza',
    component: part(() => import('./authority-form.js'), 'AuthorityPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/rodziny/$familyId/osoby/$memberId/wladza/$authorityId/popraw',
    component: part(() => import('./authority-form.js'), 'CorrectAuthorityPage'),
  }),
] as const;

/** Where children are and who has authority over them: a tab of the card and its forms. */
export const whereaboutsFeature = {
  routes,
  navigation: [],
  texts: { whereabouts: whereaboutsOutside },
  slots: {
    cardTabs: [
      {
        place: 35,
        id: 'dzieci',
        label: () => i18n.t('whereabouts:tab'),
        Content: part(() => import('./children-tab.js'), 'ChildrenTab'),
      },
    ],
    workSteps: [
      {
        kind: 'INSTITUTIONAL_CARE',
        label: () => i18n.t('whereabouts:applied'),
        to: (familyId) => `/rodziny/${familyId}?karta=dzieci`,
      },
    ],
  },
} as const satisfies Feature;
