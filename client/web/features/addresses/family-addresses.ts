import { type AddressesOfFamilyQuery, graphql } from '@asysta/client';
import { ADDRESS_KIND_WORDS } from '@asysta/schema/addresses/codes';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { capitalize } from '../../components/format.js';
import { apiQuery } from '../../frame/api.js';

const AddressesOfFamily = graphql(`
  query AddressesOfFamily($familyId: ID!) {
    family(id: $familyId) {
      id
      surname
      secretAddressId
      addresses {
        id
        version
        kind
        street
        city
        validFrom
        validTo
        corrections {
          id
          ...CorrectedField
        }
      }
    }
  }
`);

/** A family with its other addresses, the latest first. */
export type FamilyWithAddresses = AddressesOfFamilyQuery['family'];
/** One of them. */
export type AddressOfFamily = FamilyWithAddresses['addresses'][number];

/** The other addresses of a family, for the card, the page and its forms. */
export const useAddressesOf = (familyId: string): FamilyWithAddresses =>
  useSuspenseQuery(apiQuery(AddressesOfFamily, { familyId })).data.family;

/** Those of the family that the address of the page names. */
export const useFamilyOfAddresses = (): FamilyWithAddresses =>
  useAddressesOf(useParams({ strict: false, select: ({ familyId = '' }) => familyId }));

/** „Do korespondencji: Lipowa 5, Zielonki”. */
export const addressInWords = ({ kind, street, city }: AddressOfFamily): string =>
  `${capitalize(ADDRESS_KIND_WORDS[kind])}: ${[street, city].filter(Boolean).join(', ')}`;
