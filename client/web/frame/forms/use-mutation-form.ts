import { type AskedDoubt, RefusalError } from '@asysta/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import {
  useForm,
  type DefaultValues,
  type FieldErrors,
  type FieldPath,
  type FieldValues,
  type UseFormReturn,
} from 'react-hook-form';
import type { InferInput, InferOutput } from 'valibot';
import { checkOf, inEnvelope, type ContentSchema, type Envelope, type ValuesOf } from './envelope.js';
import type { Problem } from '../../components/feedback/error-summary.js';
import { remarkOnDay } from '../../components/forms/typed-day.js';
import { showToast } from '../../components/overlay/toast.js';
import { API_QUERIES, messageOf, type RefusedField, refusedFields, toFormFields } from '../api.js';
import type { Values } from '../drafts/rebase.js';
import { useDraft, type DraftState } from '../drafts/use-draft.js';
import { i18n } from '../text/i18n.js';
import { changedMeanwhile } from './changed-meanwhile.js';

/** Values of a form before anybody has written: every answer may be null, „nothing is chosen” is not a choice. */
export type Blank<Value> = Value extends boolean
  ? boolean | null
  : Value extends readonly (infer Item)[]
    ? readonly Blank<Item>[]
    : Value extends object
      ? { [Name in keyof Value]?: Blank<Value[Name]> }
      : Value | null;

/** What a form begins with: every field it holds is named, so that nothing of the content is forgotten. */
export type BlankValues<Schema extends ContentSchema, Known> = {
  [Name in keyof ValuesOf<Schema, Known>]-?: Blank<ValuesOf<Schema, Known>[Name]>;
};

/** What a form needs: the schema of its content, where its draft is kept, and how its values are sent. */
export interface MutationFormOptions<Schema extends ContentSchema, Result, Known, Version> {
  /** Names the draft: the verb and its subject, for example `record-visit:<familyId>`. */
  draftKey: string;
  schema: Schema;
  /** Part of the content that the page knows and nobody is asked for, for example whose visit it is; it is never in the draft. */
  known?: Known | undefined;
  /** For a change: version of the row as the page shows it now. */
  version?: Version | undefined;
  defaultValues: BlankValues<Schema, Known>;
  /** Sends the parsed content in its envelope: the mutation's `input`. */
  send: (input: InferOutput<Schema> & Envelope<Version>) => Promise<Result>;
  /** Said as a toast when it worked. */
  success: string | ((result: Result) => string);
  onDone?: ((result: Result) => void) | undefined;
  /** Takes back what was just saved, for a while beside the word that it was. */
  undo?: ((result: Result) => Promise<unknown>) | undefined;
}

/** What the server found unlikely in the last try: the person says that it is so, or goes back to the fields. */
export interface Doubts {
  readonly asked: readonly AskedDoubt[];
  readonly confirm: () => void;
  readonly reconsider: () => void;
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
  readonly doubts: Doubts;
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

/** One mistake, one sentence: a date says beside itself which day there is not. */
const inWordsOfField =
  <Values extends FieldValues, Output>({ getValues }: UseFormReturn<Values, unknown, Output>) =>
  (problem: Problem): Problem => {
    const remark = problem.field && remarkOnDay(getValues(problem.field as FieldPath<Values>));
    return remark ? { ...problem, message: remark } : problem;
  };

/** Puts refusals beside the fields they name, and answers all of them for the summary. */
const placeRefusals = <Values extends FieldValues, Output>(
  form: UseFormReturn<Values, unknown, Output>,
  refused: readonly RefusedField[],
): Problem[] => {
  return refused.map(({ field, userMessage }) => {
    if (field === null || !hasField(form.getValues(), field)) return { message: userMessage };
    form.setError(field as FieldPath<Values>, { type: 'server', message: userMessage });
    return { field, message: userMessage };
  });
};

/** Brings what somebody else has changed meanwhile into the fields nobody touched here, and says where both have written. */
const useChangesOfOthers = <FormValues extends FieldValues, Output>(
  form: UseFormReturn<FormValues, unknown, Output>,
  { learn, differing }: DraftState,
  { version, defaultValues }: { version?: number | undefined; defaultValues: object },
  tell: (changes: readonly Problem[]) => void,
): void => {
  const seen = useRef(version);
  const said = useRef(differing);
  useLayoutEffect(() => {
    if (seen.current === version) return;
    seen.current = version;
    learn(defaultValues as Values);
  });
  useEffect(() => {
    if (said.current === differing) return;
    said.current = differing;
    const changes = differing.map(({ field, theirs }) => ({ field, message: changedMeanwhile(theirs) }));
    for (const { field, message } of changes) form.setError(field as FieldPath<FormValues>, { type: 'changed', message });
    if (changes.length > 0) tell(changes);
  });
};

/** Where the person is: whether the form has left the page, and whether the address is another one than when it was sent. */
const useWhereabouts = () => {
  const isHere = useRef(false);
  const sentFrom = useRef('');
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);
  return {
    send: () => {
      sentFrom.current = window.location.pathname;
    },
    hasGone: () => !isHere.current,
    isElsewhere: () => window.location.pathname !== sentFrom.current,
  };
};

/**
 * A form that becomes one mutation: checked by its schema, kept as a draft, sent once however often it is tried, and
 * refused beside the field that is to blame. Everything shown from the API is read anew when it worked.
 */
export const useMutationForm = <
  Schema extends ContentSchema,
  Result,
  Known extends Partial<InferInput<Schema>> = Record<never, never>,
  Version extends number | undefined = undefined,
>(
  options: MutationFormOptions<Schema, Result, Known, Version>,
): MutationFormState<ValuesOf<Schema, Known>, InferOutput<Schema>> => {
  const queryClient = useQueryClient();
  const [attempt, setAttempt] = useState(0);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [requestId, setRequestId] = useState<string | null>(null);
  // Known at once. `isPending` is known when the page has been drawn anew, and a slow one is pressed twice before that.
  const isSending = useRef(false);
  const [asked, setAsked] = useState<readonly AskedDoubt[]>([]);
  // Only of this try: what is typed after it may be doubted anew.
  const confirmed = useRef<readonly AskedDoubt[]>([]);
  const [isOnItsWay, setIsOnItsWay] = useState(false);
  const form = useForm<ValuesOf<Schema, Known>, unknown, InferOutput<Schema>>({
    resolver: checkOf(options.schema, options.known as Known),
    defaultValues: options.defaultValues as unknown as DefaultValues<ValuesOf<Schema, Known>>,
    mode: 'onSubmit',
    // Not on blur: what was mended would vanish under the finger that presses the button, and the press would miss it.
    reValidateMode: 'onChange',
    shouldFocusError: false,
  });
  const draft = useDraft(options.draftKey, form, { isOfRow: options.version !== undefined });
  useChangesOfOthers(form, draft, options, (changes) => setProblems((present) => [...present, ...changes]));

  const whereabouts = useWhereabouts();

  const undoOf = (result: Result) => {
    const { undo } = options;
    if (!undo) return undefined;
    return () =>
      void undo(result).then(
        () => {
          showToast({ title: i18n.t('forms:undone') });
          return queryClient.invalidateQueries({ queryKey: API_QUERIES });
        },
        (error: unknown) => showToast({ title: messageOf(error) }),
      );
  };

  const mutation = useMutation({
    mutationFn: (content: InferOutput<Schema>) =>
      options.send(
        inEnvelope(
          content,
          draft.idempotencyKey(),
          options.version as Version,
          confirmed.current.map(({ code }) => code),
        ),
      ),
    onSuccess: async (result) => {
      setProblems([]);
      draft.finish();
      const hasGone = whereabouts.hasGone();
      showToast({
        title: typeof options.success === 'string' ? options.success : options.success(result),
        onUndo: undoOf(result),
      });
      await queryClient.invalidateQueries({ queryKey: API_QUERIES });
      // Whoever reads elsewhere by now is not called away: a late answer is told by the toast alone.
      if (!options.onDone || hasGone || whereabouts.isElsewhere()) return;
      // Whoever goes back before the page has gone finds the form as it was at first: filled in, it would be sent once more.
      draft.discard();
      options.onDone(result);
    },
    onError: (error) => {
      if (error instanceof RefusalError && error.doubts.length > 0) {
        setAsked(error.doubts);
        return;
      }
      setProblems(placeRefusals(form, refusedFields(error)));
      setRequestId(error instanceof RefusalError ? error.requestId : null);
      setAttempt((count) => count + 1);
      // Somebody else was quicker: the page learns the present version, so that whoever has read about it can save again.
      // It may be drawn without this form then, and what is said beside the form would go with it.
      if (error instanceof RefusalError && error.code === 'CONFLICT') {
        showToast({ title: error.userMessage });
        void queryClient.invalidateQueries({ queryKey: API_QUERIES });
      }
    },
    onSettled: () => {
      isSending.current = false;
      setIsOnItsWay(false);
    },
  });

  const begin = (values: InferOutput<Schema>) => {
    // Drawn before the next key can be pressed: `isPending` of the mutation is told a moment later.
    flushSync(() => setIsOnItsWay(true));
    whereabouts.send();
    mutation.mutate(values);
  };

  const send = (sure: readonly AskedDoubt[]) => {
    if (isSending.current) return;
    isSending.current = true;
    confirmed.current = sure;
    setRequestId(null);
    draft.keep();
    void form.handleSubmit(begin, (errors) => {
      isSending.current = false;
      setProblems(problemsOf(errors).map(inWordsOfField(form)));
      setAttempt((count) => count + 1);
    })();
  };

  const doubts = {
    asked,
    confirm: () => {
      setAsked([]);
      send([...confirmed.current, ...asked]);
    },
    reconsider: () => {
      setAsked([]);
      setProblems(placeRefusals(form, toFormFields(asked)));
      setAttempt((count) => count + 1);
    },
  };

  return { form, submit: () => send([]), doubts, isPending: isOnItsWay, problems, attempt, requestId, draft };
};
