import { graphql } from '@asysta/client';
import { RecordConsentSchema } from '@asysta/schema/cases/inputs';
import { CONSENT_FORMS, CONSENT_FORM_WORDS } from '@asysta/schema/cases/preparation-codes';
import { execute } from '../../../app/api.js';
import { Bound } from '../../../app/mutation-form.js';
import { LinkButton } from '../../../components/button.js';
import { DateField } from '../../../components/forms/date-field.js';
import { RadioGroup } from '../../../components/forms/radio-group.js';
import { TextField } from '../../../components/forms/text-field.js';
import { capitalize } from '../../../text/format.js';
import { CASE_STEP_PATHS } from '../../../text/paths.js';
import { useText } from '../../../text/use-text.js';
import type { StepProps } from '../step-case.js';
import { StepFrame } from '../step-frame.js';
import { useStepForm } from '../use-step-form.js';

const SendConsent = graphql(`
  mutation SendConsent($input: RecordSupportConsentInput!) {
    recordSupportConsent(input: $input) {
      id
      version
    }
  }
`);

const RefuseLink = ({ familyId }: { familyId: string }) => {
  const t = useText();
  return (
    <LinkButton to="/rodziny/$familyId/sprawa/$step" params={{ familyId, step: CASE_STEP_PATHS.RECORD_REFUSAL }}>
      {t('cases:consent.refuse')}
    </LinkButton>
  );
};

/** Zgoda rodziny: when, in which form and who agreed. The other answer, refusal, is one press away. */
export const ConsentStep = (step: StepProps) => {
  const t = useText();
  const state = useStepForm(step, {
    action: 'RECORD_CONSENT',
    schema: RecordConsentSchema,
    defaultValues: { signedOn: null, form: null, signatories: '' },
    send: (input) => execute(SendConsent, { input }),
    success: t('cases:consent.done'),
  });
  return (
    <StepFrame
      step={step}
      action="RECORD_CONSENT"
      state={state}
      title={t('cases:consent.title')}
      intro={t('cases:consent.intro')}
      why={t('cases:consent.why')}
      submitLabel={t('cases:consent.submit')}
      otherWay={<RefuseLink familyId={step.family.id} />}
    >
      <Bound form={state.form} name="signedOn">
        {(field) => <DateField label={t('cases:consent.signedOn')} {...field} />}
      </Bound>
      <Bound form={state.form} name="form">
        {(field) => (
          <RadioGroup
            label={t('cases:consent.form')}
            options={CONSENT_FORMS.map((value) => ({ value, label: capitalize(CONSENT_FORM_WORDS[value]) }))}
            {...field}
          />
        )}
      </Bound>
      <Bound form={state.form} name="signatories">
        {(field) => (
          <TextField
            label={t('cases:consent.signatories')}
            hint={t('cases:consent.signatoriesHint')}
            maxLength={500}
            {...field}
          />
        )}
      </Bound>
    </StepFrame>
  );
};
