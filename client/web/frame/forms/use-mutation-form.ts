import '../conflict/texts.js';
import { type AskedDoubt, RefusalError } from '@asysta/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useForm, type DefaultValues, type FieldValues, type UseFormReturn } from 'react-hook-form';
import type { InferInput, InferOutput } from 'valibot';
import { checkOf, inEnvelope, type ContentSchema, type Envelope, type ValuesOf } from './envelope.js';
import type { Problem } from '../../components/feedback/error-summary.js';
import { showToast } from '../../components/overlay/toast.js';
import { API_QUERIES, messageOf, refusedFields, toFormFields } from '../api.js';
import type { Values } from '../drafts/rebase.js';
import { useDraft, type DraftState } from '../drafts/use-draft.js';
import { i18n } from '../text/i18n.js';
import { inWordsOfField, placeRefusals, problemsOf } from './problems.js';
import { useUnsaved } from './use-unsaved.js';
import { useConflict, type ConflictState, type LastChange } from './use-conflict.js';
import { useWhereabouts } from './whereabouts.js';

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
  /**
   * Left out, the values of a form with a version are those of its row, and of what two people changed each is asked about. `answer`
   * where they answer a question about the row (a step, an ending): the other has saved nothing to compare them with.
   */
  values?: 'answer' | undefined;
  /** Who changed the row last, where the API says it: told to whoever was slower. */
  lastChange?: (() => Promise<LastChange | undefined>) | undefined;
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
  readonly conflict: ConflictState;
  readonly draftKey: string;
  readonly lastChange: (() => Promise<LastChange | undefined>) | undefined;
}

/** Tells the draft what the row holds whenever somebody else has changed it. */
const useRowOfOthers = (
  { learn }: DraftState,
  { version, defaultValues }: { version?: number | undefined; defaultValues: object },
) => {
  const seen = useRef(version);
  useLayoutEffect(() => {
    if (seen.current === version) return;
    seen.current = version;
    learn(defaultValues as Values);
  });
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
  const draft = useDraft(options.draftKey, form, {
    isOfRow: options.version !== undefined && options.values !== 'answer',
  });
  useRowOfOthers(draft, options);
  const conflict = useConflict(form.control, draft);
  const unsaved = useUnsaved(form);
  const whereabouts = useWhereabouts(unsaved.show);

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

  /** Somebody else was quicker: the page learns the present version and asks of what both changed, or says that nothing is lost. */
  const meetOther = async () => {
    unsaved.hold();
    await queryClient.invalidateQueries({ queryKey: API_QUERIES });
    unsaved.release();
    if (whereabouts.isElsewhere()) showToast({ title: i18n.t('forms:conflict.elsewhere') });
    conflict.meet();
    setProblems([{ message: i18n.t('forms:conflict.nothingToChoose') }]);
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
    onError: async (error) => {
      if (error instanceof RefusalError && error.doubts.length > 0) {
        setAsked(error.doubts);
        return;
      }
      if (error instanceof RefusalError && error.code === 'CONFLICT') await meetOther();
      else setProblems(placeRefusals(form, refusedFields(error)));
      if (error instanceof RefusalError && error.code === 'IDEMPOTENCY_KEY_REUSED') draft.renew();
      setRequestId(error instanceof RefusalError ? error.requestId : null);
      setAttempt((count) => count + 1);
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

  const submit = () => {
    if (!conflict.state.isOpen && conflict.isUnsettled()) return conflict.meet();
    const missing = conflict.ready();
    if (missing.length === 0) return send([]);
    setProblems(missing);
    setAttempt((count) => count + 1);
  };

  return {
    form,
    submit,
    doubts,
    isPending: isOnItsWay,
    problems: conflict.state.isOpen ? problems.filter(({ field }) => field !== undefined) : problems,
    attempt,
    requestId,
    draft,
    conflict: conflict.state,
    draftKey: options.draftKey,
    lastChange: options.lastChange,
  };
};
