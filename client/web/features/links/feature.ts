import { createRoute } from '@tanstack/react-router';
import { signedInRoute } from '../../frame/layout-route.js';
import type { Feature } from '../../frame/slots/feature.js';
import { partsOf } from '../../frame/slots/parts.js';

const part = partsOf(() => import('./texts.js'));

const getParentRoute = () => signedInRoute;

const routes = [
  createRoute({
    getParentRoute,
    path: '/rodziny/$familyId/polacz',
    component: part(() => import('./link-family.js'), 'LinkFamilyPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/rodziny/$familyId/polacz-osobe',
    component: part(() => import('./link-person.js'), 'LinkPersonPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/rodziny/$familyId/polaczenia/$linkId/cofnij',
    component: part(() => import('./undo-link.js'), 'UndoLinkPage'),
  }),
] as const;

/** Records that were made twice: said at the head of the card, made and undone by forms below it. */
export const linksFeature = {
  routes,
  navigation: [],
  texts: { links: {} },
  slots: {
    cardSections: [
      { column: 'main', place: 0, Content: part(() => import('./links-said.js'), 'LinksSaid') },
      { column: 'side', place: 90, Content: part(() => import('./links-card.js'), 'LinksCard') },
    ],
  },
} as const satisfies Feature;
