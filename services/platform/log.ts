import { type Logger, pino } from 'pino';

/** The process log. It carries ids, codes and durations only; callers never hand it an input, a name or a message of the database. */
export const processLog = (name: string, level: string): Logger => pino({ name, level, base: { name } });

export type { Logger };
