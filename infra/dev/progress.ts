/** Prints one line per step: what is being done while it lasts, and how long it took afterwards. */
export const step = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
  const startedAt = performance.now();
  const live = process.stdout.isTTY;
  if (live) process.stdout.write(`  … ${what}`);
  try {
    const result = await work();
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    process.stdout.write(`${live ? '\r' : ''}  ✓ ${what} (${seconds} s)\n`);
    return result;
  } catch (error) {
    process.stdout.write(`${live ? '\r' : ''}  ✗ ${what}\n`);
    throw error;
  }
};

/** Prints one line for people. */
export const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Prints the one sentence that says why we stop. */
export const complain = (sentence: string): void => void process.stderr.write(`\n${sentence}\n`);
