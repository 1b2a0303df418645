import { graphql } from '@asysta/client';
import { RestoreCentreProblemSchema, RetireCentreProblemSchema } from '@asysta/schema/problems/inputs';
import { Button } from '../../components/button.js';
import { DateField } from '../../components/forms/date-field.js';
import { Fieldset } from '../../components/forms/fieldset.js';
import { TextArea } from '../../components/forms/text-field.js';
import { execute } from '../../frame/api.js';
import { Bound, MutationForm } from '../../frame/forms/mutation-form.js';
import { useMutationForm } from '../../frame/forms/use-mutation-form.js';
import { useText } from '../../frame/text/use-text.js';
import { useViewer } from '../../frame/viewer.js';
import type { OwnProblem } from './own-problem.js';
import styles from './problems.module.css';

const RetireCentreProblemMutation = graphql(`
  mutation RetireCentreProblem($input: RetireCentreProblemInput!) {
    retireCentreProblem(input: $input) {
      id
      version
    }
  }
`);

const RestoreCentreProblemMutation = graphql(`
  mutation RestoreCentreProblem($input: RestoreCentreProblemInput!) {
    restoreCentreProblem(input: $input) {
      id
      version
    }
  }
`);

interface OfProblem {
  readonly problem: OwnProblem;
  readonly onClose: () => void;
}

/** Retires a problem from a day on. */
export const RetireProblemForm = ({ problem: { id, version, name }, onClose }: OfProblem) => {
  const t = useText();
  const { today } = useViewer();
  const state = useMutationForm({
    draftKey: `retire-centre-problem:${id}`,
    schema: RetireCentreProblemSchema,
    known: { centreProblemId: id },
    version,
    values: 'answer',
    defaultValues: { lastOn: today, reason: '' },
    send: (input) => execute(RetireCentreProblemMutation, { input }),
    success: t('problems:retire.success'),
    onDone: onClose,
  });
  const { form } = state;
  return (
    <MutationForm
      state={state}
      submitLabel={t('problems:retire.submit')}
      actions={
        <Button variant="quiet" onPress={onClose}>
          {t('common:cancel')}
        </Button>
      }
    >
      <Fieldset legend={t('problems:retire.legend', { name })}>
        <p className={styles.soft}>{t('problems:retire.hint')}</p>
        <Bound form={form} name="lastOn">
          {(field) => <DateField {...field} label={t('problems:retire.lastOn')} hint={t('problems:retire.lastOnHint')} />}
        </Bound>
        <Bound form={form} name="reason">
          {(field) => <TextArea {...field} label={t('problems:reason')} rows={2} maxLength={500} />}
        </Bound>
      </Fieldset>
    </MutationForm>
  );
};

/** Brings a problem back that is retired, or is to be. */
export const RestoreProblemForm = ({ problem: { id, version, name }, onClose }: OfProblem) => {
  const t = useText();
  const state = useMutationForm({
    draftKey: `restore-centre-problem:${id}`,
    schema: RestoreCentreProblemSchema,
    known: { centreProblemId: id },
    version,
    values: 'answer',
    defaultValues: { reason: '' },
    send: (input) => execute(RestoreCentreProblemMutation, { input }),
    success: t('problems:restore.success'),
    onDone: onClose,
  });
  return (
    <MutationForm
      state={state}
      submitLabel={t('problems:restore.submit')}
      actions={
        <Button variant="quiet" onPress={onClose}>
          {t('common:cancel')}
        </Button>
      }
    >
      <Fieldset legend={t('problems:restore.legend', { name })}>
        <p className={styles.soft}>{t('problems:restore.hint')}</p>
        <Bound form={state.form} name="reason">
          {(field) => <TextArea {...field} label={t('problems:reason')} rows={2} maxLength={500} />}
        </Bound>
      </Fieldset>
    </MutationForm>
  );
};
