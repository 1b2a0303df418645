import { createRoute } from '@tanstack/react-router';
import { signedInRoute } from '../../frame/layout-route.js';
import type { Feature } from '../../frame/slots/feature.js';
import { partsOf } from '../../frame/slots/parts.js';
import { substitutesQuery } from './case-substitutes.js';
import { substitutionsOutside } from './outside/texts.js';

const part = partsOf(() => import('./texts.js'));

const getParentRoute = () => signedInRoute;

const routes = [
  createRoute({
    getParentRoute,
    path: '/zastepstwa',
    component: part(() => import('./person-page.js'), 'OwnSubstitutionsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/pracownicy/$staffMemberId/zastepstwa',
    component: part(() => import('./person-page.js'), 'SubstitutionsOfPersonPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/rodziny/$familyId/zastepstwo',
    component: part(() => import('./family-page.js'), 'SubstitutionsOfFamilyPage'),
  }),
] as const;

/** Who stands in for whom: on a person's page, on a family's card, and for oneself. */
export const substitutionsFeature = {
  routes,
  navigation: [],
  texts: { substitutions: substitutionsOutside },
  slots: {
    cardQueries: [substitutesQuery],
    cardSections: [{ column: 'side', place: 15, Content: part(() => import('./substitutes-section.js'), 'SubstitutesSection') }],
  },
} as const satisfies Feature;
