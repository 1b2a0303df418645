import { graphql } from '@asysta/client';
import type { Role } from '@asysta/schema/staff/codes';
import { useQuery } from '@tanstack/react-query';
import { apiQuery } from '../api.js';

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
    .filter(({ appointments }) =>
      appointments.some(
        ({ role, validFrom, validTo }) => roles.includes(role) && validFrom <= day && (!validTo || day <= validTo),
      ),
    )
    .map(({ id, displayName }) => ({ value: id, label: displayName }));
};
