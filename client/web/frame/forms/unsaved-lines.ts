import type { ReactNode } from 'react';

/** One field of a form that is no longer on the page, in its own words. */
export interface UnsavedLine {
  readonly name: string;
  readonly label: ReactNode;
  readonly value: ReactNode;
}

let lines: readonly UnsavedLine[] = [];
const listeners = new Set<() => void>();

/** What is to be shown of a form that has gone; nothing once it was read. */
export const tellUnsaved = (now: readonly UnsavedLine[]): void => {
  lines = now;
  for (const listener of listeners) listener();
};

/** For `useSyncExternalStore`. */
export const unsavedLines = (): readonly UnsavedLine[] => lines;

/** For `useSyncExternalStore`. */
export const listenToUnsaved = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
