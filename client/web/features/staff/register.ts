import { graphql, type StaffRegisterQuery } from '@asysta/client';
import { useSuspenseQuery } from '@tanstack/react-query';
import { API_QUERIES, execute } from '../../frame/api.js';

const StaffRegisterDocument = graphql(`
  query StaffRegister($page: PageInput!) {
    staffMembers(page: $page) {
      nodes {
        id
        version
        displayName
        machine
        employmentForm
        employedFrom
        employedTo
        qualification
        dataAuthorized
        appointments {
          id
          version
          role
          acting
          title
          validFrom
          validTo
          unit {
            id
            name
          }
        }
        proposals {
          id
          version
          role
          acting
          title
          validFrom
          validTo
          unit {
            id
            name
          }
          proposedBy {
            id
            displayName
          }
          proposedOn
          decision
          decidedBy {
            id
            displayName
          }
          decidedOn
          reason
          viewerMayDecide
        }
        suspensions {
          id
          version
          suspendedOn
          suspendedBy {
            id
            displayName
          }
          liftedOn
        }
        authorizations {
          id
          version
          grantedOn
          secrecyUndertakenOn
          validTo
          withdrawnOn
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

/** One entry of the register. */
export type Person = StaffRegisterQuery['staffMembers']['nodes'][number];

/** A function of a person. */
export type Appointment = Person['appointments'][number];

/** A function proposed for a person. */
export type Proposal = Person['proposals'][number];

/** A time in which a person may not act. */
export type Suspension = Person['suspensions'][number];

/** An authorisation of a person. */
export type Authorization = Person['authorizations'][number];

const LONGEST_PAGE = 100;

// A centre has tens of people, a large one a few hundred: the register is read whole.
const readAll = async (after: string | null = null): Promise<Person[]> => {
  const { nodes, pageInfo } = (await execute(StaffRegisterDocument, { page: { first: LONGEST_PAGE, after } })).staffMembers;
  return pageInfo.hasNextPage && pageInfo.endCursor ? [...nodes, ...(await readAll(pageInfo.endCursor))] : nodes;
};

/** Everybody of the register, by name. */
export const useRegister = (): readonly Person[] =>
  useSuspenseQuery({ queryKey: [...API_QUERIES, 'staff-register'] as const, queryFn: () => readAll() }).data;

/** Whether a function is held on a day, was, or will be. */
export const stateOf = ({ validFrom, validTo }: Pick<Appointment, 'validFrom' | 'validTo'>, today: string) => {
  if (validTo && validTo < today) return 'ended';
  return validFrom > today ? 'coming' : 'held';
};

/** The suspension that lasts, if any. */
export const runningSuspension = ({ suspensions }: Person): Suspension | undefined =>
  suspensions.find(({ liftedOn }) => !liftedOn);
