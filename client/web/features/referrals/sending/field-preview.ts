import { graphql } from '@asysta/client';
import { queryOptions, useQuery } from '@tanstack/react-query';
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

/** What could be copied for this partner today, for whoever has to wait for it. */
export const fieldPreview = (familyId: string, partnerInstitutionId: string | null) =>
  queryOptions({
    queryKey: [...API_QUERIES, 'referral-fields', familyId, partnerInstitutionId] as const,
    queryFn: async (): Promise<readonly FieldChoice[]> =>
      (await execute(ReferralFieldsDocument, { familyId, partnerInstitutionId: partnerInstitutionId ?? '' })).referralFields,
  });

/** What could be copied for this partner today. Each look is an entry of the audit, so it is not repeated at every glance. */
export const useFieldPreview = (familyId: string, partnerInstitutionId: string | null) =>
  useQuery({
    ...fieldPreview(familyId, partnerInstitutionId),
    enabled: partnerInstitutionId !== null,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
