import { createRoute, redirect } from '@tanstack/react-router';
import { signedInRoute } from '../../frame/layout-route.js';
import type { Feature } from '../../frame/slots/feature.js';
import { partsOf } from '../../frame/slots/parts.js';
import { i18n } from '../../frame/text/i18n.js';
import { viewerQuery } from '../../frame/viewer.js';
import { deadlinesOutside } from './outside/texts.js';

const part = partsOf(() => import('./texts.js'));

const routes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/',
    validateSearch: (search: Record<string, unknown>): { zakres?: string } =>
      typeof search['zakres'] === 'string' ? { zakres: search['zakres'] } : {},
    beforeLoad: async ({ context }) => {
      const viewer = await context.queryClient.ensureQueryData(viewerQuery);
      const home = context.slots.homes.find(({ isHomeOf }) => isHomeOf(viewer));
      if (home) throw redirect({ to: home.to, replace: true });
    },
    component: part(() => import('./today-page.js'), 'TodayPage'),
  }),
] as const;

/** Dziś: terms of families, and the start of a day in a centre. */
export const deadlinesFeature = {
  routes,
  navigation: [{ to: '/', label: () => i18n.t('deadlines:navigation'), icon: 'calendar', may: 'deadline:read', onPhone: 'bar' }],
  texts: { deadlines: deadlinesOutside },
} as const satisfies Feature;
