/** Runs a program that does one thing: its sentence when done, its reason and exit code 1 when not. */
export const runOnce = async (work: () => Promise<string> | string): Promise<void> => {
  try {
    process.stdout.write(`${await work()}\n`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
};
