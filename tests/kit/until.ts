import { setTimeout as pause } from 'node:timers/promises';

/** So long that only what never comes is not waited for, however busy the machine is. */
const PATIENCE_MS = 90_000;

/** Waits until a question is answered with yes; fails when that does not happen at all. */
export const until = async (question: () => boolean | Promise<boolean>, what: string): Promise<void> => {
  const endMs = Date.now() + PATIENCE_MS;
  while (!(await question())) {
    if (Date.now() > endMs) throw new Error(`Waited ${PATIENCE_MS / 1000} s in vain: ${what}`);
    await pause(20);
  }
};
