import { graphql, type VisitFamilyQuery } from '@asysta/client';
import { useSuspenseQuery } from '@tanstack/react-query';
import { apiQuery } from '../../app/api.js';

const VisitFamilyDocument = graphql(`
  query VisitFamily($familyId: ID!) {
    family(id: $familyId) {
      id
      surname
      members {
        id
        givenName
        surname
      }
      cases {
        id
        number
        stage
        viewerMayRecordVisit
        assistant {
          id
          displayName
        }
        socialWorker {
          id
          displayName
        }
        diagnoses {
          problems
          description
        }
        interviews {
          necessityReason
        }
        request {
          justification
        }
        areasOfChange {
          id
          description
          namedBy {
            displayName
          }
        }
      }
    }
  }
`);

/** A family as the screens of visits need it. */
export type VisitFamily = VisitFamilyQuery['family'];

/** The case in which a visit is written. */
export type VisitCase = VisitFamily['cases'][number];

/** The family of the address and its open case, if it has one. */
export const useVisitFamily = (familyId: string): { family: VisitFamily; supportCase: VisitCase | null } => {
  const { family } = useSuspenseQuery(apiQuery(VisitFamilyDocument, { familyId })).data;
  return { family, supportCase: family.cases.find(({ stage }) => stage !== 'CLOSED') ?? null };
};
