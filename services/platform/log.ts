import { type Logger, pino } from 'pino';

/** The process log. It carries ids, codes and durations only; callers never hand it an input, a name or a message of the database. */
export const processLog = (name: string, level: string, stream: 'stdout' | 'stderr' = 'stdout'): Logger =>
  pino({ name, level, base: { name } }, pino.destination(stream === 'stdout' ? 1 : 2));

export type { Logger };
