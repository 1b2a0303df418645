import { graphql } from '@asysta/client';
import { apiQuery } from '../../frame/api.js';

const CaseSubstitutesDocument = graphql(`
  query CaseSubstitutes($familyId: ID!) {
    family(id: $familyId) {
      id
      currentCase {
        id
        stage
        substitutes {
          id
          role
          name
          insteadOf
          validTo
        }
      }
    }
  }
`);

/** Who stands in today in the case that counts. */
export const substitutesQuery = (familyId: string) => apiQuery(CaseSubstitutesDocument, { familyId });
