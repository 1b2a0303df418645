import { graphql } from '@asysta/client';
import { RecordRefusalSchema } from '@asysta/schema/cases/inputs';
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

/** Odmowa: that and how the family refused; what follows is the director's decision. */
export const RefusalStep = (step: StepProps) => {
  const t = useText();
  const state = useStepForm(step, {
    action: 'RECORD_REFUSAL',
    schema: RecordRefusalSchema,
    defaultValues: { refusedOn: null, circumstances: '' },
    send: (input) => execute(SendRefusal, { input }),
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
