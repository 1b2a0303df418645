import type { Logger } from '../platform/log.js';
import { Refusal } from '../platform/refusal/refusal.js';
import { ConsoleError, EXIT } from './refusal.js';
import type { Outcome, Step } from './steps.js';

/** What a run had to say, as `--json` prints it. */
interface Told {
  readonly command: string;
  readonly subject: string;
  readonly dryRun: boolean;
  readonly steps: { readonly step: string; readonly says: string; readonly outcome: Outcome }[];
  readonly notes: string[];
  readonly firstPasswords: { readonly login: string; readonly password: string }[];
}

interface Manner {
  readonly command: string;
  /** Alias or login the command is about. */
  readonly subject: string;
  readonly dryRun: boolean;
  readonly json: boolean;
  readonly write: (text: string) => void;
  readonly log: Logger;
}

const SIGNS: Readonly<Record<Outcome, string>> = { done: '✓', already: '–', would: 'would:' };

const REFUSALS: Readonly<Record<string, string>> = {
  ROLES_NOT_COMBINABLE: 'Nobody is a family assistant and a social worker of the same gmina at the same time (art. 17(3)).',
  PERIOD_INVALID: 'A function cannot end before the day it began; the day before it takes it back.',
  DATE_IN_FUTURE: 'Papers of art. 7(4) count from the day they are signed; a day in the future cannot be entered.',
};

const codeOf = (error: unknown): string => {
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  if (typeof code === 'string') return code;
  return cause === undefined ? '' : codeOf(cause);
};

/** One plain sentence about a failure, without anything that was typed or stored. */
export const faultInWords = (error: unknown): string => {
  if (error instanceof ConsoleError) return error.message;
  if (error instanceof Refusal) return REFUSALS[error.code] ?? `The register refuses (${error.code}).`;
  const code = codeOf(error);
  if (/^(28|3D)/.test(code)) return `The database does not let the command in (${code}).`;
  if (/^(ECONN|ENOTFOUND|EAI_|ETIMEDOUT|57|08)/.test(code)) return `The database does not answer (${code}).`;
  if (error instanceof Error && /^(Connection terminated|timeout|Query read timeout|Client was closed)/.test(error.message))
    return 'The database does not answer.';
  return `An unexpected fault (${code || (error instanceof Error ? error.name : 'unknown')}).`;
};

const exitCodeOf = (error: unknown): number => {
  if (error instanceof ConsoleError) return error.exitCode;
  return error instanceof Refusal ? EXIT.refused : EXIT.failed;
};

/** Tells a run to a person line by line, or to a script as one JSON object at its end. */
export class Report {
  readonly #told: Told;

  constructor(private readonly manner: Manner) {
    const { command, subject, dryRun } = manner;
    this.#told = { command, subject, dryRun, steps: [], notes: [], firstPasswords: [] };
    this.#line(`asysta ${command} ${subject}${dryRun ? ' (dry run: nothing is changed)' : ''}`);
  }

  step(step: Step, outcome: Outcome): void {
    const { key, says } = step;
    this.#told.steps.push({ step: key, says, outcome });
    this.#line(`  ${SIGNS[outcome]} ${says}${outcome === 'already' ? ' (already there)' : ''}`);
    if (outcome === 'done') this.manner.log.info({ command: this.manner.command, step: key }, 'done');
  }

  /** A first password is printed the moment it is set, so that a failure after it does not swallow it. */
  firstPassword(login: string, password: string): void {
    this.#told.firstPasswords.push({ login, password });
    this.#line(`\n    First password of ${login}: ${password}\n    Shown once. It must be changed at the first sign-in.\n`);
  }

  note(text: string): void {
    this.#told.notes.push(text);
    this.#line(`  Note: ${text}`);
  }

  finish(): number {
    this.#line(this.manner.dryRun ? 'Nothing was changed.' : 'Done.');
    return this.#end('done', EXIT.done);
  }

  fail(error: unknown): number {
    const sentence = faultInWords(error);
    const exitCode = exitCodeOf(error);
    const isHalfDone = this.#told.steps.some(({ outcome }) => outcome === 'done');
    const advice = isHalfDone ? ' What is done stays done; the same command goes on from there.' : '';
    this.manner.log.error({ command: this.manner.command, code: codeOf(error), exitCode }, 'failed');
    this.#line(`  ✗ ${sentence}${advice}`);
    return this.#end('failed', exitCode, sentence);
  }

  #line(text: string): void {
    if (!this.manner.json) this.manner.write(`${text}\n`);
  }

  #end(outcome: 'done' | 'failed', exitCode: number, error?: string): number {
    if (this.manner.json)
      this.manner.write(`${JSON.stringify({ ...this.#told, outcome, exitCode, ...(error ? { error } : {}) }, null, 2)}\n`);
    return exitCode;
  }
}
