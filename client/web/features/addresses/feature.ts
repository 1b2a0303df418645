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
] as const;

/** The address of a family that hides: a page of its own, so that nothing of it is on the card. */
export const addressesFeature = {
  routes,
  navigation: [],
  texts: { addresses: {} },
} as const satisfies Feature;
