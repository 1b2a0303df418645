import '../conflict/texts.js';
import { Controller, type FieldPath, type FieldPathValue, type FieldValues, type UseFormReturn } from 'react-hook-form';
import { useLayoutEffect, useState, type ReactNode } from 'react';
import { Button, ButtonGroup } from '../../components/button.js';
import { ErrorSummary, focusField } from '../../components/feedback/error-summary.js';
import { ConfirmDialog } from '../../components/overlay/dialog.js';
import { formatMoment, formatTime } from '../../components/format.js';
import styles from './mutation-form.module.css';
import type { DraftState } from '../drafts/use-draft.js';
import { QuestionsAtRest, WaysAtRest } from './at-rest.js';
import { Conflict } from './conflict.js';
import { fieldsOf, type BoundField, type DrawField } from './fields-of.js';
import type { ConflictState } from './use-conflict.js';
import type { Doubts, MutationFormState } from './use-mutation-form.js';
import { useText } from '../text/use-text.js';

/** „Szkic zapisany o 12:31”, and the way to be rid of it; while the form is on its way there is none. */
export const DraftNote = ({ draft, isSending = false }: { draft: DraftState; isSending?: boolean }) => {
  const t = useText();
  const [isAsking, setIsAsking] = useState(false);
  if (draft.savedAt === null) return null;
  const words = draft.isRestored
    ? t('forms:draftRestored', { date: formatMoment(draft.savedAt) })
    : t('forms:draftSaved', { time: formatTime(draft.savedAt) });
  return (
    <div className={styles.draft} data-print="hide">
      <span role="status">{words}</span>
      {!isSending && (
        <Button variant="quiet" onPress={() => setIsAsking(true)}>
          {t('forms:draftDiscard')}
        </Button>
      )}
      <ConfirmDialog
        title={t('forms:draftDiscardTitle')}
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        confirmLabel={t('forms:draftDiscard')}
        isDangerous
        onConfirm={() => {
          draft.discard();
          setIsAsking(false);
        }}
      >
        {t('forms:draftDiscardText')}
      </ConfirmDialog>
    </div>
  );
};

/** Asks about what the server found unlikely; whoever is sure saves at once. */
export const DoubtsDialog = ({ asked, confirm, reconsider }: Doubts) => {
  const t = useText();
  return (
    <ConfirmDialog
      title={t('forms:doubtsTitle')}
      isOpen={asked.length > 0}
      onClose={reconsider}
      cancelLabel={t('forms:doubtsReconsider')}
      confirmLabel={t('forms:doubtsConfirm')}
      onConfirm={confirm}
    >
      <ul className={styles.doubts}>
        {asked.map(({ code, field, userMessage }) => (
          <li key={`${code} ${field}`}>{userMessage}</li>
        ))}
      </ul>
    </ConfirmDialog>
  );
};

const ConflictOf = <Values extends FieldValues, Output>({ state }: { state: MutationFormState<Values, Output> }) => (
  <Conflict
    conflict={state.conflict}
    control={state.form.control}
    values={(field) => state.form.getValues(field as FieldPath<Values>)}
    missing={state.problems.map(({ field }) => field)}
    of={state.draftKey}
    lastChange={state.lastChange}
  />
);

/** Back among the questions, to the first of what both changed. */
const backTo = ({ asked, taken, reconsider }: ConflictState): void => {
  reconsider();
  const [field = ''] = [...asked.map((both) => both.field), ...taken];
  requestAnimationFrame(() => focusField(field));
};

/** Properties of the frame of a form. */
export interface MutationFormProps<Values extends FieldValues, Output> {
  state: MutationFormState<Values, Output>;
  /** A verb: „Zapisz wizytę”. */
  submitLabel: string;
  /** Beside the button: a way back, a second action. */
  actions?: ReactNode;
  children: ReactNode;
}

/** The frame of a form: what must be mended above, the questions, the buttons, the draft. */
export const MutationForm = <Values extends FieldValues, Output>({
  state,
  submitLabel,
  actions,
  children,
}: MutationFormProps<Values, Output>) => {
  const t = useText();
  const { conflict } = state;
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        state.submit();
      }}
    >
      <ErrorSummary
        problems={state.problems}
        attempt={state.attempt}
        trace={state.requestId ? t('shell:failure.request', { requestId: state.requestId }) : undefined}
      />
      {conflict.isOpen && <ConflictOf state={state} />}
      <div hidden={conflict.isOpen} className={styles.questions}>
        <QuestionsAtRest isSending={state.isPending}>{children}</QuestionsAtRest>
      </div>
      <div className={styles.foot}>
        <ButtonGroup>
          <Button type="submit" variant="primary" isPending={state.isPending}>
            {conflict.isOpen ? t(conflict.asked.length > 0 ? 'forms:conflict.save' : 'forms:conflict.saveAll') : submitLabel}
          </Button>
          {conflict.isOpen ? (
            <Button variant="quiet" onPress={() => backTo(conflict)}>
              {t('forms:conflict.reconsider')}
            </Button>
          ) : (
            <WaysAtRest isSending={state.isPending}>{actions}</WaysAtRest>
          )}
        </ButtonGroup>
        <DraftNote draft={state.draft} isSending={state.isPending} />
      </div>
      <DoubtsDialog {...state.doubts} />
    </form>
  );
};

/** Ties one field of the kit to one path of the form: `<Bound form={form} name="startedOn">{(field) => <DateField label=… {...field} />}</Bound>`. */
export const Bound = <Values extends FieldValues, Output, Name extends FieldPath<Values>>(props: {
  form: UseFormReturn<Values, unknown, Output>;
  name: Name;
  children: (field: BoundField<FieldPathValue<Values, Name>>) => ReactNode;
}) => {
  const { form, name, children } = props;
  useLayoutEffect(() => {
    fieldsOf(form.control).set(name, children as DrawField);
  });
  return (
    <Controller
      control={form.control}
      name={name}
      render={({ field, fieldState }) => (
        <>
          {children({
            name,
            // A form starts blank (`Blank`), which React Hook Form's types do not know.
            value: field.value as BoundField<FieldPathValue<Values, Name>>['value'],
            onChange: field.onChange,
            onBlur: field.onBlur,
            errorMessage: fieldState.error?.message,
          })}
        </>
      )}
    />
  );
};
