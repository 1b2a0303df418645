import { CommanderError } from 'commander';
import { systemClock } from '../platform/clock.js';
import { buildProgram } from './commands/program.js';
import { readConfig } from './config.js';
import { listParties } from './list-parties.js';
import { ConsoleError, EXIT } from './refusal.js';
import { faultInWords } from './report.js';
import { run } from './run.js';

const write = (text: string): void => void process.stdout.write(text);

// Whoever reads only the first lines (`| head`) closes the pipe on us.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? EXIT.done : EXIT.failed));

const exitCodeOf = (error: unknown): number => {
  // Help and version end a command well; commander has said everything else itself.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  process.stderr.write(`${faultInWords(error)}\n`);
  return error instanceof ConsoleError ? error.exitCode : EXIT.failed;
};

const program = buildProgram({
  carryOut: async (invocation) => {
    process.exitCode = await run(invocation, { config: readConfig(process.env), clock: systemClock, write });
  },
  list: (json) => listParties(readConfig(process.env), json, write),
});

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error);
}
