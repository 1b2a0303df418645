import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { LinkButton } from '../../../components/button.js';
import { ChipChoice } from '../../../components/chips/chips.js';
import { Bound, MutationForm } from '../../../frame/forms/mutation-form.js';
import { ReasonField } from '../../../frame/forms/reason-field.js';
import type { MutationFormState } from '../../../frame/forms/use-mutation-form.js';
import { useText } from '../../../frame/text/use-text.js';
import { useViewer } from '../../../frame/viewer.js';
import type { AnyForm } from '../fields/form-of.js';
import { CASE_STEP_PATHS } from '../step-paths.js';
import type { RecordedAction, RecordedCase, RecordedFamily } from './recorded-steps.js';

/** What every form of a correction is given. */
export interface Correcting {
  readonly family: RecordedFamily;
  readonly supportCase: RecordedCase;
  readonly action: RecordedAction;
  readonly recordId: string;
}

/** Where a correction leads: back to what was recorded; its words, and the version it is a change of. */
export const useCorrection = ({ family, supportCase, action, recordId }: Correcting) => {
  const t = useText();
  const navigate = useNavigate();
  return {
    // Without the version: when somebody else is quicker, the text stays and the form learns what they changed.
    draftKey: `correct:${action}:${recordId}`,
    version: supportCase.version,
    success: t('cases:records.success'),
    onDone: () =>
      void navigate({
        to: '/rodziny/$familyId/sprawa/$step/zapisane',
        params: { familyId: family.id, step: CASE_STEP_PATHS[action] },
      }),
  };
};

interface Worker {
  readonly id: string;
  readonly displayName: string;
}

/** Who did it: whoever is written there, the social worker of the case, the person who corrects it, and whoever else it may have been. */
export const WorkerField = <Values extends FieldValues, Output>(props: {
  form: AnyForm<Values, Output>;
  name: 'authorId' | 'presentedById' | 'qualifiedById';
  label: string;
  written: Worker;
  supportCase: RecordedCase;
  others?: readonly Worker[];
}) => {
  const { id, displayName } = useViewer();
  const form = props.form as unknown as UseFormReturn<{
    authorId?: string | null;
    presentedById?: string | null;
    qualifiedById?: string | null;
  }>;
  const known = [props.written, props.supportCase.socialWorker, { id, displayName }, ...(props.others ?? [])].flatMap(
    (worker) => worker ?? [],
  );
  const workers = [...new Map(known.map((worker) => [worker.id, worker])).values()];
  if (workers.length < 2) return null;
  return (
    <Bound form={form} name={props.name}>
      {(field) => (
        <ChipChoice
          {...field}
          value={field.value ?? null}
          label={props.label}
          options={workers.map((worker) => ({ value: worker.id, label: worker.displayName }))}
        />
      )}
    </Bound>
  );
};

/** The form of a correction: the questions of the record, why, and the way back. */
export const CorrectionFrame = <Values extends FieldValues & { reason: string }, Output>({
  state,
  correcting: { family, action },
  children,
}: {
  state: MutationFormState<Values, Output>;
  correcting: Correcting;
  children: ReactNode;
}) => {
  const t = useText();
  const form = state.form as unknown as UseFormReturn<{ reason: string }>;
  return (
    <MutationForm
      state={state}
      submitLabel={t('cases:records.submit')}
      actions={
        <LinkButton
          to="/rodziny/$familyId/sprawa/$step/zapisane"
          params={{ familyId: family.id, step: CASE_STEP_PATHS[action] }}
          variant="quiet"
        >
          {t('cases:records.back')}
        </LinkButton>
      }
    >
      {children}
      <Bound form={form} name="reason">
        {(field) => <ReasonField {...field} />}
      </Bound>
    </MutationForm>
  );
};
