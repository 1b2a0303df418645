import { useWatch } from 'react-hook-form';
import { useState } from 'react';
import { Button } from '../../components/button.js';
import { Callout } from '../../components/feedback/callout.js';
import { ErrorSummary } from '../../components/feedback/error-summary.js';
import { formatDay } from '../../components/format.js';
import { ConfirmDialog } from '../../components/overlay/dialog.js';
import { useText } from '../../frame/text/use-text.js';
import { Bound } from '../../frame/forms/mutation-form.js';
import type { AssignmentCase, AssignmentFamily } from './assignment-case.js';
import styles from './assignments.module.css';
import { Candidates } from './candidates.js';
import { hasRoom, useCaseloads, type Caseload } from './caseloads.js';
import { PaperDecision } from './paper-decision.js';
import { useAssignForm } from './use-assign-form.js';

interface Asked {
  readonly chosen: Caseload;
  readonly surname: string;
  readonly day: string | null | undefined;
  readonly takesAPlace: boolean;
}

const Question = ({ chosen, surname, day, takesAPlace }: Asked) => {
  const t = useText();
  const { countedFamilies, limit, assistant } = chosen;
  const next = countedFamilies + (takesAPlace ? 1 : 0);
  return (
    <>
      <p>
        {day
          ? t('assignments:assign.confirm.textSince', { name: assistant.displayName, surname, date: formatDay(day) })
          : t('assignments:assign.confirm.text', { name: assistant.displayName, surname })}
      </p>
      <p>
        {typeof limit === 'number'
          ? t('assignments:assign.confirm.loadOfLimit', { next, limit })
          : t('assignments:assign.confirm.load', { next })}
      </p>
    </>
  );
};

/** Chooses the assistant among those with room and asks once more before the family becomes theirs. */
export const AssignForm = ({ family, supportCase }: { family: AssignmentFamily; supportCase: AssignmentCase }) => {
  const t = useText();
  const caseloads = useCaseloads();
  const [isAsking, setIsAsking] = useState(false);
  const state = useAssignForm(supportCase);
  const { form } = state;
  const assistantId = useWatch({ control: form.control, name: 'assistantId' });
  const day = useWatch({ control: form.control, name: 'assignedOn' });
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
      {!caseloads.some((one) => hasRoom(one, supportCase.takesAPlace)) && (
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
            takesAPlace={supportCase.takesAPlace}
          />
        )}
      </Bound>
      <PaperDecision form={form} />
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
          <Question chosen={chosen} surname={family.surname} day={day} takesAPlace={supportCase.takesAPlace} />
        </ConfirmDialog>
      )}
    </form>
  );
};
