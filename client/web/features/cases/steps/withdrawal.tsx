import { graphql } from '@asysta/client';
import { WithdrawConsentSchema } from '@asysta/schema/cases/inputs';
import { execute } from '../../../app/api.js';
import { Bound } from '../../../app/mutation-form.js';
import { DateField } from '../../../components/forms/date-field.js';
import { useText } from '../../../text/use-text.js';
import type { StepProps } from '../step-case.js';
import { StepFrame } from '../step-frame.js';
import { useStepForm } from '../use-step-form.js';

const SendWithdrawal = graphql(`
  mutation SendWithdrawal($input: WithdrawSupportConsentInput!) {
    withdrawSupportConsent(input: $input) {
      id
      version
    }
  }
`);

/** Wycofanie zgody: the day from which consent entitles no longer. */
export const WithdrawalStep = (step: StepProps) => {
  const t = useText();
  const state = useStepForm(step, {
    action: 'WITHDRAW_CONSENT',
    schema: WithdrawConsentSchema,
    defaultValues: { withdrawnOn: null },
    send: (input) => execute(SendWithdrawal, { input }),
    success: t('cases:withdrawal.done'),
  });
  return (
    <StepFrame
      step={step}
      action="WITHDRAW_CONSENT"
      state={state}
      title={t('cases:withdrawal.title')}
      intro={t('cases:withdrawal.intro')}
      why={t('cases:withdrawal.why')}
      submitLabel={t('cases:withdrawal.submit')}
    >
      <Bound form={state.form} name="withdrawnOn">
        {(field) => <DateField label={t('cases:withdrawal.withdrawnOn')} {...field} />}
      </Bound>
    </StepFrame>
  );
};
