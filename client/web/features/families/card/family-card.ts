import { graphql, type FamilyCardQuery } from '@asysta/client';
import { useSuspenseQuery } from '@tanstack/react-query';
import { apiQuery } from '../../../frame/api.js';

const FamilyCardDocument = graphql(`
  query FamilyCard($familyId: ID!) {
    family(id: $familyId) {
      id
      version
      surname
      street
      city
      phone
      restricted
      registeredOn
      corrected
      viewerReasons
      secretAddressId
      safetyNotes {
        id
        version
        text
        checkOn
        corrected
      }
      currentCase {
        id
        visits {
          id
          visitedOn
          agreements
          nextVisitOn
          jointDecision
          annulledAt
        }
        contacts {
          id
          nextContactOn
          annulledAt
        }
      }
      members {
        id
        givenName
        surname
        birthDate
        bornAbout
        expectedOn
        role
        school
        corrected
        whereaboutsToday {
          id
          kind
        }
      }
      formerMembers {
        id
        givenName
        surname
        birthDate
        role
        leftOn
        leavingReason
        leavingNote
        corrected
      }
      relatedPersons {
        id
        version
        name
        corrected
        relation
        phone
        note
        endedOn
        familyMember {
          id
          givenName
        }
      }
      strengths {
        id
        version
        corrected
        familyMember {
          id
          givenName
        }
        description
        evidence
        useMade
        observedOn
      }
      resources {
        id
        version
        corrected
        kind
        state
        description
        observedOn
      }
    }
  }
`);

/** A family as its card shows it. */
export type CardFamily = FamilyCardQuery['family'];
/** One person of the household. */
export type CardMember = CardFamily['members'][number];

/** One person around it. */
export type RelatedPerson = CardFamily['relatedPersons'][number];

/** One person who no longer belongs to it. */
export type FormerMember = CardFamily['formerMembers'][number];

/** The family of the card, for each of its parts. */
export const useCardFamily = (familyId: string): CardFamily =>
  useSuspenseQuery(apiQuery(FamilyCardDocument, { familyId })).data.family;
