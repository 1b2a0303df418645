import { createRoute } from '@tanstack/react-router';
import { signedInRoute } from '../../frame/layout-route.js';
import type { Feature } from '../../frame/slots/feature.js';
import { partsOf } from '../../frame/slots/parts.js';
import { i18n } from '../../frame/text/i18n.js';
import { assignmentsOutside } from './outside/texts.js';

const part = partsOf(() => import('./texts.js'));

const getParentRoute = () => signedInRoute;

/** Requests that wait for the director, and the decision about one family. */
const routes = [
  createRoute({
    getParentRoute,
    path: '/przydzial',
    component: part(() => import('./requests-page.js'), 'RequestsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/rodziny/$familyId/przydzial',
    component: part(() => import('./assignment-page.js'), 'AssignmentPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/rodziny/$familyId/przydzial/$assignmentId/poprawka',
    component: part(() => import('./correct-assignment-page.js'), 'CorrectAssignmentPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/rodziny/$familyId/zwolnienie',
    component: part(() => import('./relief-page.js'), 'ReliefPage'),
  }),
] as const;

/** Decisions about assistants. */
export const assignmentsFeature = {
  routes,
  navigation: [
    {
      to: '/przydzial',
      label: () => i18n.t('assignments:navigation'),
      icon: 'personCheck',
      may: 'assistant:assign',
      onPhone: 'bar',
    },
  ],
  texts: { assignments: assignmentsOutside },
  slots: {
    fileEvents: [{ place: 30, load: async () => (await import('./assignment-events.js')).assignmentEvents }],
    nextSteps: [
      {
        at: 'RELIEF',
        words: () => i18n.t('assignments:reliefAsked.words'),
        isMine: ({ permissions }) => permissions.includes('assistant:assign'),
        label: () => i18n.t('assignments:reliefAsked.action'),
        to: (familyId) => `/rodziny/${familyId}/przydzial`,
      },
      {
        at: 'QUALIFICATION',
        words: () => i18n.t('assignments:toDecide.words'),
        isMine: ({ permissions }) => permissions.includes('assistant:assign'),
        label: () => i18n.t('assignments:toDecide.action'),
        to: (familyId) => `/rodziny/${familyId}/przydzial`,
      },
      {
        at: 'ASSIGNMENT',
        words: () => i18n.t('assignments:next.words'),
        isMine: ({ permissions }) => permissions.includes('assistant:assign'),
        label: () => i18n.t('assignments:next.action'),
        to: (familyId) => `/rodziny/${familyId}/przydzial`,
      },
    ],
  },
} as const satisfies Feature;
