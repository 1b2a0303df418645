import { useNavigate } from '@tanstack/react-router';
import type { FieldValues } from 'react-hook-form';
import type { GenericSchema, InferInput, InferOutput } from 'valibot';
import type { CaseAction } from '@asysta/schema/cases/codes';
import type { Envelope, ValuesOf } from '../../app/envelope.js';
import { useMutationForm, type BlankValues, type MutationFormState } from '../../app/use-mutation-form.js';
import type { StepProps } from './step-case.js';

interface OfCase {
  readonly supportCaseId: string;
}

/** A form of one step of a case: its draft belongs to the case, and when it worked the person is back on the family's card. */
export const useStepForm = <
  Schema extends GenericSchema<FieldValues & OfCase, unknown>,
  Known extends Partial<InferInput<Schema>> = Record<never, never>,
>(
  { family, supportCase }: StepProps,
  step: {
    action: CaseAction;
    schema: Schema;
    known?: Known;
    defaultValues: BlankValues<Schema, Known & OfCase>;
    send: (input: InferOutput<Schema> & Envelope<number>) => Promise<unknown>;
    success: string;
  },
): MutationFormState<ValuesOf<Schema, Known & OfCase>, InferOutput<Schema>> => {
  const navigate = useNavigate();
  return useMutationForm({
    draftKey: `${step.action}:${supportCase.id}`,
    schema: step.schema,
    known: { ...step.known, supportCaseId: supportCase.id } as Known & OfCase,
    version: supportCase.version,
    defaultValues: step.defaultValues,
    send: step.send,
    success: step.success,
    onDone: () => void navigate({ to: '/rodziny/$familyId', params: { familyId: family.id } }),
  });
};
