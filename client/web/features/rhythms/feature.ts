import { createRoute } from '@tanstack/react-router';
import { signedInRoute } from '../../frame/layout-route.js';
import type { Feature } from '../../frame/slots/feature.js';
import { partsOf } from '../../frame/slots/parts.js';
import { rhythmsOutside } from './outside/texts.js';

const part = partsOf(() => import('./texts.js'));

const routes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/rodziny/$familyId/rytm',
    component: part(() => import('./rhythms-page.js'), 'RhythmsPage'),
  }),
] as const;

/** How often one family is met, agreed for it alone: the page of its rhythms, and their entries in its history. */
export const rhythmsFeature = {
  routes,
  navigation: [],
  texts: { rhythms: rhythmsOutside },
  slots: {
    fileEvents: [{ place: 37, load: async () => (await import('./rhythm-events.js')).rhythmEvents }],
  },
} as const satisfies Feature;
