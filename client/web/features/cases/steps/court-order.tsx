import { graphql } from '@asysta/client';
import { RecordCourtOrderSchema } from '@asysta/schema/cases/court-inputs';
import { execute } from '../../../frame/api.js';
import { Callout } from '../../../components/feedback/callout.js';
import { formatDay } from '../../../components/format.js';
import { useText } from '../../../frame/text/use-text.js';
import { useWatch } from 'react-hook-form';
import { useViewer } from '../../../frame/viewer.js';
import { type Courts, courtOn, useCourts, useProposedCourt } from '../fields/competent-court.js';
import { CourtOrderFields } from '../fields/ground-fields.js';
import { caseStep, type StepForm } from '../case-step.js';
import { orderAtHand, type StepCase, type StepProps } from '../step-case.js';
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

interface Ordering extends StepProps {
  readonly courts: Courts;
}

/** The order; the court competent on its day is proposed. */
const OrderFields = ({ form, courts }: { form: StepForm<typeof RecordCourtOrderSchema>; courts: Courts }) => {
  const { today } = useViewer();
  const [issuedOn, written] = useWatch({ control: form.control, name: ['issuedOn', 'court'] });
  const onPropose = (name: string) => form.setValue('court', name, { shouldDirty: true });
  return <CourtOrderFields form={form} courtHint={useProposedCourt({ courts, day: issuedOn ?? today, written, onPropose })} />;
};

const OrderForm = caseStep<typeof RecordCourtOrderSchema, Ordering>({
  action: 'RECORD_COURT_ORDER',
  words: 'courtOrder',
  schema: RecordCourtOrderSchema,
  blank: ({ today }, { courts }) => ({
    court: courtOn(courts, today)?.name ?? '',
    signature: '',
    issuedOn: null,
    content: '',
    control: '',
    validTo: null,
    reportsDueOn: [],
  }),
  send: (input) => execute(SendCourtOrder, { input }),
  before: (step) => <WillReplace supportCase={step.supportCase} />,
  fields: ({ form, step }) => (
    <>
      <OrderFields form={form} courts={step.courts} />
      <ReportDates form={datesOf(form)} />
    </>
  ),
});

/** Postanowienie sądu: replaces consent, and an earlier order, from its day to its end. */
export const CourtOrderStep = (step: StepProps) => <OrderForm {...step} courts={useCourts()} />;
