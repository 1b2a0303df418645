import { type Read } from '../reads/reads.ts';
import type { Realm } from '../systems/realm.ts';
import { POSTGRAPHILE } from '../systems/postgraphile.ts';
import type { Running } from '../systems/system.ts';
import { askAll, type Prepared, prepared } from './ask.ts';
import { questionsFor } from './equal.ts';
import { cpuMsOf, serverCpuMsOf } from './proc.ts';
import { shuffled } from './statistics.ts';

/** What one request of a read cost one system in one round. */
export interface Cost {
  /** CPU of the system's process and of PostgreSQL, in milliseconds a request. */
  readonly nodeMs: number;
  readonly postgresMs: number;
  readonly bytes: number;
}

/** Costs of all rounds, by system. */
export type Rounds = ReadonlyMap<string, readonly Cost[]>;

/** How much is measured. */
export interface Effort {
  readonly rounds: number;
  readonly requests: number;
  /** Requests before the first round: PostgreSQL plans a prepared statement anew five times on every connection. */
  readonly warmUp: number;
  readonly atOnce: number;
}

interface Bench {
  readonly systems: readonly Running[];
  readonly realm: Realm;
  readonly postmaster: number;
  /** Number of the next write: every one is another family's. */
  readonly nextWrite: () => number;
}

const requestsFor = async (
  { realm, nextWrite }: Bench,
  system: Running,
  read: Read,
  count: number,
): Promise<readonly Prepared[]> => {
  const { write } = read;
  if (write) return Promise.all(Array.from({ length: count }, () => prepared(realm, write(nextWrite()))));
  const questions = await Promise.all((await questionsFor(system, realm, read)).map((question) => prepared(realm, question)));
  return Array.from({ length: count }, (_, index) => questions[index % questions.length] as Prepared);
};

const costOf = async (bench: Bench, system: Running, read: Read, { requests, atOnce }: Effort): Promise<Cost> => {
  const prepared = await requestsFor(bench, system, read, requests);
  const node = cpuMsOf(system.pid);
  const postgres = serverCpuMsOf(bench.postmaster);
  const replies = await askAll(system, prepared, atOnce);
  return {
    nodeMs: (cpuMsOf(system.pid) - node) / requests,
    postgresMs: (serverCpuMsOf(bench.postmaster) - postgres) / requests,
    bytes: replies.reduce((sum, { bytes }) => sum + bytes, 0) / replies.length,
  };
};

/** The systems that a read is asked: PostGraphile only where its documents were written for it. */
export const asked = <S extends { readonly name: string }>(systems: readonly S[], { peer }: Read): readonly S[] =>
  systems.filter(({ name }) => peer !== undefined || name !== POSTGRAPHILE);

/** Measures a read: every system once a round, in an order drawn anew, each alone at work while it is measured. */
export const measure = async (bench: Bench, read: Read, effort: Effort): Promise<Rounds> => {
  const systems = asked(bench.systems, read);
  const costs = new Map<string, Cost[]>(systems.map(({ name }) => [name, []]));
  for (const system of systems) await askAll(system, await requestsFor(bench, system, read, effort.warmUp), effort.atOnce);
  for (let round = 0; round < effort.rounds; round += 1) {
    for (const system of shuffled(systems)) costs.get(system.name)?.push(await costOf(bench, system, read, effort));
  }
  return costs;
};

/** Milliseconds that each of so many requests took at one and at sixteen at once, of a system that is warm. */
export const latencies = async (
  bench: Bench,
  read: Read,
  count: number,
): Promise<ReadonlyMap<string, { readonly one: readonly number[]; readonly many: readonly number[] }>> => {
  const found = new Map<string, { one: readonly number[]; many: readonly number[] }>();
  for (const system of shuffled(asked(bench.systems, read))) {
    const one = await askAll(system, await requestsFor(bench, system, read, count), 1);
    const many = await askAll(system, await requestsFor(bench, system, read, count * 2), 16);
    found.set(system.name, { one: one.map(({ ms }) => ms), many: many.map(({ ms }) => ms) });
  }
  return found;
};
