import { graphql } from '@asysta/client';
import { LiftCourtOrderSchema, ProlongCourtOrderSchema } from '@asysta/schema/cases/court-inputs';
import { LinkButton } from '../../../components/button.js';
import { EmptyState } from '../../../components/feedback/empty-state.js';
import { DateField } from '../../../components/forms/date-field.js';
import { FieldRow } from '../../../components/forms/fieldset.js';
import { TextField } from '../../../components/forms/text-field.js';
import { formatDay } from '../../../components/format.js';
import { execute } from '../../../frame/api.js';
import { Bound } from '../../../frame/forms/mutation-form.js';
import { useText } from '../../../frame/text/use-text.js';
import { caseStep } from '../case-step.js';
import { orderAtHand, type StepCase, type StepProps } from '../step-case.js';
import { BackToFamily, StepHeader } from '../step-frame.js';
import { CASE_STEP_PATHS } from '../step-paths.js';
import { datesOf, ReportDates } from '../fields/report-dates.js';

const SendProlonging = graphql(`
  mutation SendProlonging($input: ProlongCourtOrderInput!) {
    prolongCourtOrder(input: $input) {
      id
      version
    }
  }
`);

const SendLifting = graphql(`
  mutation SendLifting($input: LiftCourtOrderInput!) {
    liftCourtOrder(input: $input) {
      id
      version
    }
  }
`);

type Order = StepCase['courtOrders'][number];
type OfOrder = StepProps & { order: Order };
type Known = { readonly courtOrderId: string };

const AboutOrder = ({ order }: { order: Order }) => {
  const t = useText();
  return <p>{t('cases:courtOrder.about', { signature: order.signature, date: formatDay(order.issuedOn) })}</p>;
};

const ProlongingForm = caseStep<typeof ProlongCourtOrderSchema, OfOrder, Known>({
  action: 'PROLONG_COURT_ORDER',
  words: 'prolonging',
  schema: ProlongCourtOrderSchema,
  known: ({ order }) => ({ courtOrderId: order.id }),
  blank: () => ({ decidedOn: null, signature: '', validTo: null, reportsDueOn: [] }),
  send: (input) => execute(SendProlonging, { input }),
  before: ({ order }) => <AboutOrder order={order} />,
  fields: ({ form, t }) => (
    <>
      <FieldRow>
        <Bound form={form} name="decidedOn">
          {(field) => <DateField label={t('cases:prolonging.decidedOn')} {...field} />}
        </Bound>
        <Bound form={form} name="validTo">
          {(field) => <DateField label={t('cases:prolonging.validTo')} {...field} />}
        </Bound>
      </FieldRow>
      <Bound form={form} name="signature">
        {(field) => <TextField label={t('cases:courtOrder.signature')} maxLength={80} {...field} />}
      </Bound>
      <ReportDates form={datesOf(form)} />
    </>
  ),
});

const LiftingForm = caseStep<typeof LiftCourtOrderSchema, OfOrder, Known>({
  action: 'LIFT_COURT_ORDER',
  words: 'lifting',
  schema: LiftCourtOrderSchema,
  known: ({ order }) => ({ courtOrderId: order.id }),
  blank: () => ({ liftedOn: null, signature: '' }),
  send: (input) => execute(SendLifting, { input }),
  before: ({ order }) => <AboutOrder order={order} />,
  fields: ({ form, t }) => (
    <FieldRow>
      <Bound form={form} name="liftedOn">
        {(field) => <DateField label={t('cases:lifting.liftedOn')} {...field} />}
      </Bound>
      <Bound form={form} name="signature">
        {(field) => <TextField label={t('cases:courtOrder.signature')} maxLength={80} {...field} />}
      </Bound>
    </FieldRow>
  ),
});

const NoOrder = ({ step, title }: { step: StepProps; title: string }) => {
  const t = useText();
  return (
    <>
      <StepHeader step={step} title={title} />
      <EmptyState icon="scales" title={t('cases:courtOrder.none')} action={<BackToFamily familyId={step.family.id} />}>
        {t('cases:courtOrder.noneText')}
      </EmptyState>
    </>
  );
};

/** An order without an end has nothing to prolong: what the court decides anew is an order of its own. */
const Endless = ({ order, ...step }: OfOrder) => {
  const t = useText();
  const { family } = step;
  return (
    <>
      <StepHeader step={step} title={t('cases:prolonging.title')} />
      <EmptyState
        icon="scales"
        title={t('cases:prolonging.endless', { signature: order.signature })}
        action={
          <LinkButton
            to="/rodziny/$familyId/sprawa/$step"
            params={{ familyId: family.id, step: CASE_STEP_PATHS.RECORD_COURT_ORDER }}
          >
            {t('cases:prolonging.another')}
          </LinkButton>
        }
      >
        {t('cases:prolonging.endlessText')}
      </EmptyState>
    </>
  );
};

/** Przedłużenie: the same order lasts longer, by a decision with its own day and signature. */
export const ProlongingStep = (step: StepProps) => {
  const t = useText();
  const order = orderAtHand(step.supportCase);
  if (!order) return <NoOrder step={step} title={t('cases:prolonging.title')} />;
  if (!order.validTo) return <Endless {...step} order={order} />;
  return <ProlongingForm {...step} order={order} />;
};

/** Uchylenie: the order entitles no longer; what becomes of the case is the centre's to decide. */
export const LiftingStep = (step: StepProps) => {
  const t = useText();
  const order = orderAtHand(step.supportCase);
  return order ? <LiftingForm {...step} order={order} /> : <NoOrder step={step} title={t('cases:lifting.title')} />;
};
