/** A problem a person can mend: shown as its one sentence, without a stack, and the program ends with exit code 1. */
export class PlainError extends Error {
  override readonly name = 'PlainError';
}
