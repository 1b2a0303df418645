/*
 * Drafts live in localStorage, because they must survive a reload, a closed tab and a lost session on this device.
 * They are keyed by the person's id, so that nobody else who signs in here is ever shown them; they go at an explicit
 * logout, when they are sent or discarded, and after seven days. They are not encrypted: a key in the same browser
 * would guard against nobody who can read that browser's storage; disk encryption of the office's machines does.
 * A PESEL, a document or a secret address is never kept, nor what the page itself knows of the content.
 */

const prefix = 'asysta:draft:1';
const retentionMs = 7 * 24 * 60 * 60_000;

/** What is kept of an unfinished form; `idempotencyKey` makes a retry after a reload the same request. */
export interface Draft {
  readonly values: Readonly<Record<string, unknown>>;
  /** What the row held that these values change, when they change one. */
  readonly base?: Readonly<Record<string, unknown>>;
  readonly idempotencyKey: string;
  readonly savedAt: number;
}

// Whoever has signed out leaves nothing more behind; their next page is a new one.
const signedOut = new Set<string>();

const keyOf = (personId: string, form: string): string => `${prefix}:${personId}:${form}`;

const parse = (text: string | null): Draft | null => {
  try {
    const draft = JSON.parse(text ?? 'null') as Partial<Draft> | null;
    const isWhole =
      typeof draft?.savedAt === 'number' && typeof draft.idempotencyKey === 'string' && typeof draft.values === 'object';
    return isWhole ? (draft as Draft) : null;
  } catch {
    return null;
  }
};

const draftKeys = (store: Storage, start: string): string[] =>
  Array.from({ length: store.length }, (_, index) => store.key(index) ?? '').filter((key) => key.startsWith(start));

/** The draft of this person for this form, or null when there is none younger than seven days. */
export const readDraft = (store: Storage, personId: string, form: string, now: number): Draft | null => {
  const draft = parse(store.getItem(keyOf(personId, form)));
  return draft && now - draft.savedAt < retentionMs ? draft : null;
};

/** How many drafts of this person would go with them. */
export const countDraftsOf = (store: Storage, personId: string): number => draftKeys(store, `${prefix}:${personId}:`).length;

/**
 * Keeps a draft; false when the browser has no room or forbids it, or the person has signed out, and the page should not
 * claim it is saved.
 */
export const writeDraft = (store: Storage, personId: string, form: string, draft: Draft): boolean => {
  if (signedOut.has(personId)) return false;
  try {
    store.setItem(keyOf(personId, form), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
};

/** Removes one draft. */
export const removeDraft = (store: Storage, personId: string, form: string): void => store.removeItem(keyOf(personId, form));

/** Removes all drafts of a person at an explicit logout; what a form of theirs still holds on this page is kept no more. */
export const endDraftsOf = (store: Storage, personId: string): void => {
  signedOut.add(personId);
  for (const key of draftKeys(store, `${prefix}:${personId}:`)) store.removeItem(key);
};

/** Removes what is older than seven days, whoever wrote it; called at every start of the page. */
export const sweepDrafts = (store: Storage, now: number): void => {
  for (const key of draftKeys(store, `${prefix}:`)) {
    const draft = parse(store.getItem(key));
    if (!draft || now - draft.savedAt >= retentionMs) store.removeItem(key);
  }
};
