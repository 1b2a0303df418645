import { RefusalError } from '@asysta/client';
import { valibotResolver } from '@hookform/resolvers/valibot';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  useForm,
  type DefaultValues,
  type FieldErrors,
  type FieldPath,
  type FieldValues,
  type UseFormReturn,
} from 'react-hook-form';
import type { GenericSchema, InferInput, InferOutput } from 'valibot';
import { type Problem } from '../components/feedback/error-summary.js';
import { showToast } from '../components/overlay/toast.js';
import { API_QUERIES, refusedFields } from './api.js';
import { issueText } from './issue-text.js';
import { useDraft, type DraftState } from './use-draft.js';

/** Values of a form before anybody has written: every answer may be null, „nothing is chosen” is not a choice. */
export type Blank<Value> = Value extends boolean
  ? boolean | null
  : Value extends readonly (infer Item)[]
    ? readonly Blank<Item>[]
    : Value extends object
      ? { [Name in keyof Value]?: Blank<Value[Name]> }
      : Value | null;

/** What a form needs: its schema, where its draft is kept, and how its values are sent. */
export interface MutationFormOptions<Schema extends GenericSchema<FieldValues, unknown>, Result> {
  /** Names the draft: the verb and its subject, for example `record-visit:<familyId>`. */
  draftKey: string;
  schema: Schema;
  defaultValues: Blank<InferInput<Schema>>;
  /** Sends the parsed values; the key goes into the mutation's `input.idempotencyKey`. */
  send: (values: InferOutput<Schema>, request: { idempotencyKey: string }) => Promise<Result>;
  /** Said as a toast when it worked. */
  success: string | ((result: Result) => string);
  onDone?: ((result: Result) => void) | undefined;
  /** Fields that are never kept in the draft. */
  draftExcept?: readonly string[] | undefined;
}

/** A form in work; give it to `MutationForm` and its `form` to `Bound`. */
export interface MutationFormState<Values extends FieldValues, Output> {
  readonly form: UseFormReturn<Values, unknown, Output>;
  readonly submit: () => void;
  readonly isPending: boolean;
  /** All that the last try left to mend, of the page's own check and of the server's refusals; it stands still until the next try. */
  readonly problems: readonly Problem[];
  /** Grows with every try that failed; the summary then takes the focus. */
  readonly attempt: number;
  readonly requestId: string | null;
  readonly draft: DraftState;
}

const problemsOf = (errors: FieldErrors, path = ''): Problem[] =>
  Object.entries(errors).flatMap(([name, error]) => {
    if (!error || typeof error !== 'object' || name === 'ref') return [];
    const field = path ? `${path}.${name}` : name;
    if (typeof error.message === 'string') return [{ field: name === 'root' ? undefined : field, message: error.message }];
    return problemsOf(error as FieldErrors, field);
  });

const hasField = (values: unknown, path: string): boolean => {
  let place: unknown = values;
  for (const part of path.split('.')) {
    if (typeof place !== 'object' || place === null || !(part in place)) return false;
    place = (place as Record<string, unknown>)[part];
  }
  return true;
};

/** Puts refusals beside the fields they name, and answers all of them for the summary. */
const placeRefusals = <Values extends FieldValues, Output>(
  form: UseFormReturn<Values, unknown, Output>,
  error: unknown,
): Problem[] => {
  return refusedFields(error).map(({ field, userMessage }) => {
    if (field === null || !hasField(form.getValues(), field)) return { message: userMessage };
    form.setError(field as FieldPath<Values>, { type: 'server', message: userMessage });
    return { field, message: userMessage };
  });
};

/**
 * A form that becomes one mutation: checked by its schema, kept as a draft, sent once however often it is tried, and
 * refused beside the field that is to blame. Everything shown from the API is read anew when it worked.
 */
export const useMutationForm = <Schema extends GenericSchema<FieldValues, unknown>, Result>(
  options: MutationFormOptions<Schema, Result>,
): MutationFormState<InferInput<Schema>, InferOutput<Schema>> => {
  const queryClient = useQueryClient();
  const [attempt, setAttempt] = useState(0);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [requestId, setRequestId] = useState<string | null>(null);
  const form = useForm<InferInput<Schema>, unknown, InferOutput<Schema>>({
    resolver: valibotResolver<InferInput<Schema>, unknown, InferOutput<Schema>>(
      options.schema as GenericSchema<InferInput<Schema>, InferOutput<Schema>>,
      {
        message: issueText,
      },
    ),
    defaultValues: options.defaultValues as DefaultValues<InferInput<Schema>>,
    mode: 'onSubmit',
    // Not on blur: what was mended would vanish under the finger that presses the button, and the press would miss it.
    reValidateMode: 'onChange',
    shouldFocusError: false,
  });
  const draft = useDraft(options.draftKey, form, options.draftExcept);

  const mutation = useMutation({
    mutationFn: (values: InferOutput<Schema>) => options.send(values, { idempotencyKey: draft.idempotencyKey() }),
    onSuccess: async (result) => {
      setProblems([]);
      draft.finish();
      showToast({ title: typeof options.success === 'string' ? options.success : options.success(result) });
      await queryClient.invalidateQueries({ queryKey: API_QUERIES });
      options.onDone?.(result);
    },
    onError: (error) => {
      setProblems(placeRefusals(form, error));
      setRequestId(error instanceof RefusalError ? error.requestId : null);
      setAttempt((count) => count + 1);
      // Somebody else was quicker: the page learns the present version, so that whoever has read about it can save again.
      if (error instanceof RefusalError && error.code === 'CONFLICT') {
        void queryClient.invalidateQueries({ queryKey: API_QUERIES });
      }
    },
  });

  const submit = () => {
    if (mutation.isPending) return;
    setRequestId(null);
    draft.keep();
    void form.handleSubmit(
      (values) => mutation.mutate(values),
      (errors) => {
        setProblems(problemsOf(errors));
        setAttempt((count) => count + 1);
      },
    )();
  };

  return { form, submit, isPending: mutation.isPending, problems, attempt, requestId, draft };
};
