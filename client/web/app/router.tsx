import { QueryClient } from '@tanstack/react-query';
import { createRoute, createRouter } from '@tanstack/react-router';
import { featureNavigation, featureRoutes } from './features.js';
import { rootRoute, signedInRoute } from './layout-route.js';
import { SIGNED_IN_PATH, SIGNED_OUT_PATH } from './session/login.js';
import { AppShell } from './shell/app-shell.js';
import { FailurePage, LoadingPage, NotFoundPage } from './shell/pages.js';
import { BareFailurePage, BarePendingPage, SignedInPage, SignedOutPage } from './shell/session-pages.js';

const signedOutRoute = createRoute({ getParentRoute: () => rootRoute, path: SIGNED_OUT_PATH, component: SignedOutPage });
const signedInAgainRoute = createRoute({ getParentRoute: () => rootRoute, path: SIGNED_IN_PATH, component: SignedInPage });

// An unknown address is still a page inside the shell.
const unknownRoute = createRoute({ getParentRoute: () => signedInRoute, path: '$', component: NotFoundPage });

signedInRoute.update({
  component: () => <AppShell navigation={featureNavigation} />,
  pendingComponent: BarePendingPage,
  errorComponent: BareFailurePage,
});

/** What the page knows of the server: fresh for a quarter of a minute. */
export const queryClient = new QueryClient({
  defaultOptions: {
    // The client of the API repeats by itself what was not answered.
    queries: { staleTime: 15_000, retry: false },
  },
});

/** The router of the product. */
export const router = createRouter({
  routeTree: rootRoute.addChildren([
    signedInRoute.addChildren([...featureRoutes, unknownRoute]),
    signedOutRoute,
    signedInAgainRoute,
  ]),
  context: { queryClient },
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
  defaultPendingMs: 300,
  defaultPendingComponent: LoadingPage,
  defaultErrorComponent: FailurePage,
  defaultNotFoundComponent: NotFoundPage,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
