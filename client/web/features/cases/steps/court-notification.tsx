import { graphql } from '@asysta/client';
import { DecideOnNotificationSchema } from '@asysta/schema/cases/inputs';
import { useWatch } from 'react-hook-form';
import type * as v from 'valibot';
import { execute } from '../../../app/api.js';
import { Bound } from '../../../app/mutation-form.js';
import type { MutationFormState } from '../../../app/use-mutation-form.js';
import { DescriptionList } from '../../../components/data/description-list.js';
import { EmptyState } from '../../../components/feedback/empty-state.js';
import { DateField } from '../../../components/forms/date-field.js';
import { FieldRow } from '../../../components/forms/fieldset.js';
import { RadioGroup } from '../../../components/forms/radio-group.js';
import { TextArea, TextField } from '../../../components/forms/text-field.js';
import { Card } from '../../../components/layout/card.js';
import { formatDay } from '../../../text/format.js';
import { useText } from '../../../text/use-text.js';
import type { StepCase, StepProps } from '../step-case.js';
import { BackToFamily, StepFrame, StepHeader } from '../step-frame.js';
import { useStepForm } from '../use-step-form.js';

const SendDecision = graphql(`
  mutation SendDecision($input: DecideOnCourtNotificationInput!) {
    decideOnCourtNotification(input: $input) {
      id
      version
    }
  }
`);

type Known = 'supportCaseId' | 'refusalId';
type State = MutationFormState<
  Omit<v.InferInput<typeof DecideOnNotificationSchema>, Known>,
  v.InferOutput<typeof DecideOnNotificationSchema>
>;
type Refusal = StepCase['refusals'][number];

const RefusalFacts = ({ refusal, supportCase }: { refusal: Refusal; supportCase: StepCase }) => {
  const t = useText();
  const latest = supportCase.interviews[0];
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

const DecisionField = ({ state, mayNotify }: { state: State; mayNotify: boolean }) => {
  const t = useText();
  return (
    <Bound form={state.form} name="decision">
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

const CourtFields = ({ state }: { state: State }) => {
  const t = useText();
  const chosen = useWatch({ control: state.form.control, name: 'decision' });
  if (chosen !== 'NOTIFY') return null;
  return (
    <FieldRow>
      <Bound form={state.form} name="courtName">
        {(field) => (
          <TextField label={t('cases:notification.courtName')} hint={t('cases:notification.courtNameHint')} {...field} />
        )}
      </Bound>
      <Bound form={state.form} name="letterOn">
        {(field) => (
          <DateField label={t('cases:notification.letterOn')} hint={t('cases:notification.letterHint')} isOptional {...field} />
        )}
      </Bound>
    </FieldRow>
  );
};

const DecisionForm = ({ step, refusal }: { step: StepProps; refusal: Refusal }) => {
  const t = useText();
  const mayNotify = step.supportCase.interviews[0]?.assistantNecessary ?? false;
  const state = useStepForm(step, {
    action: 'DECIDE_ON_COURT_NOTIFICATION',
    schema: DecideOnNotificationSchema,
    known: { refusalId: refusal.id },
    defaultValues: { decision: null, reason: '', courtName: '', letterOn: null },
    send: (input) => {
      const aboutCourt = input.decision === 'NOTIFY' ? {} : { courtName: null, letterOn: null };
      return execute(SendDecision, { input: { ...input, ...aboutCourt } });
    },
    success: t('cases:notification.done'),
  });
  return (
    <StepFrame
      step={step}
      action="DECIDE_ON_COURT_NOTIFICATION"
      state={state}
      title={t('cases:notification.title')}
      intro={t('cases:notification.intro')}
      why={t('cases:notification.why')}
      submitLabel={t('cases:notification.submit')}
      before={<RefusalFacts refusal={refusal} supportCase={step.supportCase} />}
    >
      <DecisionField state={state} mayNotify={mayNotify} />
      <Bound form={state.form} name="reason">
        {(field) => <TextArea label={t('cases:notification.reason')} maxLength={2000} {...field} />}
      </Bound>
      <CourtFields state={state} />
    </StepFrame>
  );
};

/** Decyzja o zawiadomieniu sądu: a person's, once for each refusal; informing needs an interview that found the help necessary. */
export const CourtNotificationStep = (step: StepProps) => {
  const t = useText();
  const refusal = step.supportCase.refusals.find((one) => !one.decision);
  if (refusal) return <DecisionForm step={step} refusal={refusal} />;
  return (
    <>
      <StepHeader step={step} title={t('cases:notification.title')} />
      <EmptyState icon="scales" title={t('cases:notification.none')} action={<BackToFamily familyId={step.family.id} />}>
        {t('cases:notification.noneText')}
      </EmptyState>
    </>
  );
};
