import { expect, test } from 'vitest';
import { DraftKeeper, type KeptForm } from './draft-keeper.js';

const aStore = (): Storage => {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    clear: () => kept.clear(),
    getItem: (key) => kept.get(key) ?? null,
    key: (position) => [...kept.keys()][position] ?? null,
    removeItem: (key) => void kept.delete(key),
    setItem: (key, value) => void kept.set(key, value),
  };
};

const aForm = (values: object): KeptForm<Record<string, unknown>> =>
  ({ getValues: () => values, reset: () => undefined, subscribe: () => () => undefined }) as unknown as KeptForm<
    Record<string, unknown>
  >;

test('a secret address never reaches the storage of the browser either', () => {
  const store = aStore();
  const keeper = new DraftKeeper<Record<string, unknown>>(store, { personId: 'p', form: 'secret-address' });
  keeper.attach(aForm({ secretAddress: 'Ukryta 17' }));
  keeper.keep();
  expect(store.getItem(store.key(0) ?? '') ?? '').not.toContain('Ukryta');
});

test('a PESEL never reaches the storage of the browser, however deep in the form it stands', () => {
  const store = aStore();
  const keeper = new DraftKeeper<Record<string, unknown>>(store, { personId: 'p', form: 'intake' });
  keeper.attach(aForm({ newFamily: { members: [{ givenName: 'Ola', pesel: '12345678901' }] } }));
  keeper.keep();
  const written = store.getItem(store.key(0) ?? '') ?? '';
  expect(written).toContain('Ola');
  expect(written).not.toContain('12345678901');
});
