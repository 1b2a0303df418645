import { createRoute } from '@tanstack/react-router';
import { signedInRoute } from '../../frame/layout-route.js';
import type { Feature } from '../../frame/slots/feature.js';
import { partsOf } from '../../frame/slots/parts.js';
import { i18n } from '../../frame/text/i18n.js';
import { caseInShortQuery } from './card/case-in-short.js';
import { familySearch } from './list/family-search.js';
import { casesOutside } from './outside/texts.js';

const part = partsOf(() => import('./texts.js'));

const routes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/rodziny',
    validateSearch: familySearch,
    component: part(() => import('./list/families-page.js'), 'FamiliesPage'),
  }),
  // Every step of a case has an address below the family's card: `/rodziny/<id>/sprawa/wywiad`.
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/rodziny/$familyId/sprawa/$step',
    component: part(() => import('./step-page.js'), 'StepPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/rodziny/$familyId/sprawa/$step/zapisane',
    component: part(() => import('./records/recorded-page.js'), 'RecordedPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/rodziny/$familyId/sprawa/$step/$recordId/poprawka',
    component: part(() => import('./records/correct-step-page.js'), 'CorrectStepPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/rodziny/$familyId/poprawki',
    component: part(() => import('./amendments/corrections-page.js'), 'CorrectionsPage'),
  }),
] as const;

/** Support cases: the list of families with their cases, the case on the family's card, and its steps. */
export const casesFeature = {
  routes,
  navigation: [{ to: '/rodziny', label: () => i18n.t('cases:navigation'), icon: 'people', may: 'family:read', onPhone: 'bar' }],
  texts: { cases: casesOutside },
  slots: {
    workSteps: [
      {
        kind: 'COURT_REPORT',
        label: () => i18n.t('cases:courtReportSent'),
        to: (familyId) => `/rodziny/${familyId}/sprawa/sprawozdanie-dla-sadu`,
      },
      {
        kind: 'COURT_ORDER_END',
        label: () => i18n.t('cases:orderProlonged'),
        to: (familyId) => `/rodziny/${familyId}/sprawa/przedluzenie-postanowienia`,
      },
      {
        kind: 'SUSPENSION_END',
        label: () => i18n.t('cases:afterSuspension'),
        to: (familyId) => `/rodziny/${familyId}/sprawa/po-wycofaniu-zgody`,
      },
    ],
    cardQueries: [caseInShortQuery],
    cardBadges: [
      { place: 10, Content: part(() => import('./card/case-badges.js'), 'CaseBadges') },
      { place: 30, Content: part(() => import('./card/case-badges.js'), 'TermBadge') },
    ],
    cardSections: [
      { column: 'main', place: 10, Content: part(() => import('./card/next-step-card.js'), 'NextStepCard') },
      { column: 'side', place: 10, Content: part(() => import('./card/case-facts.js'), 'CaseFacts') },
    ],
    cardTabs: [
      {
        place: 20,
        id: 'sprawa',
        label: () => i18n.t('cases:tab'),
        Content: part(() => import('./card/case-tab.js'), 'CaseTab'),
      },
    ],
  },
} as const satisfies Feature;
