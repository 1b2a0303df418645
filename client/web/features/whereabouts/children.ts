import { type ChildWhereaboutsFragment, graphql, readFragment } from '@asysta/client';
import { useSuspenseQuery } from '@tanstack/react-query';
import { apiQuery } from '../../frame/api.js';

const ChildWhereabouts = graphql(`
  fragment ChildWhereabouts on FamilyMember {
    id
    givenName
    surname
    role
    expectedOn
    stayed
    returned
    placed
    whereabouts {
      id
      version
      kind
      withWhom
      validFrom
      validTo
      annulledAt
      annulmentReason
      watch {
        id
        dueOn
        metOn
      }
    }
    parentalAuthority {
      id
      version
      status
      parentName
      parent {
        id
        givenName
        surname
      }
      validFrom
      validTo
      orderSignature
      orderIssuedOn
      court
      annulledAt
      annulmentReason
    }
  }
`);

const ChildrenOfFamily = graphql(`
  query ChildrenOfFamily($familyId: ID!) {
    family(id: $familyId) {
      id
      surname
      members {
        id
        ...ChildWhereabouts
      }
      formerMembers {
        id
        ...ChildWhereabouts
      }
    }
  }
`);

/** One person of a family as the tab of children and its forms need them. */
export type ChildOfFamily = ChildWhereaboutsFragment;
/** A record of where a child is. */
export type StayOfChild = ChildOfFamily['whereabouts'][number];

/** A record of who has authority over a child. */
export type HeldOfChild = ChildOfFamily['parentalAuthority'][number];

/** A family with its people, present and former; the tab and its forms share one answer. */
export const useFamilyWithChildren = (familyId: string) => {
  const { id, surname, members, formerMembers } = useSuspenseQuery(apiQuery(ChildrenOfFamily, { familyId })).data.family;
  const people = [...members, ...formerMembers].map((member) => readFragment(ChildWhereabouts, member));
  return { family: { id, surname }, people };
};
