import { createRoute } from '@tanstack/react-router';
import type { Feature } from '../../frame/slots/feature.js';
import { partsOf } from '../../frame/slots/parts.js';
import { signedInRoute } from '../../frame/layout-route.js';
import { cardSearch } from './card/card-search.js';

const part = partsOf(() => import('./texts.js'));

const familyRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/rodziny/$familyId',
  validateSearch: cardSearch,
  component: part(() => import('./card/family-page.js'), 'FamilyPage'),
});

const correctRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/rodziny/$familyId/dane',
  component: part(() => import('./forms/correct-form.js'), 'CorrectFamilyPage'),
});

const personRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/rodziny/$familyId/osoby/nowa',
  component: part(() => import('./forms/person-form.js'), 'AddPersonPage'),
});

const joinRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/rodziny/$familyId/osoby/znana',
  component: part(() => import('./forms/join-form.js'), 'JoinPersonPage'),
});

const correctPersonRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/rodziny/$familyId/osoby/$memberId/popraw',
  component: part(() => import('./forms/correct-person.js'), 'CorrectPersonPage'),
});

const leaveRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/rodziny/$familyId/osoby/$memberId/odejscie',
  component: part(() => import('./forms/leave-form.js'), 'LeavePage'),
});

const returnRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/rodziny/$familyId/osoby/$memberId/cofniecie',
  component: part(() => import('./forms/return-form.js'), 'ReturnPage'),
});

const relatedRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/rodziny/$familyId/otoczenie/nowa',
  component: part(() => import('./forms/related-form.js'), 'AddRelatedPersonPage'),
});

const correctRelatedRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/rodziny/$familyId/otoczenie/$relatedId/popraw',
  component: part(() => import('./forms/related-form.js'), 'CorrectRelatedPage'),
});

const endRelatedRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/rodziny/$familyId/otoczenie/$relatedId/koniec',
  component: part(() => import('./forms/related-form.js'), 'EndRelatedPage'),
});

const safetyRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/rodziny/$familyId/bezpieczenstwo',
  component: part(() => import('./forms/safety-form.js'), 'SafetyNotePage'),
});

const strengthRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/rodziny/$familyId/mocne-strony/nowa',
  component: part(() => import('./forms/strength-form.js'), 'AddStrengthPage'),
});

const resourceRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/rodziny/$familyId/zasoby/nowy',
  component: part(() => import('./forms/resource-form.js'), 'AddResourcePage'),
});

const firstDayRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/rodziny/$familyId/osoby/$memberId/od-kiedy',
  component: part(() => import('./forms/first-day-form.js'), 'FirstDayPage'),
});

const correctSafetyRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/rodziny/$familyId/bezpieczenstwo/$noteId/popraw',
  component: part(() => import('./forms/correct-safety-form.js'), 'CorrectSafetyPage'),
});

const correctStrengthRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/rodziny/$familyId/mocne-strony/$strengthId/popraw',
  component: part(() => import('./forms/correct-observed.js'), 'CorrectStrengthPage'),
});

const correctResourceRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/rodziny/$familyId/zasoby/$resourceId/popraw',
  component: part(() => import('./forms/correct-observed.js'), 'CorrectResourcePage'),
});

const routes = [
  familyRoute,
  correctRoute,
  personRoute,
  joinRoute,
  correctPersonRoute,
  leaveRoute,
  returnRoute,
  relatedRoute,
  correctRelatedRoute,
  endRelatedRoute,
  safetyRoute,
  strengthRoute,
  resourceRoute,
  firstDayRoute,
  correctSafetyRoute,
  correctStrengthRoute,
  correctResourceRoute,
] as const;

/** Families: the card in which every noun shows its part, the persons and what they can lean on. */
export const familiesFeature = {
  routes,
  navigation: [],
  texts: { families: {} },
} as const satisfies Feature;
