import { useNavigate } from '@tanstack/react-router';
import type { FieldValues } from 'react-hook-form';
import type { GenericSchema, InferInput, InferOutput } from 'valibot';
import type { CaseAction } from '@asysta/schema/cases/codes';
import { useMutationForm, type Blank, type MutationFormState } from '../../app/use-mutation-form.js';
import { inputOf, type StepProps } from './step-case.js';

type StepInput = ReturnType<typeof inputOf>;

/** A form of one step of a case: its draft belongs to the case, and when it worked the person is back on the family's card. */
export const useStepForm = <Schema extends GenericSchema<FieldValues, unknown>>(
  { family, supportCase }: StepProps,
  step: {
    action: CaseAction;
    schema: Schema;
    defaultValues: Blank<InferInput<Schema>>;
    send: (values: InferOutput<Schema>, step: StepInput) => Promise<unknown>;
    success: string;
  },
): MutationFormState<InferInput<Schema>, InferOutput<Schema>> => {
  const navigate = useNavigate();
  return useMutationForm({
    draftKey: `${step.action}:${supportCase.id}`,
    schema: step.schema,
    defaultValues: step.defaultValues,
    send: (values: InferOutput<Schema>, request) => step.send(values, inputOf(supportCase, request)),
    success: step.success,
    onDone: () => void navigate({ to: '/rodziny/$familyId', params: { familyId: family.id } }),
  });
};
