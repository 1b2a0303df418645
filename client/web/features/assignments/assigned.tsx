import { graphql } from '@asysta/client';
import { EndAssignmentSchema } from '@asysta/schema/assignments/inputs';
import { ASSIGNMENT_END_REASON_WORDS } from '@asysta/schema/assignments/codes';
import { useState } from 'react';
import { Button, ButtonGroup, LinkButton } from '../../components/button.js';
import { Callout } from '../../components/feedback/callout.js';
import { RadioGroup } from '../../components/forms/radio-group.js';
import { TextArea } from '../../components/forms/text-field.js';
import { Card, Stack } from '../../components/layout/card.js';
import { capitalize, formatDay } from '../../components/format.js';
import { useText } from '../../frame/text/use-text.js';
import { execute } from '../../frame/api.js';
import { Bound, MutationForm } from '../../frame/forms/mutation-form.js';
import { useMutationForm } from '../../frame/forms/use-mutation-form.js';
import { useMay } from '../../frame/viewer.js';
import type { AssignmentCase, AssignmentFamily } from './assignment-case.js';
import { useCaseloads } from './caseloads.js';

const EndAssignmentMutation = graphql(`
  mutation EndAssignment($input: EndAssignmentInput!) {
    endAssignment(input: $input) {
      id
      version
    }
  }
`);

type RunningAssignment = AssignmentCase['assignments'][number];

const REASONS = ['HANDOVER', 'RELIEVED', 'LEFT_WORK'] as const;

const EndForm = ({ assignment, onClose }: { assignment: RunningAssignment; onClose: () => void }) => {
  const t = useText();
  const state = useMutationForm({
    draftKey: `end-assignment:${assignment.id}`,
    schema: EndAssignmentSchema,
    known: { assignmentId: assignment.id },
    version: assignment.version,
    defaultValues: { reason: null, handoverNote: '' },
    send: (input) => execute(EndAssignmentMutation, { input }),
    success: t('assignments:end.success'),
  });
  return (
    <Card title={t('assignments:end.title')}>
      <MutationForm
        state={state}
        submitLabel={t('assignments:end.submit')}
        actions={
          <Button variant="quiet" onPress={onClose}>
            {t('common:cancel')}
          </Button>
        }
      >
        <p>
          {t('assignments:end.intro', {
            name: assignment.assistant.displayName,
          })}
        </p>
        <Bound form={state.form} name="reason">
          {(field) => (
            <RadioGroup
              {...field}
              label={t('assignments:end.reason')}
              options={REASONS.map((value) => ({
                value,
                label: capitalize(ASSIGNMENT_END_REASON_WORDS[value]),
              }))}
            />
          )}
        </Bound>
        <Bound form={state.form} name="handoverNote">
          {(field) => <TextArea {...field} label={t('assignments:end.note')} hint={t('assignments:end.noteHint')} />}
        </Bound>
      </MutationForm>
    </Card>
  );
};

const useFirstVisitWords = ({ deadlines, stage }: AssignmentCase): string => {
  const t = useText();
  const firstVisit = deadlines.find(({ kind, metOn }) => kind === 'FIRST_VISIT' && !metOn);
  if (stage === 'IN_SUPPORT') return t('assignments:result.done');
  if (!firstVisit) return t('assignments:result.noRule');
  const { dueOn, source, ruleVersion } = firstVisit;
  return t('assignments:result.due', {
    date: formatDay(dueOn),
    source,
    version: ruleVersion,
  });
};

/** Who accompanies the family on paper cannot: the director reads it where another assistant is given. */
const Gone = ({ assistant: { id, displayName: name } }: Pick<RunningAssignment, 'assistant'>) => {
  const t = useText();
  const load = useCaseloads().find(({ assistant }) => assistant.id === id);
  if (!load || load.holdsFunction) return null;
  return (
    <Callout kind="warning" title={t('assignments:result.gone')}>
      {t(load.suspended ? 'assignments:result.suspended' : 'assignments:result.ended', { name })}
    </Callout>
  );
};

/** The family has its assistant: who, when the first visit is due or that the centre has no such rule, and the way to end it. */
export const Assigned = (props: { family: AssignmentFamily; supportCase: AssignmentCase; assignment: RunningAssignment }) => {
  const t = useText();
  const mayAssign = useMay('assistant:assign');
  const [isEnding, setIsEnding] = useState(false);
  const firstVisit = useFirstVisitWords(props.supportCase);
  const { displayName } = props.assignment.assistant;
  // While a request to be relieved waits, the one filled button of the page is that of its decision.
  const isDecided = props.supportCase.awaitedDecision !== 'RELIEF';
  return (
    <Stack>
      <Callout kind="success" title={t('assignments:result.title')}>
        <p>{t('assignments:result.text', { name: displayName })}</p>
        <p>{firstVisit}</p>
      </Callout>
      {mayAssign && <Gone assistant={props.assignment.assistant} />}
      <ButtonGroup>
        <LinkButton to="/rodziny/$familyId" params={{ familyId: props.family.id }} variant={isDecided ? 'primary' : 'secondary'}>
          {t('assignments:result.toFamily')}
        </LinkButton>
        <LinkButton to="/przydzial">{t('assignments:result.toList')}</LinkButton>
        {!isEnding && (
          <Button variant="quiet" onPress={() => setIsEnding(true)}>
            {t('assignments:end.open')}
          </Button>
        )}
      </ButtonGroup>
      {isEnding && <EndForm assignment={props.assignment} onClose={() => setIsEnding(false)} />}
    </Stack>
  );
};
