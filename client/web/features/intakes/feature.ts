import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { INTAKE_STATES, type IntakeState } from '@asysta/schema/intakes/codes';
import { oneWord, someId, type Said } from '../../frame/address.js';
import type { Feature } from '../../frame/slots/feature.js';
import { signedInRoute } from '../../frame/layout-route.js';
import { i18n } from '../../frame/text/i18n.js';
import { intakeEvents } from './intakes-of-family.js';
import { intakes } from './texts.js';

const getParentRoute = () => signedInRoute;

const inState = ({ stan }: Said): { stan?: IntakeState | undefined } => ({ stan: oneWord(INTAKE_STATES, stan) });

/** Which known family a new file is about, when the address names one. */
const ofFamily = ({ rodzina }: Said): { rodzina?: string | undefined } => ({ rodzina: someId(rodzina) });

/** The two ways in: an intake, and the application „Za życiem”, which needs none. */
const routes = [
  createRoute({
    getParentRoute,
    path: '/zgloszenia',
    validateSearch: inState,
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
