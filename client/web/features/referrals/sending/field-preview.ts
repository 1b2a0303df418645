import { graphql } from '@asysta/client';
import { useQuery } from '@tanstack/react-query';
import { API_QUERIES, execute } from '../../../frame/api.js';
import type { FieldChoice } from './field-choices.js';

const ReferralFieldsDocument = graphql(`
  query ReferralFields($familyId: ID!, $partnerInstitutionId: ID!) {
    referralFields(familyId: $familyId, partnerInstitutionId: $partnerInstitutionId) {
      field
      label
      preselected
      value
    }
  }
`);

/** What could be copied for this partner today. Each look is an entry of the audit, so it is not repeated at every glance. */
export const useFieldPreview = (familyId: string, partnerInstitutionId: string | null) =>
  useQuery({
    queryKey: [...API_QUERIES, 'referral-fields', familyId, partnerInstitutionId] as const,
    queryFn: async (): Promise<readonly FieldChoice[]> =>
      (await execute(ReferralFieldsDocument, { familyId, partnerInstitutionId: partnerInstitutionId ?? '' })).referralFields,
    enabled: partnerInstitutionId !== null,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
