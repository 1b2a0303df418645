import { createRoute } from '@tanstack/react-router';
import { signedInRoute } from '../../frame/layout-route.js';
import type { Feature } from '../../frame/slots/feature.js';
import { partsOf } from '../../frame/slots/parts.js';
import { i18n } from '../../frame/text/i18n.js';
import { visitsOutside } from './outside/texts.js';

const part = partsOf(() => import('./texts.js'));

const getParentRoute = () => signedInRoute;

/** Visits of a family, and the quick way in that asks for the family first. */
const routes = [
  createRoute({
    getParentRoute,
    path: '/rodziny/$familyId/wizyty',
    component: part(() => import('./visits-page.js'), 'VisitsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/rodziny/$familyId/wizyty/pierwsza',
    component: part(() => import('./first-visit-page.js'), 'FirstVisitPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/rodziny/$familyId/wizyty/nowa',
    component: part(() => import('./new-visit-page.js'), 'NewVisitPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/rodziny/$familyId/wizyty/$visitId/poprawka',
    component: part(() => import('./correct-visit-page.js'), 'CorrectVisitPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/rodziny/$familyId/wizyty/po-czasie',
    component: part(() => import('./late-visit-page.js'), 'LateVisitOfFamilyPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/rodziny/$familyId/obszary/$areaId/poprawka',
    component: part(() => import('./correct-area-page.js'), 'CorrectAreaPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/wizyta/po-czasie',
    component: part(() => import('./late-visit-page.js'), 'LateVisitPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/wizyta',
    component: part(() => import('./quick-visit-page.js'), 'QuickVisitPage'),
  }),
] as const;

/** Visits of a family. */
export const visitsFeature = {
  routes,
  navigation: [
    {
      to: '/wizyta',
      label: () => i18n.t('visits:navigation'),
      shortLabel: () => i18n.t('visits:shortNavigation'),
      icon: 'house',
      may: 'visit:record',
      role: 'FAMILY_ASSISTANT',
      onPhone: 'action',
    },
  ],
  texts: { visits: visitsOutside },
  slots: {
    cardTabs: [
      {
        place: 60,
        id: 'wizyty',
        label: () => i18n.t('visits:title'),
        Content: part(() => import('./visits-tab.js'), 'VisitsTab'),
      },
    ],
    fileEvents: [{ place: 40, load: async () => (await import('./visit-events.js')).visitEvents }],
    nextSteps: [
      {
        at: 'ASSIGNED',
        words: () => i18n.t('visits:turn.first'),
        isMine: ({ viewerMayRecordVisit }) => viewerMayRecordVisit,
        label: () => i18n.t('visits:recordFirst'),
        to: (familyId) => `/rodziny/${familyId}/wizyty/pierwsza`,
      },
      {
        at: 'IN_SUPPORT',
        words: () => i18n.t('visits:turn.later'),
        wordsForOthers: () => i18n.t('visits:turn.laterOfOthers'),
        isMine: ({ viewerMayRecordVisit }) => viewerMayRecordVisit,
        label: () => i18n.t('visits:record'),
        to: (familyId) => `/rodziny/${familyId}/wizyty/nowa`,
      },
    ],
    workSteps: [
      {
        kind: 'FIRST_VISIT',
        label: () => i18n.t('visits:recordFirst'),
        to: (familyId) => `/rodziny/${familyId}/wizyty/pierwsza`,
      },
      { kind: 'CONTACT', label: () => i18n.t('visits:record'), to: (familyId) => `/rodziny/${familyId}/wizyty/nowa` },
    ],
  },
} as const satisfies Feature;
