import { createRoute } from '@tanstack/react-router';
import { signedInRoute } from '../../frame/layout-route.js';
import type { Feature } from '../../frame/slots/feature.js';
import { partsOf } from '../../frame/slots/parts.js';

const part = partsOf(() => import('./texts.js'));

/** What the act says and what the centre sets beside it. */
const routes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/osrodek/zasady',
    component: part(() => import('./rules-page.js'), 'RulesPage'),
  }),
] as const;

/** The rules of a centre; the way to them is on the centre's own page. */
export const rulesFeature = { routes, navigation: [], texts: { rules: {} } } as const satisfies Feature;
