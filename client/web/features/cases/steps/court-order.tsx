import { graphql } from '@asysta/client';
import { RecordCourtOrderSchema } from '@asysta/schema/cases/inputs';
import { execute } from '../../../app/api.js';
import { Bound } from '../../../app/mutation-form.js';
import { DateField } from '../../../components/forms/date-field.js';
import { FieldRow } from '../../../components/forms/fieldset.js';
import { TextArea, TextField } from '../../../components/forms/text-field.js';
import { useText } from '../../../text/use-text.js';
import type { StepProps } from '../step-case.js';
import { StepFrame } from '../step-frame.js';
import { useStepForm } from '../use-step-form.js';

const SendCourtOrder = graphql(`
  mutation SendCourtOrder($input: RecordCourtOrderInput!) {
    recordCourtOrder(input: $input) {
      id
      version
    }
  }
`);

/** Postanowienie sądu: replaces consent from its day to its end. */
export const CourtOrderStep = (step: StepProps) => {
  const t = useText();
  const state = useStepForm(step, {
    action: 'RECORD_COURT_ORDER',
    schema: RecordCourtOrderSchema,
    defaultValues: { court: '', signature: '', issuedOn: null, content: '', validTo: null },
    send: (input) => execute(SendCourtOrder, { input }),
    success: t('cases:courtOrder.done'),
  });
  return (
    <StepFrame
      step={step}
      action="RECORD_COURT_ORDER"
      state={state}
      title={t('cases:courtOrder.title')}
      intro={t('cases:courtOrder.intro')}
      why={t('cases:courtOrder.why')}
      submitLabel={t('cases:courtOrder.submit')}
    >
      <Bound form={state.form} name="court">
        {(field) => <TextField label={t('cases:courtOrder.court')} maxLength={200} {...field} />}
      </Bound>
      <Bound form={state.form} name="signature">
        {(field) => (
          <TextField
            label={t('cases:courtOrder.signature')}
            hint={t('cases:courtOrder.signatureHint')}
            maxLength={80}
            {...field}
          />
        )}
      </Bound>
      <FieldRow>
        <Bound form={state.form} name="issuedOn">
          {(field) => <DateField label={t('cases:courtOrder.issuedOn')} {...field} />}
        </Bound>
        <Bound form={state.form} name="validTo">
          {(field) => (
            <DateField label={t('cases:courtOrder.validTo')} hint={t('cases:courtOrder.validToHint')} isOptional {...field} />
          )}
        </Bound>
      </FieldRow>
      <Bound form={state.form} name="content">
        {(field) => <TextArea label={t('cases:courtOrder.content')} rows={6} maxLength={4000} {...field} />}
      </Bound>
    </StepFrame>
  );
};
