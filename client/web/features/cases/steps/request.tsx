import { graphql } from '@asysta/client';
import { RequestAssistantSchema } from '@asysta/schema/cases/inputs';
import { execute } from '../../../app/api.js';
import { Bound } from '../../../app/mutation-form.js';
import { useViewer } from '../../../app/viewer.js';
import { DateField } from '../../../components/forms/date-field.js';
import { TextArea } from '../../../components/forms/text-field.js';
import { useText } from '../../../text/use-text.js';
import type { StepProps } from '../step-case.js';
import { StepFrame } from '../step-frame.js';
import { useStepForm } from '../use-step-form.js';

const SendRequest = graphql(`
  mutation SendRequest($input: RequestAssistantInput!) {
    requestAssistant(input: $input) {
      id
      version
    }
  }
`);

/** Wniosek o przydzielenie asystenta: refused while interview, diagnosis, offer or basis is missing; what was typed stays. */
export const RequestStep = (step: StepProps) => {
  const t = useText();
  const { today } = useViewer();
  const state = useStepForm(step, {
    action: 'REQUEST_ASSISTANT',
    schema: RequestAssistantSchema,
    defaultValues: { requestedOn: today, justification: '' },
    send: (input) => execute(SendRequest, { input }),
    success: t('cases:request.done'),
  });
  return (
    <StepFrame
      step={step}
      action="REQUEST_ASSISTANT"
      state={state}
      title={t('cases:request.title')}
      intro={t('cases:request.intro')}
      why={t('cases:request.why')}
      submitLabel={t('cases:request.submit')}
    >
      <Bound form={state.form} name="requestedOn">
        {(field) => <DateField label={t('cases:request.requestedOn')} {...field} />}
      </Bound>
      <Bound form={state.form} name="justification">
        {(field) => (
          <TextArea
            label={t('cases:request.justification')}
            hint={t('cases:request.justificationHint')}
            rows={6}
            maxLength={4000}
            {...field}
          />
        )}
      </Bound>
    </StepFrame>
  );
};
