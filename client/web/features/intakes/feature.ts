import { createRoute } from '@tanstack/react-router';
import { INTAKE_STATES, type IntakeState } from '@asysta/schema/intakes/codes';
import { oneWord, someId, type Said } from '../../frame/address.js';
import type { Feature } from '../../frame/slots/feature.js';
import { partsOf } from '../../frame/slots/parts.js';
import { signedInRoute } from '../../frame/layout-route.js';
import { i18n } from '../../frame/text/i18n.js';
import { intakesOutside } from './outside/texts.js';

const part = partsOf(() => import('./texts.js'));

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
    component: part(() => import('./intakes-page.js'), 'IntakesPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/zgloszenia/nowe',
    validateSearch: ofFamily,
    component: part(() => import('./new-intake-page.js'), 'NewIntakePage'),
  }),
  createRoute({
    getParentRoute,
    path: '/zgloszenia/$intakeId',
    component: part(() => import('./intake-page.js'), 'IntakePage'),
  }),
  createRoute({
    getParentRoute,
    path: '/zgloszenia/$intakeId/poprawka',
    component: part(() => import('./correct-intake-page.js'), 'CorrectIntakePage'),
  }),
  createRoute({
    getParentRoute,
    path: '/za-zyciem/nowe',
    validateSearch: ofFamily,
    component: part(() => import('./new-za-zyciem-page.js'), 'NewZaZyciemPage'),
  }),
] as const;

/** What reaches the centre. */
export const intakesFeature = {
  routes,
  navigation: [{ to: '/zgloszenia', label: () => i18n.t('intakes:nav'), icon: 'tray', may: 'intake:read', onPhone: 'more' }],
  texts: { intakes: intakesOutside },
  slots: {
    beforeCase: [{ place: 10, Content: part(() => import('./to-waiting-intake.js'), 'ToWaitingIntake') }],
    fileEvents: [{ place: 10, may: 'intake:read', load: async () => (await import('./intake-events.js')).intakeEvents }],
  },
} as const satisfies Feature;
