import { graphql } from '@asysta/client';
import { RecordRefusalSchema } from '@asysta/schema/cases/inputs';
import * as v from 'valibot';
import { execute } from '../../../app/api.js';
import { Bound } from '../../../app/mutation-form.js';
import { DateField } from '../../../components/forms/date-field.js';
import { TextArea } from '../../../components/forms/text-field.js';
import { useText } from '../../../text/use-text.js';
import type { StepProps } from '../step-case.js';
import { StepFrame } from '../step-frame.js';
import { useStepForm } from '../use-step-form.js';

const SendRefusal = graphql(`
  mutation SendRefusal($input: RecordConsentRefusalInput!) {
    recordConsentRefusal(input: $input) {
      id
      version
    }
  }
`);

const Schema = v.omit(RecordRefusalSchema, ['idempotencyKey', 'expectedVersion', 'supportCaseId']);

/** Odmowa: that and how the family refused; what follows is the director's decision. */
export const RefusalStep = (step: StepProps) => {
  const t = useText();
  const state = useStepForm(step, {
    action: 'RECORD_REFUSAL',
    schema: Schema,
    defaultValues: { refusedOn: null, circumstances: '' },
    send: (values, input) => execute(SendRefusal, { input: { ...input, ...values } }),
    success: t('cases:refusal.done'),
  });
  return (
    <StepFrame
      step={step}
      action="RECORD_REFUSAL"
      state={state}
      title={t('cases:refusal.title')}
      intro={t('cases:refusal.intro')}
      why={t('cases:refusal.why')}
      submitLabel={t('cases:refusal.submit')}
    >
      <Bound form={state.form} name="refusedOn">
        {(field) => <DateField label={t('cases:refusal.refusedOn')} {...field} />}
      </Bound>
      <Bound form={state.form} name="circumstances">
        {(field) => (
          <TextArea
            label={t('cases:refusal.circumstances')}
            hint={t('cases:refusal.circumstancesHint')}
            maxLength={2000}
            {...field}
          />
        )}
      </Bound>
    </StepFrame>
  );
};
