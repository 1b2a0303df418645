import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute } from '@tanstack/react-router';
import { isSignedOut, isStepUpRequired } from './api.js';
import { markOnce, unmark } from './session/once.js';
import { leaveForLogin, leaveForSecondFactor } from './session/login.js';
import type { Slots } from './slots/slots.js';
import { viewerQuery } from './viewer.js';

/** What every route's loader is given. */
export interface RouterContext {
  readonly queryClient: QueryClient;
  /** What features show on pages of others. */
  readonly slots: Slots;
}

/** The root of all routes. */
export const rootRoute = createRootRouteWithContext<RouterContext>()();

/**
 * Without a viewer there is no page to lay a dialog over, so the person is taken to the sign-in, or to the second factor; to
 * this once, then a page says so.
 */
const whenRefused = (error: unknown): Promise<never> => {
  if (isSignedOut(error)) return leaveForLogin();
  if (isStepUpRequired(error) && markOnce('second-factor-asked')) return leaveForSecondFactor();
  throw error;
};

/**
 * Parent of every screen behind the sign-in: without a session the person is taken to it and comes back to the same
 * address; with one the viewer is known before the first screen. Features hang their routes here.
 */
export const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'signed-in',
  beforeLoad: async ({ context }) => {
    if (context.queryClient.getQueryData(viewerQuery.queryKey)) return;
    await context.queryClient.ensureQueryData(viewerQuery).catch(whenRefused);
    unmark('second-factor-asked');
  },
});
