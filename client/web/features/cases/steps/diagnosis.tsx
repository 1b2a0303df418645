import { graphql } from '@asysta/client';
import { RecordDiagnosisSchema } from '@asysta/schema/cases/inputs';
import { PROBLEMS, PROBLEM_WORDS } from '@asysta/schema/cases/preparation-codes';
import { execute } from '../../../app/api.js';
import { Bound } from '../../../app/mutation-form.js';
import { CheckboxGroup } from '../../../components/forms/checkbox.js';
import { DateField } from '../../../components/forms/date-field.js';
import { TextArea } from '../../../components/forms/text-field.js';
import { capitalize } from '../../../text/format.js';
import { useText } from '../../../text/use-text.js';
import type { StepProps } from '../step-case.js';
import { StepFrame } from '../step-frame.js';
import { useStepForm } from '../use-step-form.js';

const SendDiagnosis = graphql(`
  mutation SendDiagnosis($input: RecordDiagnosisInput!) {
    recordDiagnosis(input: $input) {
      id
      version
    }
  }
`);

/** Diagnoza: all the difficulties that belong together, and how they do. */
export const DiagnosisStep = (step: StepProps) => {
  const t = useText();
  const state = useStepForm(step, {
    action: 'RECORD_DIAGNOSIS',
    schema: RecordDiagnosisSchema,
    defaultValues: { madeOn: null, problems: [], description: '' },
    send: (input) => execute(SendDiagnosis, { input }),
    success: t('cases:diagnosis.done'),
  });
  return (
    <StepFrame
      step={step}
      action="RECORD_DIAGNOSIS"
      state={state}
      title={t('cases:diagnosis.title')}
      intro={t('cases:diagnosis.intro')}
      why={t('cases:diagnosis.why')}
      submitLabel={t('cases:diagnosis.submit')}
    >
      <Bound form={state.form} name="madeOn">
        {(field) => <DateField label={t('cases:diagnosis.madeOn')} {...field} />}
      </Bound>
      <Bound form={state.form} name="problems">
        {(field) => (
          <>
            <CheckboxGroup
              label={t('cases:diagnosis.problems')}
              hint={t('cases:diagnosis.problemsHint')}
              options={PROBLEMS.map((value) => ({ value, label: capitalize(PROBLEM_WORDS[value]) }))}
              {...field}
            />
            <p role="status">
              {(field.value?.length ?? 0) > 0 && t('cases:diagnosis.chosen', { count: field.value?.length ?? 0 })}
            </p>
          </>
        )}
      </Bound>
      <Bound form={state.form} name="description">
        {(field) => (
          <TextArea
            label={t('cases:diagnosis.description')}
            hint={t('cases:diagnosis.descriptionHint')}
            rows={6}
            maxLength={8000}
            {...field}
          />
        )}
      </Bound>
    </StepFrame>
  );
};
