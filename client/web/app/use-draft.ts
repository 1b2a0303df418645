import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { readDraft, removeDraft, writeDraft } from './drafts.js';
import { useViewer } from './viewer.js';

const quietMs = 400;

/** State of a form's draft, for `DraftNote`, and the key under which the form is sent. */
export interface DraftState {
  /** When the draft was last kept, or null while there is none. */
  readonly savedAt: number | null;
  /** True when the form was filled from a draft of an earlier visit. */
  readonly isRestored: boolean;
  /** Stays the same for every try to send this form, also after a reload; new after it was sent or discarded. */
  readonly idempotencyKey: () => string;
  /** Keeps the form now, for example just before it is sent. */
  readonly keep: () => void;
  /** Forgets the draft because it was sent; the form stays as it is. */
  readonly finish: () => void;
  /** Forgets the draft and empties the form. */
  readonly discard: () => void;
}

const without = (values: FieldValues, except: readonly string[]): FieldValues =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !except.includes(name)));

/** Keeps a form's values as the signed-in person's draft while they write, and brings them back. */
export const useDraft = <Values extends FieldValues, Output = Values>(
  key: string,
  form: UseFormReturn<Values, unknown, Output>,
  except: readonly string[] = [],
): DraftState => {
  const personId = useViewer().id;
  const [savedAt, setSavedAt] = useState<number | null>(null);
  const [isRestored, setIsRestored] = useState(false);
  const requestKey = useRef<string>('');
  const timer = useRef<number | undefined>(undefined);
  // What the form held when nobody had changed it; the same values again are no reason for a draft.
  const untouched = useRef('');
  const latest = useRef({ form, except });
  latest.current = { form, except };

  const stopTimer = useCallback(() => {
    window.clearTimeout(timer.current);
    timer.current = undefined;
  }, []);

  const keep = useCallback(() => {
    stopTimer();
    const { form: current, except: left } = latest.current;
    const values = without(current.getValues(), left);
    untouched.current = JSON.stringify(values);
    requestKey.current ||= crypto.randomUUID();
    const draft = { values, idempotencyKey: requestKey.current, savedAt: Date.now() };
    if (!writeDraft(localStorage, personId, key, draft)) return;
    setSavedAt(draft.savedAt);
    setIsRestored(false);
  }, [personId, key, stopTimer]);

  const keepWhenChanged = useCallback(() => {
    stopTimer();
    const { form: current, except: left } = latest.current;
    if (JSON.stringify(without(current.getValues(), left)) !== untouched.current) keep();
  }, [keep, stopTimer]);

  const finish = useCallback(() => {
    stopTimer();
    const { form: current, except: left } = latest.current;
    untouched.current = JSON.stringify(without(current.getValues(), left));
    requestKey.current = '';
    removeDraft(localStorage, personId, key);
    setSavedAt(null);
    setIsRestored(false);
  }, [personId, key, stopTimer]);

  useLayoutEffect(() => {
    const { form: current, except: left } = latest.current;
    const draft = readDraft(localStorage, personId, key, Date.now());
    if (draft) {
      requestKey.current = draft.idempotencyKey;
      current.reset({ ...current.getValues(), ...draft.values } as Values, { keepDefaultValues: true });
      setSavedAt(draft.savedAt);
      setIsRestored(true);
    }
    untouched.current = JSON.stringify(without(current.getValues(), left));
  }, [personId, key]);

  useEffect(() => {
    const flush = () => {
      if (timer.current !== undefined) keepWhenChanged();
    };
    const stop = latest.current.form.subscribe({
      formState: { values: true },
      callback: () => {
        window.clearTimeout(timer.current);
        timer.current = window.setTimeout(keepWhenChanged, quietMs);
      },
    });
    window.addEventListener('pagehide', flush);
    return () => {
      stop();
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [keepWhenChanged]);

  const discard = useCallback(() => {
    latest.current.form.reset();
    finish();
  }, [finish]);

  const idempotencyKey = useCallback(() => (requestKey.current ||= crypto.randomUUID()), []);
  return { savedAt, isRestored, idempotencyKey, keep, finish, discard };
};
