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
      street
      city
      phone
      members {
        id
        version
        givenName
        surname
        birthDate
        role
        school
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
