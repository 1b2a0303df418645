import { createRoute } from '@tanstack/react-router';
import { signedInRoute } from '../../frame/layout-route.js';
import type { Feature } from '../../frame/slots/feature.js';
import { partsOf } from '../../frame/slots/parts.js';
import { pausesOutside } from './outside/texts.js';
import { pausesInShortQuery } from './pauses-in-short.js';

const part = partsOf(() => import('./texts.js'));

const getParentRoute = () => signedInRoute;

const routes = [
  createRoute({
    getParentRoute,
    path: '/rodziny/$familyId/przerwy',
    component: part(() => import('./pauses-page.js'), 'PausesPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/rodziny/$familyId/przerwy/nowa',
    component: part(() => import('./new-pause-page.js'), 'NewPausePage'),
  }),
] as const;

/** Agreed days without visits: on the card of a family, in its history, and the form of a new one. */
export const pausesFeature = {
  routes,
  navigation: [],
  texts: { pauses: pausesOutside },
  slots: {
    cardQueries: [pausesInShortQuery],
    cardSections: [{ column: 'main', place: 31, Content: part(() => import('./pauses-section.js'), 'PausesSection') }],
    fileEvents: [{ place: 36, load: async () => (await import('./pause-events.js')).pauseEvents }],
  },
} as const satisfies Feature;
