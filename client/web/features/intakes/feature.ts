import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import * as v from 'valibot';
import { INTAKE_STATES } from '@asysta/schema/intakes/codes';
import type { Feature } from '../../frame/slots/feature.js';
import { signedInRoute } from '../../frame/layout-route.js';
import { i18n } from '../../frame/text/i18n.js';
import { intakeEvents } from './intakes-of-family.js';
import { intakes } from './texts.js';

const getParentRoute = () => signedInRoute;

const ListSearch = v.object({ stan: v.fallback(v.optional(v.picklist(INTAKE_STATES)), undefined) });
const FamilyOfSearch = v.object({ rodzina: v.fallback(v.optional(v.pipe(v.string(), v.uuid())), undefined) });

/** Which known family a new file is about, when the address names one. */
const ofFamily = (search: Record<string, unknown>) => v.parse(FamilyOfSearch, search);

/** The two ways in: an intake, and the application „Za życiem”, which needs none. */
const routes = [
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

/** What reaches the centre. */
export const intakesFeature = {
  routes,
  navigation: [{ to: '/zgloszenia', label: () => i18n.t('intakes:nav'), icon: 'tray', may: 'intake:read', onPhone: 'more' }],
  texts: { intakes },
  slots: {
    beforeCase: [{ place: 10, Content: lazyRouteComponent(() => import('./to-waiting-intake.js'), 'ToWaitingIntake') }],
    fileEvents: [intakeEvents],
  },
} as const satisfies Feature;
