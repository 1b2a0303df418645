import { graphql } from '@asysta/client';
import { RecordCourtOrderSchema } from '@asysta/schema/cases/court-inputs';
import { execute } from '../../../frame/api.js';
import { Callout } from '../../../components/feedback/callout.js';
import { formatDay } from '../../../components/format.js';
import { useText } from '../../../frame/text/use-text.js';
import { CourtOrderFields } from '../fields/ground-fields.js';
import { caseStep } from '../case-step.js';
import { orderAtHand, type StepCase } from '../step-case.js';
import { datesOf, ReportDates } from '../fields/report-dates.js';

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
  fields: ({ form }) => (
    <>
      <CourtOrderFields form={form} />
      <ReportDates form={datesOf(form)} />
    </>
  ),
});
