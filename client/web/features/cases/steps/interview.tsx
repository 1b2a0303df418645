import { graphql } from '@asysta/client';
import { RecordInterviewSchema } from '@asysta/schema/cases/inputs';
import { execute } from '../../../app/api.js';
import { Bound } from '../../../app/mutation-form.js';
import { DateField } from '../../../components/forms/date-field.js';
import { RadioGroup } from '../../../components/forms/radio-group.js';
import { TextArea } from '../../../components/forms/text-field.js';
import { useText } from '../../../text/use-text.js';
import type { StepProps } from '../step-case.js';
import { StepFrame } from '../step-frame.js';
import { useStepForm } from '../use-step-form.js';

const SendInterview = graphql(`
  mutation SendInterview($input: RecordFamilyInterviewInput!) {
    recordFamilyInterview(input: $input) {
      id
      version
    }
  }
`);

const answerOf = (necessary: boolean | null): 'YES' | 'NO' | null => {
  if (necessary === null) return null;
  return necessary ? 'YES' : 'NO';
};

/** Wywiad środowiskowy: what was found, and whether an assistant is necessary. */
export const InterviewStep = (step: StepProps) => {
  const t = useText();
  const state = useStepForm(step, {
    action: 'RECORD_INTERVIEW',
    schema: RecordInterviewSchema,
    defaultValues: { conductedOn: null, findings: '', assistantNecessary: null, necessityReason: '' },
    send: (input) => execute(SendInterview, { input }),
    success: t('cases:interview.done'),
  });
  return (
    <StepFrame
      step={step}
      action="RECORD_INTERVIEW"
      state={state}
      title={t('cases:interview.title')}
      intro={t('cases:interview.intro')}
      why={t('cases:interview.why')}
      submitLabel={t('cases:interview.submit')}
    >
      <Bound form={state.form} name="conductedOn">
        {(field) => <DateField label={t('cases:interview.conductedOn')} {...field} />}
      </Bound>
      <Bound form={state.form} name="findings">
        {(field) => (
          <TextArea
            label={t('cases:interview.findings')}
            hint={t('cases:interview.findingsHint')}
            rows={8}
            maxLength={8000}
            {...field}
          />
        )}
      </Bound>
      <Bound form={state.form} name="assistantNecessary">
        {(field) => (
          <RadioGroup
            label={t('cases:interview.assistantNecessary')}
            why={t('cases:interview.necessaryWhy')}
            options={[
              { value: 'YES', label: t('cases:interview.yes') },
              { value: 'NO', label: t('cases:interview.no') },
            ]}
            {...field}
            value={answerOf(field.value)}
            onChange={(answer) => field.onChange(answer === 'YES')}
          />
        )}
      </Bound>
      <Bound form={state.form} name="necessityReason">
        {(field) => <TextArea label={t('cases:interview.necessityReason')} maxLength={2000} {...field} />}
      </Bound>
    </StepFrame>
  );
};
