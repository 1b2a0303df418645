import { graphql } from '@asysta/client';
import { RecordMinorParentSchema } from '@asysta/schema/cases/inputs';
import { CLOSED_INSTITUTIONS, CLOSED_INSTITUTION_WORDS } from '@asysta/schema/cases/grounds-codes';
import { execute } from '../../../app/api.js';
import { Bound } from '../../../app/mutation-form.js';
import { DateField } from '../../../components/forms/date-field.js';
import { RadioGroup } from '../../../components/forms/radio-group.js';
import { capitalize } from '../../../text/format.js';
import { useText } from '../../../text/use-text.js';
import type { StepProps } from '../step-case.js';
import { StepFrame } from '../step-frame.js';
import { useStepForm } from '../use-step-form.js';

const SendMinorParent = graphql(`
  mutation SendMinorParent($input: RecordMinorParentInput!) {
    recordMinorParent(input: $input) {
      id
      version
    }
  }
`);

/** Małoletni rodzic: who leaves a closed institution is given an assistant by law. */
export const MinorParentStep = (step: StepProps) => {
  const t = useText();
  const state = useStepForm(step, {
    action: 'RECORD_MINOR_PARENT',
    schema: RecordMinorParentSchema,
    defaultValues: { institution: null, leavesOn: null },
    send: (input) => execute(SendMinorParent, { input }),
    success: t('cases:minorParent.done'),
  });
  return (
    <StepFrame
      step={step}
      action="RECORD_MINOR_PARENT"
      state={state}
      title={t('cases:minorParent.title')}
      intro={t('cases:minorParent.intro')}
      why={t('cases:minorParent.why')}
      submitLabel={t('cases:minorParent.submit')}
    >
      <Bound form={state.form} name="institution">
        {(field) => (
          <RadioGroup
            label={t('cases:minorParent.institution')}
            options={CLOSED_INSTITUTIONS.map((value) => ({ value, label: capitalize(CLOSED_INSTITUTION_WORDS[value]) }))}
            {...field}
          />
        )}
      </Bound>
      <Bound form={state.form} name="leavesOn">
        {(field) => <DateField label={t('cases:minorParent.leavesOn')} hint={t('cases:minorParent.leavesHint')} {...field} />}
      </Bound>
    </StepFrame>
  );
};
