import { QueryClient } from '@tanstack/react-query';

const FRESH_MS = 15_000;

/**
 * What the page knows of the server, fresh for a quarter of a minute. Nothing waits for the network: a try without one fails
 * at once and says so, because what waited would be sent later by itself, also after the person has thrown it away.
 */
export const newQueryClient = (freshMs = FRESH_MS): QueryClient =>
  new QueryClient({
    defaultOptions: {
      // The client of the API repeats by itself what was not answered.
      queries: { staleTime: freshMs, retry: false, networkMode: 'always', refetchOnReconnect: true },
      mutations: { networkMode: 'always' },
    },
  });
