import { graphql } from '@asysta/client';
import { apiQuery } from '../../frame/api.js';

const PausesInShort = graphql(`
  query PausesInShort($familyId: ID!) {
    family(id: $familyId) {
      id
      currentCase {
        id
        stage
        viewerMayRecordVisitPause
        visitPauses {
          id
          validFrom
          validTo
          cause
          otherCause
          annulledAt
        }
      }
    }
  }
`);

/** What the card of a family says of the pauses of its visits. */
export const pausesInShortQuery = (familyId: string) => apiQuery(PausesInShort, { familyId });
