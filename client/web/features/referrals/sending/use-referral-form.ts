import { graphql } from '@asysta/client';
import { ReferFamilySchema } from '@asysta/schema/referrals/inputs';
import { addDays, parseLocalDate } from '@asysta/schema/values/local-date';
import { useNavigate } from '@tanstack/react-router';
import * as v from 'valibot';
import { useText } from '../../../frame/text/use-text.js';
import { execute } from '../../../frame/api.js';
import { useMutationForm } from '../../../frame/forms/use-mutation-form.js';
import { useViewer } from '../../../frame/viewer.js';

const ReferMutation = graphql(`
  mutation ReferFamily($input: ReferFamilyInput!) {
    referFamily(input: $input) {
      id
      version
    }
  }
`);

const schema = v.object({
  ...ReferFamilySchema.entries,
  // Null while nobody has touched it: the minimum of the chosen institution then stands in.
  fields: v.nullable(v.pipe(ReferFamilySchema.entries.fields, v.minLength(1))),
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
    known: { familyId },
    defaultValues: {
      partnerInstitutionId: null,
      purpose: '',
      basis: null,
      fields: null,
      expiresOn: addDays(today, USUAL_DAYS),
    },
    send: (input) => execute(ReferMutation, { input: { ...input, fields: input.fields ?? [] } }),
    success: t('referrals:new.success'),
    onDone: () => void navigate({ to: '/rodziny/$familyId/udostepnienia', params: { familyId } }),
  });
};

/** The form in work, for the steps of its page. */
export type ReferralForm = ReturnType<typeof useReferralForm>['form'];
