import { graphql } from '@asysta/client';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { apiQuery } from '../../../frame/api.js';

const FamilyOfForm = graphql(`
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
        givenName
        surname
      }
    }
  }
`);

/** The family named by the address, as far as the forms below its card need it. */
export const useFamilyOfForm = () => {
  const familyId = useParams({ strict: false, select: ({ familyId: id }) => id ?? '' });
  return useSuspenseQuery(apiQuery(FamilyOfForm, { familyId })).data.family;
};
