import { graphql } from '@asysta/client';
import { WithdrawConsentSchema } from '@asysta/schema/cases/inputs';
import { execute } from '../../../frame/api.js';
import { Bound } from '../../../frame/forms/mutation-form.js';
import { DateField } from '../../../components/forms/date-field.js';
import { caseStep } from '../case-step.js';

const SendWithdrawal = graphql(`
  mutation SendWithdrawal($input: WithdrawSupportConsentInput!) {
    withdrawSupportConsent(input: $input) {
      id
      version
    }
  }
`);

/** Wycofanie zgody: the day from which consent entitles no longer. */
export const WithdrawalStep = caseStep({
  action: 'WITHDRAW_CONSENT',
  words: 'withdrawal',
  schema: WithdrawConsentSchema,
  blank: () => ({ withdrawnOn: null }),
  send: (input) => execute(SendWithdrawal, { input }),
  fields: ({ form, t }) => (
    <>
      <Bound form={form} name="withdrawnOn">
        {(field) => <DateField label={t('cases:withdrawal.withdrawnOn')} {...field} />}
      </Bound>
    </>
  ),
});
