import { graphql } from '@asysta/client';
import { CloseCaseSchema } from '@asysta/schema/cases/inputs';
import { CLOSURE_REASONS, CLOSURE_REASON_WORDS } from '@asysta/schema/cases/codes';
import { execute } from '../../../app/api.js';
import { Bound } from '../../../app/mutation-form.js';
import { DateField } from '../../../components/forms/date-field.js';
import { RadioGroup } from '../../../components/forms/radio-group.js';
import { capitalize } from '../../../text/format.js';
import { useText } from '../../../text/use-text.js';
import type { StepProps } from '../step-case.js';
import { StepFrame } from '../step-frame.js';
import { useStepForm } from '../use-step-form.js';

const SendClosing = graphql(`
  mutation SendClosing($input: CloseCaseInput!) {
    closeCase(input: $input) {
      id
      version
    }
  }
`);

/** Zakończenie sprawy: ends bases, terms and the assignment with it. */
export const CloseCaseStep = (step: StepProps) => {
  const t = useText();
  const state = useStepForm(step, {
    action: 'CLOSE_CASE',
    schema: CloseCaseSchema,
    defaultValues: { closedOn: null, reason: null },
    send: (input) => execute(SendClosing, { input }),
    success: t('cases:closing.done'),
  });
  return (
    <StepFrame
      step={step}
      action="CLOSE_CASE"
      state={state}
      title={t('cases:closing.title')}
      intro={t('cases:closing.intro')}
      why={t('cases:closing.why')}
      submitLabel={t('cases:closing.submit')}
    >
      <Bound form={state.form} name="closedOn">
        {(field) => <DateField label={t('cases:closing.closedOn')} {...field} />}
      </Bound>
      <Bound form={state.form} name="reason">
        {(field) => (
          <RadioGroup
            label={t('cases:closing.reason')}
            options={CLOSURE_REASONS.map((value) => ({ value, label: capitalize(CLOSURE_REASON_WORDS[value]) }))}
            {...field}
          />
        )}
      </Bound>
    </StepFrame>
  );
};
