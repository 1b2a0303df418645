import { graphql } from '@asysta/client';
import { DecideOnNotificationSchema } from '@asysta/schema/cases/inputs';
import { execute } from '../../../frame/api.js';
import { Bound } from '../../../frame/forms/mutation-form.js';
import { DescriptionList } from '../../../components/data/description-list.js';
import { Callout } from '../../../components/feedback/callout.js';
import { EmptyState } from '../../../components/feedback/empty-state.js';
import { TextArea } from '../../../components/forms/text-field.js';
import { Card } from '../../../components/layout/card.js';
import { formatDay } from '../../../components/format.js';
import { useText } from '../../../frame/text/use-text.js';
import { useWatch } from 'react-hook-form';
import { useViewer } from '../../../frame/viewer.js';
import { caseStep, type StepForm } from '../case-step.js';
import { type Courts, courtOn, useCourts, useProposedCourt } from '../fields/competent-court.js';
import { CourtFields, DecisionField } from '../fields/notification-fields.js';
import type { StepCase, StepProps } from '../step-case.js';
import { BackToFamily, StepHeader } from '../step-frame.js';

const SendDecision = graphql(`
  mutation SendDecision($input: DecideOnCourtNotificationInput!) {
    decideOnCourtNotification(input: $input) {
      id
      version
    }
  }
`);

type Known = { readonly refusalId: string };
type Refusal = StepCase['refusals'][number];

const RefusalFacts = ({ refusal, supportCase }: { refusal: Refusal; supportCase: StepCase }) => {
  const t = useText();
  const latest = supportCase.interviews.find(({ annulledAt }) => !annulledAt);
  const finding = latest
    ? t(latest.assistantNecessary ? 'cases:notification.necessary' : 'cases:notification.notNecessary', {
        reason: latest.necessityReason,
      })
    : t('cases:notification.noInterview');
  return (
    <Card title={t('cases:notification.refusal')}>
      <DescriptionList
        facts={[
          { term: t('cases:notification.refusedOn'), value: formatDay(refusal.refusedOn) },
          { term: t('cases:notification.circumstances'), value: refusal.circumstances },
          { term: t('cases:notification.finding'), value: finding },
        ]}
      />
    </Card>
  );
};

/** Under an order silence is no choice: the page says what is owed to the court. */
const UnderOrder = () => {
  const t = useText();
  return (
    <Callout kind="warning" title={t('cases:notification.underOrder')}>
      {t('cases:notification.underOrderText')}
    </Callout>
  );
};

interface Deciding extends StepProps {
  readonly refusal: Refusal;
  readonly courts: Courts;
}

/** The court that is informed: on the day of the letter, or today while there is none, the competent one is proposed. */
const WhichCourt = ({ form, courts }: { form: StepForm<typeof DecideOnNotificationSchema, Known>; courts: Courts }) => {
  const { today } = useViewer();
  const [letterOn, written] = useWatch({ control: form.control, name: ['letterOn', 'courtName'] });
  const onPropose = (name: string) => form.setValue('courtName', name, { shouldDirty: true });
  return <CourtFields form={form} courtHint={useProposedCourt({ courts, day: letterOn ?? today, written, onPropose })} />;
};

const DecisionForm = caseStep<typeof DecideOnNotificationSchema, Deciding, Known>({
  action: 'DECIDE_ON_COURT_NOTIFICATION',
  words: 'notification',
  schema: DecideOnNotificationSchema,
  blank: ({ today }, { courts }) => ({
    decision: null,
    reason: '',
    courtName: courtOn(courts, today)?.name ?? '',
    letterOn: null,
  }),
  known: ({ refusal }) => ({ refusalId: refusal.id }),
  send: (input) => {
    const aboutCourt = input.decision === 'NOTIFY' ? {} : { courtName: null, letterOn: null };
    return execute(SendDecision, { input: { ...input, ...aboutCourt } });
  },
  before: ({ refusal, supportCase }) => (
    <>
      {refusal.courtMustBeInformed && <UnderOrder />}
      <RefusalFacts refusal={refusal} supportCase={supportCase} />
    </>
  ),
  fields: ({ form, t, step }) => (
    <>
      <DecisionField form={form} mayNotify={step.supportCase.courtMayBeInformed} mustNotify={step.refusal.courtMustBeInformed} />
      <Bound form={form} name="reason">
        {(field) => <TextArea label={t('cases:notification.reason')} maxLength={2000} {...field} />}
      </Bound>
      <WhichCourt form={form} courts={step.courts} />
    </>
  ),
});

/** Decyzja o zawiadomieniu sądu: a person's, once for each refusal; whether the court may be informed is the server's answer. */
export const CourtNotificationStep = (step: StepProps) => {
  const t = useText();
  const courts = useCourts();
  const refusal = step.supportCase.refusals.find((one) => !one.decision && !one.annulledAt);
  if (refusal) return <DecisionForm {...step} refusal={refusal} courts={courts} />;
  return (
    <>
      <StepHeader step={step} title={t('cases:notification.title')} />
      <EmptyState icon="scales" title={t('cases:notification.none')} action={<BackToFamily familyId={step.family.id} />}>
        {t('cases:notification.noneText')}
      </EmptyState>
    </>
  );
};
