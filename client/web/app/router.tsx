import { createRoute, createRouter, type AnyRoute } from '@tanstack/react-router';
import { features, type FeatureRoute } from './features.js';
import { rootRoute, signedInRoute } from '../frame/layout-route.js';
import { newQueryClient } from '../frame/query-client.js';
import { SIGNED_IN_PATH, SIGNED_OUT_PATH } from '../frame/session/login.js';
import { AppShell } from '../frame/shell/app-shell.js';
import { FailurePage, LoadingPage, NotFoundPage } from '../frame/shell/pages.js';
import type { NavigationItem } from '../frame/slots/feature.js';
import { viewerQuery } from '../frame/viewer.js';
import { slotsOf } from '../frame/slots/use-slots.js';
import { BareFailurePage, BarePendingPage, SignedInPage, SignedOutPage } from '../frame/shell/session-pages.js';

const signedOutRoute = createRoute({ getParentRoute: () => rootRoute, path: SIGNED_OUT_PATH, component: SignedOutPage });
const signedInAgainRoute = createRoute({ getParentRoute: () => rootRoute, path: SIGNED_IN_PATH, component: SignedInPage });

// An unknown address is still a page inside the shell.
const unknownRoute = createRoute({ getParentRoute: () => signedInRoute, path: '$', component: NotFoundPage });

const navigation = features.flatMap((feature): readonly NavigationItem[] => feature.navigation);
const routes = features.flatMap((feature): readonly FeatureRoute[] => feature.routes);

signedInRoute.update({
  component: () => <AppShell navigation={navigation} />,
  pendingComponent: BarePendingPage,
  errorComponent: BareFailurePage,
});

/** What the page knows of the server. */
export const queryClient = newQueryClient();

/** The router of the product. */
export const router = createRouter({
  routeTree: rootRoute.addChildren([signedInRoute.addChildren([...routes, unknownRoute]), signedOutRoute, signedInAgainRoute]),
  context: { queryClient, slots: slotsOf(features) },
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
  defaultPendingMs: 300,
  defaultPendingComponent: LoadingPage,
  defaultErrorComponent: FailurePage,
  defaultNotFoundComponent: NotFoundPage,
});

/**
 * Starts at once what the first screen waits for: who is signed in, and the code of the screen the address names. The router
 * would ask for the second only when it knows the first.
 */
export const prepareFirstScreen = (): void => {
  const byId: Readonly<Record<string, AnyRoute>> = router.routesById;
  void queryClient.prefetchQuery(viewerQuery);
  for (const { routeId } of router.matchRoutes(router.latestLocation)) {
    const route = byId[String(routeId)];
    if (route) void router.loadRouteChunk(route)?.catch(() => undefined);
  }
};

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
