import { createRoute } from '@tanstack/react-router';
import { signedInRoute } from '../../frame/layout-route.js';
import type { Feature } from '../../frame/slots/feature.js';
import { partsOf } from '../../frame/slots/parts.js';
import { i18n } from '../../frame/text/i18n.js';
import { absencesOutside } from './outside/texts.js';

const part = partsOf(() => import('./texts.js'));

const getParentRoute = () => signedInRoute;

const routes = [
  createRoute({
    getParentRoute,
    path: '/nieobecnosci',
    component: part(() => import('./absences-page.js'), 'OwnAbsencesPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/pracownicy/$staffMemberId/nieobecnosci',
    component: part(() => import('./absences-page.js'), 'AbsencesOfPersonPage'),
  }),
] as const;

/** On which days somebody is not at work; the way to those of others is on their page in the register of staff. */
export const absencesFeature = {
  routes,
  navigation: [
    {
      to: '/nieobecnosci',
      label: () => i18n.t('absences:navigation'),
      icon: 'calendar',
      may: 'absence:record',
      onPhone: 'more',
    },
  ],
  texts: { absences: absencesOutside },
} as const satisfies Feature;
