import { createRoute } from '@tanstack/react-router';
import { signedInRoute } from '../../frame/layout-route.js';
import type { Feature } from '../../frame/slots/feature.js';
import { partsOf } from '../../frame/slots/parts.js';

const part = partsOf(() => import('./texts.js'));

const routes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/rodziny/$familyId/adres-tajny',
    component: part(() => import('./secret-address-page.js'), 'SecretAddressPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/rodziny/$familyId/adresy',
    component: part(() => import('./addresses-page.js'), 'AddressesPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/rodziny/$familyId/adresy/nowy',
    component: part(() => import('./address-forms.js'), 'AddAddressPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/rodziny/$familyId/adresy/$addressId/popraw',
    component: part(() => import('./address-forms.js'), 'CorrectAddressPage'),
  }),
] as const;

/** Other addresses of a family, and that of one that hides: a page of its own, so that nothing of it is on the card. */
export const addressesFeature = {
  routes,
  navigation: [],
  texts: { addresses: {} },
  slots: {
    cardSections: [{ column: 'side', place: 21, Content: part(() => import('./addresses-section.js'), 'AddressesSection') }],
  },
} as const satisfies Feature;
