import { createRoute } from '@tanstack/react-router';
import { signedInRoute } from '../../frame/layout-route.js';
import type { Feature } from '../../frame/slots/feature.js';
import { partsOf } from '../../frame/slots/parts.js';
import { contactsInShortQuery } from './contacts-in-short.js';
import { contactsOutside } from './outside/texts.js';

const part = partsOf(() => import('./texts.js'));

const getParentRoute = () => signedInRoute;

const routes = [
  createRoute({
    getParentRoute,
    path: '/rodziny/$familyId/kontakty',
    component: part(() => import('./contacts-page.js'), 'ContactsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/rodziny/$familyId/kontakty/nowy',
    component: part(() => import('./new-contact-page.js'), 'NewContactPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/rodziny/$familyId/kontakty/$contactId/poprawka',
    component: part(() => import('./correct-contact-page.js'), 'CorrectContactPage'),
  }),
] as const;

/** What was done for a family that was no meeting: on its card, in its history, and the form of a new one. */
export const contactsFeature = {
  routes,
  navigation: [],
  texts: { contacts: contactsOutside },
  slots: {
    cardQueries: [contactsInShortQuery],
    cardSections: [{ column: 'main', place: 30, Content: part(() => import('./contacts-section.js'), 'ContactsSection') }],
    fileEvents: [{ place: 35, load: async () => (await import('./contact-events.js')).contactEvents }],
  },
} as const satisfies Feature;
