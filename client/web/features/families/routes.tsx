import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import * as v from 'valibot';
import type { NavigationItem } from '../../app/feature.js';
import { signedInRoute } from '../../app/layout-route.js';
import { i18n } from '../../text/i18n.js';
import { CardSearchSchema, FamilySearchSchema } from './family-search.js';

const familiesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/rodziny',
  validateSearch: (search) => v.parse(FamilySearchSchema, search),
  component: lazyRouteComponent(() => import('./list/families-page.js'), 'FamiliesPage'),
});

const familyRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/rodziny/$familyId',
  validateSearch: (search) => v.parse(CardSearchSchema, search),
  component: lazyRouteComponent(() => import('./card/family-page.js'), 'FamilyPage'),
});

const correctRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/rodziny/$familyId/dane',
  component: lazyRouteComponent(() => import('./forms/correct-form.js'), 'CorrectFamilyPage'),
});

const personRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/rodziny/$familyId/osoby/nowa',
  component: lazyRouteComponent(() => import('./forms/person-form.js'), 'AddPersonPage'),
});

const relatedRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/rodziny/$familyId/otoczenie/nowa',
  component: lazyRouteComponent(() => import('./forms/related-form.js'), 'AddRelatedPersonPage'),
});

const strengthRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/rodziny/$familyId/mocne-strony/nowa',
  component: lazyRouteComponent(() => import('./forms/strength-form.js'), 'AddStrengthPage'),
});

const resourceRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/rodziny/$familyId/zasoby/nowy',
  component: lazyRouteComponent(() => import('./forms/resource-form.js'), 'AddResourcePage'),
});

/** Screens of families. */
export const familiesRoutes = [
  familiesRoute,
  familyRoute,
  correctRoute,
  personRoute,
  relatedRoute,
  strengthRoute,
  resourceRoute,
] as const;

/** The way to the families. */
export const familiesNavigation: readonly NavigationItem[] = [
  { to: '/rodziny', label: () => i18n.t('families:nav'), icon: 'families', may: 'family:read', onPhone: 'bar' },
];
