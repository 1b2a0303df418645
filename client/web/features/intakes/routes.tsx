import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import * as v from 'valibot';
import { INTAKE_STATES } from '@asysta/schema/intakes/codes';
import type { NavigationItem } from '../../app/feature.js';
import { signedInRoute } from '../../app/layout-route.js';
import { i18n } from '../../text/i18n.js';

const getParentRoute = () => signedInRoute;

const ListSearch = v.object({ stan: v.fallback(v.optional(v.picklist(INTAKE_STATES)), undefined) });
const FamilyOfSearch = v.object({ rodzina: v.fallback(v.optional(v.pipe(v.string(), v.uuid())), undefined) });

/** Which known family a new file is about, when the address names one. */
const ofFamily = (search: Record<string, unknown>) => v.parse(FamilyOfSearch, search);

/** The two ways in: an intake, and the application „Za życiem”, which needs none. */
export const intakesRoutes = [
  createRoute({
    getParentRoute,
    path: '/zgloszenia',
    validateSearch: (search) => v.parse(ListSearch, search),
    component: lazyRouteComponent(() => import('./intakes-page.js'), 'IntakesPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/zgloszenia/nowe',
    validateSearch: ofFamily,
    component: lazyRouteComponent(() => import('./new-intake-page.js'), 'NewIntakePage'),
  }),
  createRoute({
    getParentRoute,
    path: '/zgloszenia/$intakeId',
    component: lazyRouteComponent(() => import('./intake-page.js'), 'IntakePage'),
  }),
  createRoute({
    getParentRoute,
    path: '/za-zyciem/nowe',
    validateSearch: ofFamily,
    component: lazyRouteComponent(() => import('./new-za-zyciem-page.js'), 'NewZaZyciemPage'),
  }),
] as const;

/** The way to the intakes. */
export const intakesNavigation: readonly NavigationItem[] = [
  { to: '/zgloszenia', label: () => i18n.t('intakes:nav'), icon: 'intake', may: 'intake:read', onPhone: 'more' },
];
