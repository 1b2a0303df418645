/** What the command's exit code tells a script. */
export const EXIT = { done: 0, failed: 1, usage: 2, refused: 3, busy: 4 } as const;
type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** A no, or a failure, that an operator can act on: one plain English sentence, and the code the process ends with. */
export class ConsoleError extends Error {
  constructor(
    message: string,
    readonly exitCode: ExitCode = EXIT.failed,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'ConsoleError';
  }
}

/** Refuses before anything was changed. */
export const refuse = (message: string): never => {
  throw new ConsoleError(message, EXIT.refused);
};
