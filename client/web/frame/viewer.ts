import type { ViewerQuery } from '@asysta/client';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { createContext, use } from 'react';
import type { PartyKind } from '@asysta/schema/parties/codes';
import type { NamedFunction } from '@asysta/schema/staff/function-name';
import { type Permission, PERMISSION_BY_CODE } from '@asysta/schema/catalogue';
import { whoIsSignedIn } from './first-question.js';
import { startAnew } from './session/start-anew.js';
import { pageOwner } from './session/windows.js';

/** Who is signed in, for which party, and what they may do; the browser only shows it, the server decides. */
export interface Viewer {
  /** Own entry in the register of staff. */
  readonly id: string;
  readonly displayName: string;
  readonly party: { readonly id: string; readonly kind: PartyKind; readonly name: string };
  readonly appointments: readonly (NamedFunction & { readonly unitName: string | null })[];
  readonly permissions: readonly Permission[];
  /** False while the written authorisation of art. 7(4) is missing: nothing about a family is shown then. */
  readonly dataAuthorized: boolean;
  /** The office's today, from the server's clock. */
  readonly today: string;
}

const viewerOf = ({ viewer }: ViewerQuery): Viewer => ({
  id: viewer.staffMemberId,
  displayName: viewer.displayName,
  party: viewer.party,
  appointments: viewer.appointments.map(({ role, acting, title, unit }) => ({
    role,
    acting,
    title,
    unitName: unit?.name ?? null,
  })),
  permissions: viewer.permissions.map((code) => PERMISSION_BY_CODE[code]),
  dataAuthorized: viewer.dataAuthorized,
  today: viewer.today,
});

/**
 * Asks who is signed in; without a session it fails at once, because this is the call that finds out. When it is not the
 * one to whom the page belongs, the page starts anew instead of mixing the work of two people or two centres.
 */
export const viewerQuery = queryOptions({
  queryKey: ['viewer'] as const,
  queryFn: async (): Promise<Viewer> => {
    const viewer = viewerOf(await whoIsSignedIn());
    return pageOwner.claim(viewer.id) ? viewer : startAnew();
  },
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
export const useMay = (permission: Permission): boolean => useViewer().permissions.includes(permission);
