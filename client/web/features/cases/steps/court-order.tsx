import { graphql } from '@asysta/client';
import { RecordCourtOrderSchema } from '@asysta/schema/cases/inputs';
import { execute } from '../../../frame/api.js';
import { Bound } from '../../../frame/forms/mutation-form.js';
import { DateField } from '../../../components/forms/date-field.js';
import { FieldRow } from '../../../components/forms/fieldset.js';
import { TextArea, TextField } from '../../../components/forms/text-field.js';
import { caseStep } from '../case-step.js';

const SendCourtOrder = graphql(`
  mutation SendCourtOrder($input: RecordCourtOrderInput!) {
    recordCourtOrder(input: $input) {
      id
      version
    }
  }
`);

/** Postanowienie sądu: replaces consent from its day to its end. */
export const CourtOrderStep = caseStep({
  action: 'RECORD_COURT_ORDER',
  words: 'courtOrder',
  schema: RecordCourtOrderSchema,
  blank: () => ({ court: '', signature: '', issuedOn: null, content: '', validTo: null }),
  send: (input) => execute(SendCourtOrder, { input }),
  fields: ({ form, t }) => (
    <>
      <Bound form={form} name="court">
        {(field) => <TextField label={t('cases:courtOrder.court')} maxLength={200} {...field} />}
      </Bound>
      <Bound form={form} name="signature">
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
        <Bound form={form} name="issuedOn">
          {(field) => <DateField label={t('cases:courtOrder.issuedOn')} {...field} />}
        </Bound>
        <Bound form={form} name="validTo">
          {(field) => (
            <DateField label={t('cases:courtOrder.validTo')} hint={t('cases:courtOrder.validToHint')} isOptional {...field} />
          )}
        </Bound>
      </FieldRow>
      <Bound form={form} name="content">
        {(field) => <TextArea label={t('cases:courtOrder.content')} rows={6} maxLength={4000} {...field} />}
      </Bound>
    </>
  ),
});
