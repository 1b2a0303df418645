import { createRoute } from '@tanstack/react-router';
import { signedInRoute } from '../../frame/layout-route.js';
import type { Feature } from '../../frame/slots/feature.js';
import { partsOf } from '../../frame/slots/parts.js';
import { i18n } from '../../frame/text/i18n.js';
import { centresOutside } from './outside/texts.js';

const part = partsOf(() => import('./texts.js'));

/** The centre's own page. */
const routes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/osrodek',
    component: part(() => import('./centre-page.js'), 'CentrePage'),
  }),
] as const;

/** The centre's own page. */
export const centresFeature = {
  routes,
  navigation: [{ to: '/osrodek', label: () => i18n.t('centres:navigation'), icon: 'info', may: 'centre:read', onPhone: 'more' }],
  texts: { centres: centresOutside },
} as const satisfies Feature;
