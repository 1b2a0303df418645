import { graphql } from '@asysta/client';
import { AddCentreProblemSchema, ChangeCentreProblemSchema } from '@asysta/schema/problems/inputs';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { Button } from '../../components/button.js';
import { DateField } from '../../components/forms/date-field.js';
import { Fieldset } from '../../components/forms/fieldset.js';
import { TextArea, TextField } from '../../components/forms/text-field.js';
import { execute } from '../../frame/api.js';
import { Bound, MutationForm } from '../../frame/forms/mutation-form.js';
import { useMutationForm } from '../../frame/forms/use-mutation-form.js';
import { useText } from '../../frame/text/use-text.js';
import { useViewer } from '../../frame/viewer.js';
import type { OwnProblem } from './own-problem.js';
import styles from './problems.module.css';

const AddCentreProblemMutation = graphql(`
  mutation AddCentreProblem($input: AddCentreProblemInput!) {
    addCentreProblem(input: $input) {
      id
    }
  }
`);

const ChangeCentreProblemMutation = graphql(`
  mutation ChangeCentreProblem($input: ChangeCentreProblemInput!) {
    changeCentreProblem(input: $input) {
      id
      version
    }
  }
`);

interface Written {
  name: string;
  description?: string | null;
  validFrom: string;
}

/** What is asked of a problem, whether it is added or changed. */
const ProblemFields = <Values extends FieldValues, Output>(props: { form: UseFormReturn<Values, unknown, Output> }) => {
  const t = useText();
  const form = props.form as unknown as UseFormReturn<Written>;
  return (
    <>
      <Bound form={form} name="name">
        {(field) => <TextField {...field} label={t('problems:name')} hint={t('problems:nameHint')} maxLength={80} />}
      </Bound>
      <Bound form={form} name="description">
        {(field) => (
          <TextArea
            {...field}
            value={field.value ?? null}
            label={t('problems:description')}
            hint={t('problems:descriptionHint')}
            rows={2}
            maxLength={500}
            isOptional
          />
        )}
      </Bound>
      <Bound form={form} name="validFrom">
        {(field) => <DateField {...field} label={t('problems:validFrom')} hint={t('problems:validFromHint')} />}
      </Bound>
    </>
  );
};

/** Adds a problem, in use from today unless told otherwise. */
export const AddProblemForm = ({ onClose }: { onClose: () => void }) => {
  const t = useText();
  const { today } = useViewer();
  const state = useMutationForm({
    draftKey: 'add-centre-problem',
    schema: AddCentreProblemSchema,
    defaultValues: { name: '', description: null, validFrom: today },
    send: (input) => execute(AddCentreProblemMutation, { input }),
    success: t('problems:add.success'),
    onDone: onClose,
  });
  return (
    <MutationForm
      state={state}
      submitLabel={t('problems:add.submit')}
      actions={
        <Button variant="quiet" onPress={onClose}>
          {t('common:cancel')}
        </Button>
      }
    >
      <Fieldset legend={t('problems:add.legend')}>
        <ProblemFields form={state.form} />
      </Fieldset>
    </MutationForm>
  );
};

/** Changes what a problem is called; what was recorded keeps its name, and the form says so. */
export const ChangeProblemForm = ({ problem, onClose }: { problem: OwnProblem; onClose: () => void }) => {
  const t = useText();
  const { id, version, name, description, validFrom } = problem;
  const state = useMutationForm({
    draftKey: `change-centre-problem:${id}`,
    schema: ChangeCentreProblemSchema,
    known: { centreProblemId: id },
    version,
    defaultValues: { name, description: description ?? null, validFrom, reason: '' },
    send: (input) => execute(ChangeCentreProblemMutation, { input }),
    success: t('problems:change.success'),
    onDone: onClose,
  });
  const { form } = state;
  return (
    <MutationForm
      state={state}
      submitLabel={t('problems:change.submit')}
      actions={
        <Button variant="quiet" onPress={onClose}>
          {t('common:cancel')}
        </Button>
      }
    >
      <Fieldset legend={t('problems:change.legend', { name })}>
        <p className={styles.soft}>{t('problems:change.hint')}</p>
        <ProblemFields form={form} />
        <Bound form={form} name="reason">
          {(field) => <TextArea {...field} label={t('problems:reason')} rows={2} maxLength={500} />}
        </Bound>
      </Fieldset>
    </MutationForm>
  );
};
