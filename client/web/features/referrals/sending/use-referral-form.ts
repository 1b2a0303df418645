import { graphql } from '@asysta/client';
import { ReferFamilySchema } from '@asysta/schema/referrals/inputs';
import { addDays, parseLocalDate } from '@asysta/schema/values/local-date';
import { useNavigate } from '@tanstack/react-router';
import * as v from 'valibot';
import { useText } from '../../../text/use-text.js';
import { execute } from '../../../app/api.js';
import { useMutationForm } from '../../../app/use-mutation-form.js';
import { useViewer } from '../../../app/viewer.js';

const ReferMutation = graphql(`
  mutation ReferFamily($input: ReferFamilyInput!) {
    referFamily(input: $input) {
      id
      version
    }
  }
`);

const { partnerInstitutionId, purpose, basis, fields, expiresOn } = ReferFamilySchema.entries;

const schema = v.object({
  partnerInstitutionId: v.pipe(v.nullable(v.string()), v.string('Wybierz instytucję z listy.'), partnerInstitutionId),
  purpose,
  basis,
  // Null while nobody has touched it: the minimum of the chosen institution then stands in.
  fields: v.nullable(v.pipe(fields, v.minLength(1))),
  expiresOn,
});

const USUAL_DAYS = 30;

/** The form of a referral of one family; when it was sent the family's list of referrals opens. */
export const useReferralForm = (familyId: string) => {
  const t = useText();
  const navigate = useNavigate();
  const today = parseLocalDate(useViewer().today);
  return useMutationForm({
    draftKey: `refer-family:${familyId}`,
    schema,
    defaultValues: {
      partnerInstitutionId: null,
      purpose: '',
      basis: null,
      fields: null,
      expiresOn: addDays(today, USUAL_DAYS),
    },
    send: (values, request) =>
      execute(ReferMutation, { input: { ...values, ...request, familyId, fields: values.fields ?? [] } }),
    success: t('referrals:new.success'),
    onDone: () => void navigate({ to: '/rodziny/$familyId/udostepnienia', params: { familyId } }),
  });
};

/** The form in work, for the steps of its page. */
export type ReferralForm = ReturnType<typeof useReferralForm>['form'];
