import { createRoute } from '@tanstack/react-router';
import { signedInRoute } from '../../frame/layout-route.js';
import type { Feature } from '../../frame/slots/feature.js';
import { partsOf } from '../../frame/slots/parts.js';
import { handoversOutside } from './outside/texts.js';

const part = partsOf(() => import('./texts.js'));

const getParentRoute = () => signedInRoute;

const routes = [
  createRoute({
    getParentRoute,
    path: '/pracownicy/$staffMemberId/przekazanie',
    component: part(() => import('./hand-over-page.js'), 'HandOverOfPersonPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/rodziny/$familyId/przekazanie',
    component: part(() => import('./hand-over-page.js'), 'HandOverOfFamilyPage'),
  }),
] as const;

/** Who works with a family, and how that changes. */
export const handoversFeature = {
  routes,
  navigation: [],
  texts: { handovers: handoversOutside },
  slots: { fileEvents: [{ place: 25, load: async () => (await import('./worker-events.js')).workerEvents }] },
} as const satisfies Feature;
