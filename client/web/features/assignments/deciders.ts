import { graphql } from '@asysta/client';
import type { Role } from '@asysta/schema/staff/codes';
import { useQuery } from '@tanstack/react-query';
import { apiQuery } from '../../frame/api.js';

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

const DECIDE: readonly Role[] = ['DIRECTOR', 'UNIT_HEAD'];

/** Whoever could have decided about an assistant on a day, also those who have left since; nobody until the register is read. */
export const useDeciders = (day: string | null): readonly { readonly value: string; readonly label: string }[] => {
  const { data } = useQuery({ ...apiQuery(PeopleOfOfficeDocument, {}), enabled: day !== null });
  if (!day || !data) return [];
  return data.staffMembers.nodes
    .filter(({ appointments }) =>
      appointments.some(
        ({ role, validFrom, validTo }) => DECIDE.includes(role) && validFrom <= day && (!validTo || day <= validTo),
      ),
    )
    .map(({ id, displayName }) => ({ value: id, label: displayName }));
};
