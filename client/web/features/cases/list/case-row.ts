import { graphql } from '@asysta/client';

/** What a row of the list shows of a case. */
export const CaseRowFragment = graphql(`
  fragment CaseRow on SupportCase {
    id
    number
    stage
    track
    currentBasis {
      id
      kind
      validTo
    }
    basisEndedOn
    assistant {
      id
      displayName
    }
    nextDeadline {
      id
      kind
      dueOn
      daysLeft
    }
    lastVisit {
      id
      visitedOn
    }
  }
`);

/** All families a person may see, by surname. */
export const FamiliesDocument = graphql(`
  query Families($filter: FamilyFilter, $page: PageInput!) {
    families(filter: $filter, page: $page) {
      totalCount
      nodes {
        id
        surname
        city
        restricted
        currentCase {
          id
          ...CaseRow
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** Cases at a stage or of a track, with their families. */
export const FilteredCasesDocument = graphql(`
  query FilteredCases($filter: SupportCaseFilter, $page: PageInput!) {
    supportCases(filter: $filter, page: $page) {
      totalCount
      nodes {
        id
        ...CaseRow
        family {
          id
          surname
          city
          restricted
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
