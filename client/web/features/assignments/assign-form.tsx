import { graphql } from '@asysta/client';
import { AssignAssistantSchema } from '@asysta/schema/assignments/inputs';
import { useWatch } from 'react-hook-form';
import { useState } from 'react';
import { Button } from '../../components/button.js';
import { Callout } from '../../components/feedback/callout.js';
import { ErrorSummary } from '../../components/feedback/error-summary.js';
import { ConfirmDialog } from '../../components/overlay/dialog.js';
import { useText } from '../../frame/text/use-text.js';
import { execute } from '../../frame/api.js';
import { Bound } from '../../frame/forms/mutation-form.js';
import { useMutationForm } from '../../frame/forms/use-mutation-form.js';
import type { AssignmentCase, AssignmentFamily } from './assignment-case.js';
import styles from './assignments.module.css';
import { Candidates } from './candidates.js';
import { hasRoom, useCaseloads, type Caseload } from './caseloads.js';

const AssignMutation = graphql(`
  mutation AssignAssistant($input: AssignAssistantInput!) {
    assignAssistant(input: $input) {
      id
      version
    }
  }
`);

const Question = ({ chosen, surname }: { chosen: Caseload; surname: string }) => {
  const t = useText();
  const { families, limit, assistant } = chosen;
  const next = families + 1;
  return (
    <>
      <p>{t('assignments:assign.confirm.text', { name: assistant.displayName, surname })}</p>
      <p>
        {typeof limit === 'number'
          ? t('assignments:assign.confirm.loadOfLimit', { next, limit })
          : t('assignments:assign.confirm.load', { next })}
      </p>
    </>
  );
};

const useAssignForm = (supportCase: AssignmentCase) => {
  const t = useText();
  return useMutationForm({
    draftKey: `assign-assistant:${supportCase.id}`,
    schema: AssignAssistantSchema,
    known: { supportCaseId: supportCase.id },
    version: supportCase.version,
    defaultValues: { assistantId: null },
    send: (input) => execute(AssignMutation, { input }),
    success: t('assignments:assign.success'),
  });
};

/** Chooses the assistant among those with room and asks once more before the family becomes theirs. */
export const AssignForm = ({ family, supportCase }: { family: AssignmentFamily; supportCase: AssignmentCase }) => {
  const t = useText();
  const caseloads = useCaseloads();
  const [isAsking, setIsAsking] = useState(false);
  const state = useAssignForm(supportCase);
  const { form } = state;
  const assistantId = useWatch({ control: form.control, name: 'assistantId' });
  const chosen = caseloads.find(({ assistant }) => assistant.id === assistantId);
  const ask = async () => {
    // A restored draft may name somebody who is no longer on the list.
    if (!caseloads.some(({ assistant }) => assistant.id === form.getValues('assistantId'))) form.resetField('assistantId');
    // What is to be mended is shown by the form's own way of sending, which stops at it; only the question's answer sends.
    if (await form.trigger()) setIsAsking(true);
    else state.submit();
  };
  const decide = () => {
    setIsAsking(false);
    state.submit();
  };
  if (caseloads.length === 0) return <Callout kind="warning">{t('assignments:loads.none')}</Callout>;
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void ask();
      }}
    >
      <ErrorSummary
        problems={state.problems}
        attempt={state.attempt}
        trace={state.requestId ? t('shell:failure.request', { requestId: state.requestId }) : undefined}
      />
      {!caseloads.some(hasRoom) && (
        <Callout kind="warning" title={t('assignments:assign.allFull.title')}>
          {t('assignments:assign.allFull.text')}
        </Callout>
      )}
      <Bound form={form} name="assistantId">
        {(field) => (
          <Candidates
            {...field}
            onChange={(id) => {
              // The remark goes with the choice, not with the next press, under which the button would move away.
              form.clearErrors('assistantId');
              field.onChange(id);
            }}
            label={t('assignments:assign.label')}
            caseloads={caseloads}
          />
        )}
      </Bound>
      <div>
        <Button type="submit" variant="primary" isPending={state.isPending}>
          {t('assignments:assign.submit')}
        </Button>
      </div>
      {chosen && (
        <ConfirmDialog
          title={t('assignments:assign.confirm.title')}
          isOpen={isAsking}
          onClose={() => setIsAsking(false)}
          confirmLabel={t('assignments:assign.confirm.submit')}
          onConfirm={decide}
        >
          <Question chosen={chosen} surname={family.surname} />
        </ConfirmDialog>
      )}
    </form>
  );
};
