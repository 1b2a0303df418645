import { graphql } from '@asysta/client';
import { DecideOnNotificationSchema } from '@asysta/schema/cases/inputs';
import { useWatch } from 'react-hook-form';
import { execute } from '../../../frame/api.js';
import { Bound } from '../../../frame/forms/mutation-form.js';
import { DescriptionList } from '../../../components/data/description-list.js';
import { Callout } from '../../../components/feedback/callout.js';
import { EmptyState } from '../../../components/feedback/empty-state.js';
import { DateField } from '../../../components/forms/date-field.js';
import { FieldRow } from '../../../components/forms/fieldset.js';
import { RadioGroup } from '../../../components/forms/radio-group.js';
import { TextArea, TextField } from '../../../components/forms/text-field.js';
import { Card } from '../../../components/layout/card.js';
import { formatDay } from '../../../components/format.js';
import { useText } from '../../../frame/text/use-text.js';
import { caseStep, type StepForm } from '../case-step.js';
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
type Form = StepForm<typeof DecideOnNotificationSchema, Known>;
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

/** Under an order silence is no choice that costs nothing: the page says what is owed to the court. */
const UnderOrder = () => {
  const t = useText();
  return (
    <Callout kind="warning" title={t('cases:notification.underOrder')}>
      {t('cases:notification.underOrderText')}
    </Callout>
  );
};

const DecisionField = ({ form, mayNotify }: { form: Form; mayNotify: boolean }) => {
  const t = useText();
  return (
    <Bound form={form} name="decision">
      {(field) => (
        <RadioGroup
          label={t('cases:notification.decision')}
          options={[
            {
              value: 'NOTIFY',
              label: t('cases:notification.notify'),
              note: t(mayNotify ? 'cases:notification.notifyNote' : 'cases:notification.notifyImpossible'),
              isDisabled: !mayNotify,
            },
            { value: 'DO_NOT_NOTIFY', label: t('cases:notification.doNotNotify'), note: t('cases:notification.doNotNotifyNote') },
          ]}
          {...field}
        />
      )}
    </Bound>
  );
};

const CourtFields = ({ form }: { form: Form }) => {
  const t = useText();
  const chosen = useWatch({ control: form.control, name: 'decision' });
  if (chosen !== 'NOTIFY') return null;
  return (
    <FieldRow>
      <Bound form={form} name="courtName">
        {(field) => (
          <TextField label={t('cases:notification.courtName')} hint={t('cases:notification.courtNameHint')} {...field} />
        )}
      </Bound>
      <Bound form={form} name="letterOn">
        {(field) => (
          <DateField label={t('cases:notification.letterOn')} hint={t('cases:notification.letterHint')} isOptional {...field} />
        )}
      </Bound>
    </FieldRow>
  );
};

const DecisionForm = caseStep<typeof DecideOnNotificationSchema, StepProps & { refusal: Refusal }, Known>({
  action: 'DECIDE_ON_COURT_NOTIFICATION',
  words: 'notification',
  schema: DecideOnNotificationSchema,
  blank: () => ({ decision: null, reason: '', courtName: '', letterOn: null }),
  known: ({ refusal }) => ({ refusalId: refusal.id }),
  send: (input) => {
    const aboutCourt = input.decision === 'NOTIFY' ? {} : { courtName: null, letterOn: null };
    return execute(SendDecision, { input: { ...input, ...aboutCourt } });
  },
  before: ({ refusal, supportCase }) => (
    <>
      {supportCase.track === 'COURT' && <UnderOrder />}
      <RefusalFacts refusal={refusal} supportCase={supportCase} />
    </>
  ),
  fields: ({ form, t, step }) => (
    <>
      <DecisionField form={form} mayNotify={step.supportCase.courtMayBeInformed} />
      <Bound form={form} name="reason">
        {(field) => <TextArea label={t('cases:notification.reason')} maxLength={2000} {...field} />}
      </Bound>
      <CourtFields form={form} />
    </>
  ),
});

/** Decyzja o zawiadomieniu sądu: a person's, once for each refusal; whether the court may be informed is the server's answer. */
export const CourtNotificationStep = (step: StepProps) => {
  const t = useText();
  const refusal = step.supportCase.refusals.find((one) => !one.decision && !one.annulledAt);
  if (refusal) return <DecisionForm {...step} refusal={refusal} />;
  return (
    <>
      <StepHeader step={step} title={t('cases:notification.title')} />
      <EmptyState icon="scales" title={t('cases:notification.none')} action={<BackToFamily familyId={step.family.id} />}>
        {t('cases:notification.noneText')}
      </EmptyState>
    </>
  );
};
