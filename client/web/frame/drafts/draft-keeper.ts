import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { readDraft, removeDraft, writeDraft } from './drafts.js';

const quietMs = 400;

/** What the keeper needs of a form. */
export type KeptForm<Values extends FieldValues> = Pick<UseFormReturn<Values>, 'getValues' | 'reset' | 'subscribe'>;

/** What a person is told about the draft. */
export interface DraftStatus {
  /** When the draft was last kept, in milliseconds since 1970, or null while there is none. */
  readonly savedAt: number | null;
  /** True while the form holds what an earlier visit left. */
  readonly isRestored: boolean;
}

/** Where a draft belongs: whose it is, and which form. */
export interface DraftPlace {
  readonly personId: string;
  readonly form: string;
}

/** A PESEL is never written into the browser, however deep in a form it stands: it is typed again. */
const withoutPesel = (name: string, value: unknown): unknown => (name === 'pesel' ? null : value);

const none: DraftStatus = { savedAt: null, isRestored: false };

/** Brings a form's draft back, keeps what changes, and holds the key under which the form is sent until it has been sent. */
export class DraftKeeper<Values extends FieldValues> {
  readonly #store: Storage;
  readonly #place: DraftPlace;
  #form: KeptForm<Values> | null = null;
  #isRestoredOnce = false;
  #requestKey = '';
  // What the form held when nobody had changed it; the same values again are no reason for a draft.
  #untouched = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #status = none;
  readonly #listeners = new Set<() => void>();

  constructor(store: Storage, place: DraftPlace) {
    this.#store = store;
    this.#place = place;
  }

  /** For `useSyncExternalStore`. */
  status = (): DraftStatus => this.#status;

  /** For `useSyncExternalStore`. */
  listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Fills the form from its draft and watches it from then on; answers with the way to stop, which keeps what is still unkept. */
  attach(form: KeptForm<Values>): () => void {
    this.#form = form;
    if (!this.#isRestoredOnce) this.#restore(form);
    this.#isRestoredOnce = true;
    const stop = form.subscribe({
      formState: { values: true },
      callback: () => {
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.flush(), quietMs);
      },
    });
    return () => {
      stop();
      this.flush();
    };
  }

  /** Stays the same for every try to send this form, also after a reload; new after it was sent or discarded. */
  idempotencyKey = (): string => (this.#requestKey ||= crypto.randomUUID());

  /** Keeps the form now, for example just before it is sent. */
  keep = (): void => {
    this.#stopTimer();
    if (!this.#form) return;
    const values = this.#values();
    this.#untouched = JSON.stringify(values);
    const draft = { values, idempotencyKey: this.idempotencyKey(), savedAt: Date.now() };
    if (writeDraft(this.#store, this.#place.personId, this.#place.form, draft))
      this.#tell({ savedAt: draft.savedAt, isRestored: false });
  };

  /** Keeps what waits to be kept, when it differs from what is kept. */
  flush = (): void => {
    if (this.#timer === undefined) return;
    this.#stopTimer();
    if (JSON.stringify(this.#values()) !== this.#untouched) this.keep();
  };

  /** Forgets the draft because it was sent; the form stays as it is. */
  finish = (): void => {
    this.#stopTimer();
    this.#untouched = JSON.stringify(this.#values());
    this.#requestKey = '';
    removeDraft(this.#store, this.#place.personId, this.#place.form);
    this.#tell(none);
  };

  /** Forgets the draft and empties the form. */
  discard = (): void => {
    this.#form?.reset();
    this.finish();
  };

  #restore(form: KeptForm<Values>): void {
    const draft = readDraft(this.#store, this.#place.personId, this.#place.form, Date.now());
    if (draft) {
      this.#requestKey = draft.idempotencyKey;
      form.reset({ ...form.getValues(), ...draft.values }, { keepDefaultValues: true });
      this.#tell({ savedAt: draft.savedAt, isRestored: true });
    }
    this.#untouched = JSON.stringify(this.#values());
  }

  #values(): FieldValues {
    return JSON.parse(JSON.stringify(this.#form?.getValues() ?? {}, withoutPesel)) as FieldValues;
  }

  #stopTimer(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #tell(status: DraftStatus): void {
    this.#status = status;
    for (const listener of this.#listeners) listener();
  }
}
