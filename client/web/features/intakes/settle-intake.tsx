import { graphql } from '@asysta/client';
import { JoinIntakeSchema, OpenCaseSchema } from '@asysta/schema/cases/inputs';
import { DismissIntakeSchema } from '@asysta/schema/intakes/inputs';
import { CASE_GOALS, CASE_GOAL_WORDS } from '@asysta/schema/cases/codes';
import { useNavigate } from '@tanstack/react-router';
import { useWatch } from 'react-hook-form';
import { execute } from '../../frame/api.js';
import { Bound, MutationForm } from '../../frame/forms/mutation-form.js';
import { useMutationForm } from '../../frame/forms/use-mutation-form.js';
import { DateField } from '../../components/forms/date-field.js';
import { Select } from '../../components/forms/select.js';
import { TextArea } from '../../components/forms/text-field.js';
import { capitalize } from '../../components/format.js';
import { useText } from '../../frame/text/use-text.js';
import { useViewer } from '../../frame/viewer.js';

const SendOpening = graphql(`
  mutation SendOpening($input: OpenCaseInput!) {
    openCase(input: $input) {
      id
      number
      family {
        id
      }
    }
  }
`);

const SendJoining = graphql(`
  mutation SendJoining($input: JoinIntakeInput!) {
    joinIntake(input: $input) {
      id
      number
      family {
        id
      }
    }
  }
`);

const SendDismissal = graphql(`
  mutation SendDismissal($input: DismissIntakeInput!) {
    dismissIntake(input: $input) {
      id
      version
      state
    }
  }
`);

interface OpenIntake {
  readonly id: string;
  readonly version: number;
}

/** Opens a case from an intake and goes on to the family's card. */
export const OpenCaseForm = ({ intake }: { intake: OpenIntake }) => {
  const t = useText();
  const navigate = useNavigate();
  const { today } = useViewer();
  const state = useMutationForm({
    draftKey: `open-case:${intake.id}`,
    schema: OpenCaseSchema,
    known: { intakeId: intake.id },
    version: intake.version,
    defaultValues: { goal: null, openedOn: null, decidedById: null, lateReason: '' },
    send: (input) => execute(SendOpening, { input }),
    success: ({ openCase }) => t('intakes:card.opened', { number: openCase?.number ?? '' }),
    onDone: ({ openCase }) => void (openCase && navigate({ to: '/rodziny/$familyId', params: { familyId: openCase.family.id } })),
  });
  const openedOn = useWatch({ control: state.form.control, name: 'openedOn' });
  return (
    <MutationForm state={state} submitLabel={t('intakes:card.open')}>
      <Bound form={state.form} name="goal">
        {(field) => (
          <Select
            label={t('intakes:card.goal')}
            hint={t('intakes:card.goalHint')}
            isOptional
            options={CASE_GOALS.map((value) => ({ value, label: capitalize(CASE_GOAL_WORDS[value]) }))}
            {...field}
          />
        )}
      </Bound>
      <Bound form={state.form} name="openedOn">
        {(field) => (
          <DateField
            {...field}
            label={t('intakes:card.openedOn')}
            hint={t('intakes:card.openedOnHint')}
            maxValue={today}
            isOptional
          />
        )}
      </Bound>
      {openedOn && openedOn < today && (
        <Bound form={state.form} name="lateReason">
          {(field) => <TextArea label={t('intakes:card.lateReason')} rows={2} maxLength={1000} {...field} />}
        </Bound>
      )}
    </MutationForm>
  );
};

/** Joins an intake to the case that is open and goes on to the family's card. */
export const JoinCaseForm = ({ intake }: { intake: OpenIntake }) => {
  const t = useText();
  const navigate = useNavigate();
  const state = useMutationForm({
    draftKey: `join-intake:${intake.id}`,
    schema: JoinIntakeSchema,
    known: { intakeId: intake.id },
    version: intake.version,
    defaultValues: {},
    send: (input) => execute(SendJoining, { input }),
    success: ({ joinIntake }) => t('intakes:card.joined', { number: joinIntake?.number ?? '' }),
    onDone: ({ joinIntake }) =>
      void (joinIntake && navigate({ to: '/rodziny/$familyId', params: { familyId: joinIntake.family.id } })),
  });
  return (
    <MutationForm state={state} submitLabel={t('intakes:card.join')}>
      {null}
    </MutationForm>
  );
};

/** Closes an intake without a case, with the reason. */
export const DismissIntakeForm = ({ intake }: { intake: OpenIntake }) => {
  const t = useText();
  const state = useMutationForm({
    draftKey: `dismiss-intake:${intake.id}`,
    schema: DismissIntakeSchema,
    known: { intakeId: intake.id },
    version: intake.version,
    defaultValues: { reason: '' },
    send: (input) => execute(SendDismissal, { input }),
    success: t('intakes:card.dismissed'),
  });
  return (
    <MutationForm state={state} submitLabel={t('intakes:card.dismiss')}>
      <Bound form={state.form} name="reason">
        {(field) => <TextArea label={t('intakes:card.reason')} hint={t('intakes:card.reasonHint')} rows={3} {...field} />}
      </Bound>
    </MutationForm>
  );
};
