import { createRoute } from '@tanstack/react-router';
import { signedInRoute } from '../../frame/layout-route.js';
import type { Feature } from '../../frame/slots/feature.js';
import { partsOf } from '../../frame/slots/parts.js';
import { courtsOutside } from './outside/texts.js';

const part = partsOf(() => import('./texts.js'));

/** Which court is competent for the centre, and when. */
const routes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/osrodek/sad-wlasciwy',
    component: part(() => import('./courts-page.js'), 'CourtsPage'),
  }),
] as const;

/** The competent courts; the way to them is on the centre's own page. */
export const courtsFeature = { routes, navigation: [], texts: { courts: courtsOutside } } as const satisfies Feature;
