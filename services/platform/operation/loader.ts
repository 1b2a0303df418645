import DataLoader from 'dataloader';
import { type Operation, remembered } from './operation.js';

/** A batched read that lives as long as one open door. */
export interface Loader<K, V> {
  load(op: Operation, key: K): Promise<V>;
}

/**
 * Declares a batched read for what relations cannot express (the last visit, counts). One statement for any number of
 * keys; the batch answers in the order of its keys.
 */
export const defineLoader = <K, V>(batch: (op: Operation, keys: readonly K[]) => Promise<readonly V[]>): Loader<K, V> => {
  const identity = {};
  return {
    load: (op, key) => remembered(op, identity, () => new DataLoader<K, V>((keys) => batch(op, keys))).load(key),
  };
};

/** Puts rows of one statement into the order of the keys asked for. */
export const inOrderOf = <K, R, V>(
  keys: readonly K[],
  rows: readonly R[],
  keyOf: (row: R) => K,
  value: (row: R | undefined) => V,
): V[] => {
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  return keys.map((key) => value(byKey.get(key)));
};
