import { graphql } from '@asysta/client';
import { RecordCourtOrderSchema } from '@asysta/schema/cases/court-inputs';
import { execute } from '../../../frame/api.js';
import { Bound } from '../../../frame/forms/mutation-form.js';
import { DateField } from '../../../components/forms/date-field.js';
import { FieldRow } from '../../../components/forms/fieldset.js';
import { TextArea, TextField } from '../../../components/forms/text-field.js';
import { Callout } from '../../../components/feedback/callout.js';
import { formatDay } from '../../../components/format.js';
import { useText } from '../../../frame/text/use-text.js';
import { caseStep } from '../case-step.js';
import { orderAtHand, type StepCase } from '../step-case.js';
import { datesOf, ReportDates } from './report-dates.js';

const SendCourtOrder = graphql(`
  mutation SendCourtOrder($input: RecordCourtOrderInput!) {
    recordCourtOrder(input: $input) {
      id
      version
    }
  }
`);

/** An order in force is replaced by the new one from its day: the page says which. */
const WillReplace = ({ supportCase }: { supportCase: StepCase }) => {
  const t = useText();
  const order = orderAtHand(supportCase);
  return (
    order && (
      <Callout title={t('cases:courtOrder.replaces')}>
        {t('cases:courtOrder.replacesText', { signature: order.signature, date: formatDay(order.issuedOn) })}
      </Callout>
    )
  );
};

/** Postanowienie sądu: replaces consent, and an earlier order, from its day to its end. */
export const CourtOrderStep = caseStep({
  action: 'RECORD_COURT_ORDER',
  words: 'courtOrder',
  schema: RecordCourtOrderSchema,
  blank: () => ({ court: '', signature: '', issuedOn: null, content: '', control: '', validTo: null, reportsDueOn: [] }),
  send: (input) => execute(SendCourtOrder, { input }),
  before: (step) => <WillReplace supportCase={step.supportCase} />,
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
      <Bound form={form} name="control">
        {(field) => (
          <TextArea
            label={t('cases:courtOrder.control')}
            hint={t('cases:courtOrder.controlHint')}
            maxLength={2000}
            isOptional
            {...field}
          />
        )}
      </Bound>
      <ReportDates form={datesOf(form)} />
    </>
  ),
});
