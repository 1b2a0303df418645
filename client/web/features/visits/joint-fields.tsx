import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { ChipChoice } from '../../components/chips/chips.js';
import { Fieldset } from '../../components/forms/fieldset.js';
import { TextArea } from '../../components/forms/text-field.js';
import { Bound } from '../../frame/forms/mutation-form.js';
import { useText } from '../../frame/text/use-text.js';

interface Joint extends FieldValues {
  socialWorkerId?: string | null | undefined;
  jointDecision?: string | null | undefined;
  decidedWithId?: string | null | undefined;
}

/** A member of staff as a form names one. */
export interface Worker {
  readonly id: string;
  readonly displayName: string;
}

/** Nobody else was there and nothing was decided together. */
export const NOTHING_JOINT = { socialWorkerId: null, jointDecision: '', decidedWithId: null } as const;

/** What was decided together was decided with whoever was there, or else with the social worker of the case. */
export const decidedWith = <Content extends Joint>(content: Content, worker: Worker | null | undefined): Content => ({
  ...content,
  decidedWithId: content.jointDecision ? (content.decidedWithId ?? content.socialWorkerId ?? worker?.id ?? null) : null,
});

const NOBODY = 'NOBODY';

// The forms of visits share these fields; React Hook Form has no type for „a form that has at least …”.
const jointOf = <Values extends FieldValues, Output>(form: UseFormReturn<Values, unknown, Output>) =>
  form as unknown as UseFormReturn<Joint>;

/** What the assistant and the social worker decided together (D6). */
export const DecisionField = <Values extends FieldValues, Output>(props: { form: UseFormReturn<Values, unknown, Output> }) => {
  const t = useText();
  return (
    <Bound form={jointOf(props.form)} name="jointDecision">
      {(field) => (
        <TextArea
          {...field}
          label={t('visits:form.jointDecision')}
          hint={t('visits:form.jointDecisionHint')}
          rows={2}
          maxLength={2000}
          isOptional
        />
      )}
    </Bound>
  );
};

/** Whether the social worker was there, and what both decided (D6). */
export const JointFields = <Values extends FieldValues, Output>(props: {
  form: UseFormReturn<Values, unknown, Output>;
  workers: readonly Worker[];
}) => {
  const t = useText();
  const form = jointOf(props.form);
  if (props.workers.length === 0) return null;
  return (
    <Fieldset legend={t('visits:joint.legend')}>
      <Bound form={form} name="socialWorkerId">
        {(field) => (
          <ChipChoice
            {...field}
            value={field.value ?? NOBODY}
            onChange={(value) => field.onChange(value === NOBODY ? null : value)}
            label={t('visits:form.socialWorker')}
            options={[
              { value: NOBODY, label: t('visits:first.workerAbsent') },
              ...props.workers.map(({ id, displayName }) => ({
                value: id,
                label: t('visits:first.workerPresent', { name: displayName }),
              })),
            ]}
          />
        )}
      </Bound>
      <DecisionField form={form} />
    </Fieldset>
  );
};
