import { queryOptions, useQuery } from '@tanstack/react-query';
import { createContext, use } from 'react';
import type { PartyKind, Role } from '@asysta/schema/values/codes';
import type { TypedDocument } from '@asysta/client';
import { execute } from './api.js';

/** Who is signed in, for which party, and what they may do; the browser only shows it, the server decides. */
export interface Viewer {
  readonly id: string;
  readonly displayName: string;
  readonly party: { readonly id: string; readonly kind: PartyKind; readonly name: string };
  readonly appointments: readonly { readonly role: Role; readonly acting: boolean; readonly unitName: string | null }[];
  readonly permissions: readonly string[];
}

const document: TypedDocument<{ viewer: Viewer }, Record<string, never>> = {
  toString: () => `query Viewer {
  viewer { id displayName party { id kind name } appointments { role acting unitName } permissions }
}`,
};

/** Asks who is signed in; without a session it fails at once, because this is the call that finds out. */
export const viewerQuery = queryOptions({
  queryKey: ['viewer'] as const,
  queryFn: async () => (await execute(document, {}, { whenExpired: 'throw' })).viewer,
  staleTime: 5 * 60_000,
});

/** The viewer for what stands outside the router: the kit, a test. Inside the shell the query answers. */
export const ViewerContext = createContext<Viewer | null>(null);

/** The signed-in person. Only below the shell, which has already asked. */
export const useViewer = (): Viewer => {
  const given = use(ViewerContext);
  const { data } = useQuery({ ...viewerQuery, enabled: given === null });
  const viewer = given ?? data;
  if (!viewer) throw new Error('useViewer is for screens below the shell');
  return viewer;
};

/** Whether the signed-in person holds a permission, for showing or leaving out a way; `viewerMay` of a record says more. */
export const useMay = (permission: string): boolean => useViewer().permissions.includes(permission);
