import type { FieldValues, Path, PathValue, UseFormReturn } from 'react-hook-form';
import { rebase, type Differing, type Values as Row } from './rebase.js';
import { readDraft, removeDraft, writeDraft } from './drafts.js';

const quietMs = 400;

/** What the keeper needs of a form. */
export type KeptForm<Values extends FieldValues> = Pick<
  UseFormReturn<Values>,
  'getValues' | 'reset' | 'subscribe' | 'setValue' | 'resetDefaultValues'
>;

/** What a person is told about the draft. */
export interface DraftStatus {
  /** When the draft was last kept, in milliseconds since 1970, or null while there is none. */
  readonly savedAt: number | null;
  /** True while the form holds what an earlier visit left. */
  readonly isRestored: boolean;
  /** What somebody else changed in the row while it was being changed here, too. */
  readonly differing: readonly Differing[];
}

/** Where a draft belongs: whose it is, and which form. */
export interface DraftPlace {
  readonly personId: string;
  readonly form: string;
  /** Whether the form changes a row that others may change meanwhile; its draft then remembers what it was written over. */
  readonly isOfRow?: boolean | undefined;
}

const NEVER_KEPT: readonly string[] = ['pesel', 'secretAddress'];

/** Neither a PESEL nor a secret address is ever written into the browser, however deep in a form it stands: it is typed again. */
const withoutSecrets = (name: string, value: unknown): unknown => (NEVER_KEPT.includes(name) ? null : value);

const storable = (values: object): FieldValues => JSON.parse(JSON.stringify(values, withoutSecrets)) as FieldValues;

const none: DraftStatus = { savedAt: null, isRestored: false, differing: [] };

/** Brings a form's draft back, keeps what changes, and holds the key under which the form is sent until it has been sent. */
export class DraftKeeper<Values extends FieldValues> {
  readonly #store: Storage;
  readonly #place: DraftPlace;
  #form: KeptForm<Values> | null = null;
  #isRestoredOnce = false;
  #requestKey = '';
  // What the form held when nobody had changed it; the same values again are no reason for a draft.
  #untouched = '';
  // What the row held when this form began to change it.
  #base: FieldValues = {};
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
      this.#form = null;
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
    const base = this.#place.isOfRow ? { base: this.#base } : {};
    const draft = { values, ...base, idempotencyKey: this.idempotencyKey(), savedAt: Date.now() };
    if (writeDraft(this.#store, this.#place.personId, this.#place.form, draft))
      this.#tell({ savedAt: draft.savedAt, isRestored: false, differing: this.#status.differing });
  };

  /** Keeps what waits to be kept, when it differs from what is kept. */
  flush = (): void => {
    if (this.#timer === undefined) return;
    this.#stopTimer();
    if (JSON.stringify(this.#values()) !== this.#untouched) this.keep();
  };

  /** The row was changed meanwhile: what nobody touched here takes its new value, what was touched stays, what both changed is told. */
  learn = (now: Row): void => {
    const form = this.#form;
    if (!form) return;
    const isUntouched = JSON.stringify(this.#values()) === this.#untouched;
    const { taken, differing } = rebase(this.#base, now, form.getValues());
    form.resetDefaultValues(now as Values);
    for (const [field, value] of Object.entries(taken))
      form.setValue(field as Path<Values>, value as PathValue<Values, Path<Values>>);
    this.#base = storable(now);
    if (isUntouched) this.#untouched = JSON.stringify(this.#values());
    this.#tell({ ...this.#status, differing });
  };

  /** Forgets the draft because it was sent; the form stays as it is. */
  finish = (): void => {
    this.#stopTimer();
    this.#base = this.#values();
    this.#untouched = JSON.stringify(this.#base);
    this.#requestKey = '';
    removeDraft(this.#store, this.#place.personId, this.#place.form);
    this.#tell(none);
  };

  /** Forgets the draft and empties the form, as long as it is on the page. */
  discard = (): void => {
    if (!this.#form) return;
    this.#form.reset();
    this.finish();
  };

  #restore(form: KeptForm<Values>): void {
    this.#base = this.#values();
    const draft = readDraft(this.#store, this.#place.personId, this.#place.form, Date.now());
    if (draft) {
      this.#requestKey = draft.idempotencyKey;
      const { taken, differing } = rebase(draft.base ?? this.#base, this.#base, draft.values);
      form.reset({ ...form.getValues(), ...draft.values, ...taken }, { keepDefaultValues: true });
      this.#tell({ savedAt: draft.savedAt, isRestored: true, differing });
    }
    this.#untouched = JSON.stringify(this.#values());
  }

  #values(): FieldValues {
    return storable(this.#form?.getValues() ?? {});
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
