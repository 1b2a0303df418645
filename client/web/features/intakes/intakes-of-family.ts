import { graphql } from '@asysta/client';
import { apiQuery } from '../../frame/api.js';

const IntakesOfFamily = graphql(`
  query IntakesOfFamily($familyId: ID!) {
    family(id: $familyId) {
      id
      intakes {
        id
        receivedOn
        source
        channel
        content
        state
        registeredBy {
          id
          displayName
        }
      }
    }
  }
`);

/** What reached the centre about a family; not everybody who sees the family may ask it. */
export const intakesOfFamilyQuery = (familyId: string) => apiQuery(IntakesOfFamily, { familyId });
