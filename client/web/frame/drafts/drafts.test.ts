import { beforeEach, expect, test } from 'vitest';
import { countDraftsOf, readDraft, removeDraft, endDraftsOf, sweepDrafts, writeDraft, type Draft } from './drafts.js';

const dayMs = 24 * 60 * 60_000;

class MemoryStorage implements Storage {
  #items = new Map<string, string>();
  get length() {
    return this.#items.size;
  }
  key = (index: number) => [...this.#items.keys()][index] ?? null;
  getItem = (key: string) => this.#items.get(key) ?? null;
  setItem(key: string, value: string): void {
    this.#items.set(key, value);
  }
  removeItem = (key: string) => void this.#items.delete(key);
  clear = () => this.#items.clear();
}

let store: MemoryStorage;
const draft = (savedAt: number): Draft => ({ values: { note: 'ustalono' }, idempotencyKey: 'key-1', savedAt });

beforeEach(() => {
  store = new MemoryStorage();
});

test('brings a draft back to the person who wrote it, with the key it was to be sent under', () => {
  writeDraft(store, 'anna', 'record-visit:1', draft(0));
  expect(readDraft(store, 'anna', 'record-visit:1', dayMs)).toEqual(draft(0));
});

test('never shows a draft to another person on the same browser', () => {
  writeDraft(store, 'anna', 'record-visit:1', draft(0));
  expect(readDraft(store, 'ewa', 'record-visit:1', 0)).toBeNull();
});

test('forgets a draft after seven days, even before it is swept', () => {
  writeDraft(store, 'anna', 'record-visit:1', draft(0));
  expect(readDraft(store, 'anna', 'record-visit:1', 7 * dayMs - 1)).not.toBeNull();
  expect(readDraft(store, 'anna', 'record-visit:1', 7 * dayMs)).toBeNull();
});

test('sweeps old and broken drafts of everybody and leaves what is not a draft', () => {
  writeDraft(store, 'anna', 'old', draft(0));
  writeDraft(store, 'ewa', 'new', draft(6 * dayMs));
  store.setItem('asysta:draft:1:anna:broken', '{');
  store.setItem('something-else', '1');
  sweepDrafts(store, 8 * dayMs);
  expect([...Array(store.length).keys()].map(store.key)).toEqual(['asysta:draft:1:ewa:new', 'something-else']);
});

test('wipes the drafts of one person at logout', () => {
  writeDraft(store, 'zofia', 'one', draft(0));
  writeDraft(store, 'zofia', 'two', draft(0));
  writeDraft(store, 'ewa', 'one', draft(0));
  endDraftsOf(store, 'zofia');
  expect(readDraft(store, 'zofia', 'one', 0)).toBeNull();
  expect(readDraft(store, 'zofia', 'two', 0)).toBeNull();
  expect(readDraft(store, 'ewa', 'one', 0)).not.toBeNull();
});

test('keeps nothing of who has signed out, though a form of theirs is still open', () => {
  endDraftsOf(store, 'jan');
  expect(writeDraft(store, 'jan', 'one', draft(0))).toBe(false);
  expect(countDraftsOf(store, 'jan')).toBe(0);
});

test('removes one draft when it was sent', () => {
  writeDraft(store, 'anna', 'one', draft(0));
  removeDraft(store, 'anna', 'one');
  expect(readDraft(store, 'anna', 'one', 0)).toBeNull();
});

test('does not claim a draft is saved when the browser has no room', () => {
  store.setItem = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  expect(writeDraft(store, 'anna', 'one', draft(0))).toBe(false);
});
