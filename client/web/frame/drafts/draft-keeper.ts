import { get, set, type FieldValues, type Path, type PathValue, type UseFormReturn } from 'react-hook-form';
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
  /** What somebody else changed in the row while it was being changed here, too; asked about before it is saved. */
  readonly differing: readonly Differing[];
  /** Fields that somebody else changed and nobody here: they hold the new value already. */
  readonly taken: readonly string[];
}

/** Where a draft belongs: whose it is, and which form. */
export interface DraftPlace {
  readonly personId: string;
  readonly form: string;
  /** Whether the form changes a row that others may change meanwhile; its draft then remembers what it was written over. */
  readonly isOfRow?: boolean | undefined;
}

const NEVER_KEPT: readonly string[] = ['pesel', 'documentKind', 'documentNumber', 'documentCountry', 'secretAddress'];

/** Neither a PESEL nor a document nor a secret address is ever written into the browser, however deep in a form it stands: it is typed again. */
const withoutSecrets = (name: string, value: unknown): unknown => (NEVER_KEPT.includes(name) ? null : value);

const storable = (values: object): FieldValues => JSON.parse(JSON.stringify(values, withoutSecrets)) as FieldValues;

const none: DraftStatus = {
  savedAt: null,
  isRestored: false,
  differing: [],
  taken: [],
};

/** Brings a form's draft back, keeps what changes, and holds the key under which the form is sent until it has been sent. */
export class DraftKeeper<Values extends FieldValues> {
  readonly #store: Storage;
  readonly #place: DraftPlace;
  #form: KeptForm<Values> | null = null;
  #isRestoredOnce = false;
  #requestKey = '';
  // What the form held when nobody had changed it; the same values again are no reason for a draft.
  #untouched = '';
  // What the row held when this form began to change it; of what both changed until a version is chosen.
  #base: FieldValues = {};
  // What the row holds now.
  #row: FieldValues = {};
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

  /** Another window with this draft has sent something else under its key: what stands here stays, and the next try is a new request. */
  renew = (): void => {
    this.#requestKey = '';
    this.keep();
  };

  /** Keeps the form now, for example just before it is sent. */
  keep = (): void => {
    this.#stopTimer();
    if (!this.#form) return;
    const values = this.#values();
    this.#untouched = JSON.stringify(values);
    const base = this.#place.isOfRow ? { base: this.#base } : {};
    const draft = {
      values,
      ...base,
      idempotencyKey: this.idempotencyKey(),
      savedAt: Date.now(),
    };
    if (writeDraft(this.#store, this.#place.personId, this.#place.form, draft))
      this.#tell({
        ...this.#status,
        savedAt: draft.savedAt,
        isRestored: false,
      });
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
    if (!form || !this.#place.isOfRow) return;
    const isUntouched = JSON.stringify(this.#values()) === this.#untouched;
    form.resetDefaultValues(now as Values);
    this.#meet(now);
    if (isUntouched) this.#untouched = JSON.stringify(this.#values());
    // Nothing was written here yet: what others changed before that is no news.
    if (isUntouched && this.#status.savedAt === null) this.#tell({ ...this.#status, taken: [] });
  };

  /** What both changed and nobody has chosen of yet, as the form stands now. */
  compare = (): readonly Differing[] => {
    const { differing } = rebase(this.#base, this.#row, this.#form?.getValues() ?? {});
    this.#tell({ ...this.#status, differing });
    return differing;
  };

  /** Somebody has read what the other saved: the fields named take that, all others keep what is written here. */
  settle = (theirs: readonly string[]): void => {
    this.#fill(Object.fromEntries(theirs.map((field) => [field, get(this.#row, field) as unknown])));
    this.#base = structuredClone(this.#row);
    this.#tell({ ...this.#status, differing: [], taken: [] });
  };

  /** Forgets the draft because it was sent; the form stays as it is. */
  finish = (): void => {
    this.#stopTimer();
    this.#begin();
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
    this.#begin();
    const draft = readDraft(this.#store, this.#place.personId, this.#place.form, Date.now());
    if (draft) {
      this.#requestKey = draft.idempotencyKey;
      this.#base = draft.base ? { ...draft.base } : this.#base;
      form.reset({ ...form.getValues(), ...draft.values }, { keepDefaultValues: true });
      this.#tell({ ...none, savedAt: draft.savedAt, isRestored: true });
      this.#meet(this.#row);
    }
    this.#untouched = JSON.stringify(this.#values());
  }

  /** Takes what only others changed in the row, and keeps of the rest what stood there before. */
  #meet(row: Row): void {
    const { taken, differing } = rebase(this.#base, row, this.#form?.getValues() ?? {});
    this.#fill(taken);
    this.#row = storable(row);
    this.#base = storable(row);
    for (const { field, before } of differing) set(this.#base, field, before);
    this.#tell({
      ...this.#status,
      differing,
      taken: [...new Set([...this.#status.taken, ...Object.keys(taken)])],
    });
  }

  #begin(): void {
    this.#base = this.#values();
    this.#row = this.#values();
  }

  #fill(values: Row): void {
    for (const [field, value] of Object.entries(values))
      this.#form?.setValue(field as Path<Values>, value as PathValue<Values, Path<Values>>);
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
