import { setTimeout as pause } from 'node:timers/promises';
import type { Read } from '../reads/reads.ts';
import type { Realm } from '../systems/realm.ts';
import { type Place, start, type System } from '../systems/system.ts';
import { askAll, type Prepared, prepared } from './ask.ts';
import { questionsFor } from './equal.ts';
import { residentMbOf } from './proc.ts';
import { quantile } from './statistics.ts';

/** How a fresh process begins and how much memory it comes to. */
export interface Footprint {
  /** From the start of the process to its first correct answer. */
  readonly startMs: number;
  readonly idleMb: number;
  readonly loadedMb: number;
  /** How long half and nearly all of a crowd that asks for its list in the same moment wait, in ms. */
  readonly crowdMs: readonly [half: number, most: number];
}

/** As many as sit at a desk in a big city, all at eight o'clock. */
export const CROWD = 200;

const SETTLE_MS = 1_000;

/** Starts a process, asks it once, and then so many lists and cards. */
export const footprintOf = async (
  system: System,
  place: Place,
  realm: Realm,
  reads: readonly Read[],
  requests: number,
): Promise<Footprint> => {
  const named = { name: system.name, port: 0, path: system.path };
  const asked = (await Promise.all(reads.map((read) => questionsFor(named, realm, read)))).flat();
  const questions = await Promise.all(asked.map((question) => prepared(realm, question)));
  const began = performance.now();
  const running = await start(system, place);
  await askAll(running, questions.slice(0, 1), 1);
  const startMs = performance.now() - began;
  await pause(SETTLE_MS);
  const idleMb = residentMbOf(running.pid);
  await askAll(
    running,
    Array.from({ length: requests }, (_, index) => questions[index % questions.length] as Prepared),
    4,
  );
  const loadedMb = residentMbOf(running.pid);
  const first = questions.slice(0, (await questionsFor(named, realm, reads[0] as Read)).length);
  const crowd = await askAll(
    running,
    Array.from({ length: CROWD }, (_, index) => first[index % first.length] as Prepared),
    CROWD,
  );
  const waited = crowd.map(({ ms }) => ms);
  await running.stop();
  return { startMs, idleMb, loadedMb, crowdMs: [quantile(waited, 0.5), quantile(waited, 0.99)] };
};
