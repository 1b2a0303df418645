import { graphql } from '@asysta/client';
import type { Role } from '@asysta/schema/staff/codes';
import { useQuery } from '@tanstack/react-query';
import { apiQuery } from '../api.js';
import { useMay } from '../viewer.js';
import { isInForceOn } from './in-force.js';

const PeopleOfOfficeDocument = graphql(`
  query PeopleOfOffice {
    staffMembers(page: { first: 100 }) {
      nodes {
        id
        displayName
        appointments {
          id
          role
          validFrom
          validTo
        }
      }
    }
  }
`);

/** Whoever held one of these functions on a day, also those who have left since; nobody until the register is read, or without a day. */
export const usePeopleInOffice = (
  day: string | null,
  roles: readonly Role[],
): readonly { readonly value: string; readonly label: string }[] => {
  const { data } = useQuery({ ...apiQuery(PeopleOfOfficeDocument, {}), enabled: day !== null });
  if (!day || !data) return [];
  return data.staffMembers.nodes
    .filter(({ appointments }) => appointments.some((post) => roles.includes(post.role) && isInForceOn(post, day)))
    .map(({ id, displayName }) => ({ value: id, label: displayName }));
};

/** Functions whose holders decide about families. */
export const WHO_DECIDES: readonly Role[] = ['DIRECTOR', 'UNIT_HEAD'];

/** How everybody of the register is called, by their id, also who has left: for whoever may read it, nobody for all others. */
export const useNamesInOffice = (): ReadonlyMap<string, string> => {
  const mayRead = useMay('staff:read');
  const { data } = useQuery({ ...apiQuery(PeopleOfOfficeDocument, {}), enabled: mayRead });
  return new Map(data?.staffMembers.nodes.map(({ id, displayName }) => [id, displayName]));
};
