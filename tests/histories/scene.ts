import type { Caller } from '../kit/caller.js';
import { type CaseRow, STEPS, type StepName } from '../kit/case-path.js';
import type { BookedCase } from './book.js';
import type { Move } from './moves.js';
import type { Office } from './office.js';
import { attempt, type TellsOfCase } from './told.js';

/** A move as it is carried out: in which case, on which day, and what the product showed before. */
export interface Scene {
  readonly office: Office;
  readonly book: BookedCase;
  readonly seen: TellsOfCase;
  readonly move: Move;
  readonly day: string;
}

/** How a move is carried out; answers whether the product accepted it. */
export type Play = (scene: Scene) => Promise<boolean>;

/** One of a list, whichever number was drawn; none of an empty one. */
export const pick = <T>(list: readonly T[], number: number): T | undefined => list[number % Math.max(1, list.length)];

/** Whoever has the case on their desk; where nobody has, the director. */
export const worker = ({ office, seen }: Scene): Caller =>
  office.socialWorkers.find(({ staffMemberId }) => staffMemberId === seen.socialWorker?.id) ?? office.director;

/** Takes a step of the case with the version just seen. */
export const tell = (who: Caller, { book, seen }: Scene, name: StepName, over: Record<string, unknown> = {}) =>
  attempt<CaseRow>(who, name, {
    supportCaseId: book.id,
    expectedVersion: seen.version,
    ...STEPS[name].input,
    ...over,
  });
