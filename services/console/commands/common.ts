import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import type { LocalDate } from '@asysta/schema/values/local-date';
import type { Role } from '@asysta/schema/staff/codes';
import type { Person } from '../plans/people.js';
import { ConsoleError, EXIT } from '../refusal.js';
import type { Invocation } from '../run.js';
import { dayArgument } from './arguments.js';

/** Hands an understood command over to be carried out. */
export type CarryOut = (invocation: Invocation) => Promise<void>;

/** Options every changing command has. */
export interface Manner {
  readonly dryRun?: true;
  readonly json?: true;
}

/** What the options ask for does not fit together. */
export const misused = (sentence: string): never => {
  throw new ConsoleError(sentence, EXIT.usage);
};

/** Gives a command the two options every changing command has. */
export const withManner = (command: Command): Command =>
  command
    .option('--dry-run', 'say each step it would take, and change nothing')
    .option('--json', 'one JSON object instead of lines, first passwords included');

/** The manner as the run takes it. */
export const mannerOf = ({ dryRun, json }: Manner): Pick<Invocation, 'dryRun' | 'json'> => ({
  dryRun: dryRun === true,
  json: json === true,
});

/** Days of both papers of art. 7(4), as the options give them. */
export interface Papers {
  readonly authorizedOn?: LocalDate;
  readonly secrecyOn?: LocalDate;
}

/** Gives a command the options for papers that were signed outside the platform. */
export const withPapers = (command: Command, prefix = ''): Command =>
  command
    .option(`--${prefix}authorized-on <day>`, 'day of the written authorisation of art. 7(4), signed by whoever may', dayArgument)
    .option(`--${prefix}secrecy-on <day>`, 'day of the undertaking of secrecy of art. 7(4)', dayArgument);

/** Both papers or none: one alone opens nothing. */
export const papersOf = ({ authorizedOn, secrecyOn }: Papers): Person['papers'] => {
  if (!authorizedOn && !secrecyOn) return null;
  if (authorizedOn && secrecyOn) return { grantedOn: authorizedOn, secrecyUndertakenOn: secrecyOn };
  return misused('Give the days of both papers, the authorisation and the undertaking of secrecy.');
};

/** Who has nobody inside their party to authorise them: a director (nobody authorises themselves) and a partner's worker. */
export const requirePapersAllowed = (role: Role, papers: Person['papers']): void => {
  if (papers && role !== 'DIRECTOR' && role !== 'PARTNER_WORKER')
    misused(`The authorisation of a ${role} is entered in the product by the director, or not needed.`);
};

/** Reads a secret from a file, so that it stands in no list of processes and in no history. */
export const secretFrom = (path: string): string => {
  try {
    const secret = readFileSync(path, 'utf8').trim();
    return secret === '' ? misused(`The file ${path} is empty.`) : secret;
  } catch (error) {
    if (error instanceof ConsoleError) throw error;
    return misused(`The file ${path} cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'}).`);
  }
};
