import type { Request, RequestHandler, Response } from 'express';
import { answerRefused } from './bad-requests.js';
import { RETRY_AFTER_SECONDS } from './unavailable.js';

/** How many requests are let in: at work at the same time, and in the line behind them. */
export interface Bounds {
  readonly atWork: number;
  readonly waiting: number;
}

/**
 * Where nothing is configured. Two for each connection of a usual pool, and a line as long as a big city's office at eight o'clock:
 * two cores work it off in a second.
 */
export const USUAL_BOUNDS: Bounds = { atWork: 16, waiting: 240 };

/** Where everybody stands at this moment, and who was turned away or went by themselves so far. */
export interface Counts {
  readonly atWork: number;
  readonly waiting: number;
  readonly refused: number;
  readonly left: number;
}

/** The one line in front of everything a request may take. */
export interface Admission {
  readonly admit: RequestHandler;
  counts(): Counts;
}

/** Whether whoever asked went away before the answer was ready. */
export const isAbandoned = (response: Response): boolean => response.closed && !response.writableEnded;

/** Calls back once when whoever asked goes away before the answer is ready. */
export const whenAbandoned = (response: Response, then: () => void): void => {
  if (isAbandoned(response)) return then();
  response.once('close', () => {
    if (isAbandoned(response)) then();
  });
};

/**
 * Lets as many requests in as can be worked on, keeps a bounded number in line, and refuses the next one at once with 503, so that
 * nobody waits for what cannot come. Who goes away loses their place, in the line as at work.
 */
export const admission = ({ atWork, waiting }: Bounds): Admission => {
  const line = new Set<() => void>();
  let working = 0;
  let refused = 0;
  let left = 0;
  const begin = (response: Response, next: () => void): void => {
    working += 1;
    response.once('close', () => {
      working -= 1;
      const [first] = line;
      if (!first) return;
      line.delete(first);
      first();
    });
    next();
  };
  const queue = (response: Response, next: () => void): void => {
    const enter = (): void => {
      response.off('close', leave);
      begin(response, next);
    };
    const leave = (): void => {
      line.delete(enter);
      left += 1;
    };
    line.add(enter);
    response.once('close', leave);
  };
  const refuse = (response: Response): void => {
    refused += 1;
    response.setHeader('retry-after', RETRY_AFTER_SECONDS);
    answerRefused(response, 503, 'TEMPORARILY_UNAVAILABLE');
  };
  return {
    admit: (_request: Request, response, next) => {
      // Gone while the body was read or unpacked: no close is told any more that would free the place.
      if (isAbandoned(response)) return void (left += 1);
      // Behind an answer on the same connection that is not read yet: it would keep the place for as long as its asker likes.
      if (response.socket === null) return refuse(response);
      if (working < atWork) return begin(response, next);
      if (line.size < waiting) return queue(response, next);
      return refuse(response);
    },
    counts: () => ({ atWork: working, waiting: line.size, refused, left }),
  };
};
