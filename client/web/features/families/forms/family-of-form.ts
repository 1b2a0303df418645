import { graphql, type FamilyOfFormQuery } from '@asysta/client';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { apiQuery } from '../../../frame/api.js';

const FamilyOfFormDocument = graphql(`
  query FamilyOfForm($familyId: ID!) {
    family(id: $familyId) {
      id
      version
      surname
      surnameKnown
      street
      city
      phone
      members {
        id
        version
        givenName
        surname
        birthDate
        bornAbout
        expectedOn
        role
        peselUkr
        school
        joinedOn
      }
      formerMembers {
        id
        version
        givenName
        surname
        birthDate
        bornAbout
        expectedOn
        role
        peselUkr
        school
        joinedOn
        leavingReason
      }
    }
  }
`);

/** A family as the forms below its card need it. */
export type FamilyOfForm = FamilyOfFormQuery['family'];

/** The family named by the address, as far as the forms below its card need it. */
export const useFamilyOfForm = (): FamilyOfForm => {
  const familyId = useParams({ strict: false, select: ({ familyId: id }) => id ?? '' });
  return useSuspenseQuery(apiQuery(FamilyOfFormDocument, { familyId })).data.family;
};

/** A person of the family, present or former, as the forms need them. */
export type PersonOfForm = FamilyOfForm['members'][number] &
  Partial<Pick<FamilyOfForm['formerMembers'][number], 'leavingReason'>>;

/** The person named by the address, whether they still belong to the family or not. */
export const usePersonOfForm = (family: FamilyOfForm): PersonOfForm | undefined => {
  const memberId = useParams({ strict: false, select: ({ memberId: id }) => id ?? '' });
  return [...family.members, ...family.formerMembers].find(({ id }) => id === memberId);
};
