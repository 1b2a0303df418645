import { graphql } from '@asysta/client';
import { DecideOnReliefSchema } from '@asysta/schema/assignments/relief-inputs';
import { useWatch } from 'react-hook-form';
import { RadioGroup } from '../../components/forms/radio-group.js';
import { Select } from '../../components/forms/select.js';
import { TextArea } from '../../components/forms/text-field.js';
import { formatDay } from '../../components/format.js';
import { Card } from '../../components/layout/card.js';
import { execute } from '../../frame/api.js';
import { Bound, MutationForm } from '../../frame/forms/mutation-form.js';
import { useMutationForm } from '../../frame/forms/use-mutation-form.js';
import { inFunction } from '../../frame/records/by-whom.js';
import { useText } from '../../frame/text/use-text.js';
import type { AssignmentCase } from './assignment-case.js';
import { hasRoom, useCaseloads } from './caseloads.js';

const DecideOnReliefMutation = graphql(`
  mutation DecideOnRelief($input: DecideOnReliefInput!) {
    decideOnRelief(input: $input) {
      id
      version
    }
  }
`);

const ANSWERS = ['GRANTED', 'REFUSED'] as const;

const useReliefForm = (supportCase: AssignmentCase) => {
  const t = useText();
  return useMutationForm({
    draftKey: `decide-on-relief:${supportCase.id}`,
    schema: DecideOnReliefSchema,
    known: { supportCaseId: supportCase.id },
    version: supportCase.version,
    defaultValues: { decision: null, reason: '', nextAssistantId: null, handoverNote: '' },
    send: (input) => execute(DecideOnReliefMutation, { input }),
    success: t('assignments:relief.success'),
  });
};

type ReliefForm = Pick<ReturnType<typeof useReliefForm>, 'form'>;

const Granting = ({
  form,
  supportCase,
  presentId,
}: ReliefForm & { supportCase: AssignmentCase; presentId: string | undefined }) => {
  const t = useText();
  const others = useCaseloads().filter((load) => hasRoom(load, supportCase.takesAPlace) && load.assistant.id !== presentId);
  return (
    <>
      <Bound form={form} name="nextAssistantId">
        {(field) => (
          <Select
            {...field}
            label={t('assignments:relief.next')}
            hint={t('assignments:relief.nextHint')}
            isOptional
            options={others.map(({ assistant }) => ({ value: assistant.id, label: assistant.displayName }))}
          />
        )}
      </Bound>
      <Bound form={form} name="handoverNote">
        {(field) => <TextArea {...field} label={t('assignments:end.note')} hint={t('assignments:end.noteHint')} rows={3} />}
      </Bound>
    </>
  );
};

/** A request of the assistant to be relieved that waits: why they ask, and the director's yes, perhaps with who takes over, or no. */
export const ReliefDecision = ({ supportCase }: { supportCase: AssignmentCase }) => {
  const t = useText();
  const state = useReliefForm(supportCase);
  const decision = useWatch({ control: state.form.control, name: 'decision' });
  const asked = supportCase.reliefRequests.find((one) => !one.decision);
  const running = supportCase.assignments.find(({ endedOn }) => !endedOn);
  if (!asked) return null;
  return (
    <Card title={t('assignments:relief.title')}>
      <MutationForm state={state} submitLabel={t('assignments:relief.submit')}>
        <p>
          {t('assignments:relief.asked', {
            name: inFunction(asked.requestedBy, asked.requestedAs),
            date: formatDay(asked.requestedOn),
          })}
        </p>
        <blockquote>{asked.reason}</blockquote>
        <Bound form={state.form} name="decision">
          {(field) => (
            <RadioGroup
              {...field}
              label={t('assignments:relief.decision')}
              options={ANSWERS.map((value) => ({ value, label: t(`assignments:relief.${value}`) }))}
            />
          )}
        </Bound>
        {decision === 'GRANTED' && <Granting form={state.form} supportCase={supportCase} presentId={running?.assistant.id} />}
        {decision === 'REFUSED' && (
          <Bound form={state.form} name="reason">
            {(field) => (
              <TextArea {...field} label={t('assignments:relief.reason')} hint={t('assignments:relief.reasonHint')} rows={3} />
            )}
          </Bound>
        )}
      </MutationForm>
    </Card>
  );
};
