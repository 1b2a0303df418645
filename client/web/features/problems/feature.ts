import { createRoute } from '@tanstack/react-router';
import { signedInRoute } from '../../frame/layout-route.js';
import type { Feature } from '../../frame/slots/feature.js';
import { partsOf } from '../../frame/slots/parts.js';

const part = partsOf(() => import('./texts.js'));

/** What a centre names beside the problems that everybody has. */
const routes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/osrodek/problemy',
    component: part(() => import('./problems-page.js'), 'ProblemsPage'),
  }),
] as const;

/** The own problems of a centre; the way to them is on the centre's own page. */
export const problemsFeature = { routes, navigation: [], texts: { problems: {} } } as const satisfies Feature;
