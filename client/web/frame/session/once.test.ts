import { afterEach, expect, test, vi } from 'vitest';
import { markOnce, unmark } from './once.js';

const aTab = (storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>) => vi.stubGlobal('sessionStorage', storage);

const aStorage = () => {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
};

afterEach(() => vi.unstubAllGlobals());

test('a tab leaves for the second factor once, and again only after it has helped', () => {
  aTab(aStorage());
  expect(markOnce('second-factor-asked')).toBe(true);
  expect(markOnce('second-factor-asked')).toBe(false);
  expect(unmark('second-factor-asked')).toBe(true);
  expect(unmark('second-factor-asked')).toBe(false);
  expect(markOnce('second-factor-asked')).toBe(true);
});

test('a browser that keeps nothing never lets it happen, for it could happen for ever', () => {
  const refuse = () => {
    throw new DOMException('no', 'SecurityError');
  };
  aTab({ getItem: refuse, setItem: refuse, removeItem: refuse });
  expect(markOnce('second-factor-asked')).toBe(false);
  expect(unmark('second-factor-asked')).toBe(false);
});
