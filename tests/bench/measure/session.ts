import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { availableParallelism, cpus } from 'node:os';
import { type Ground, prepare } from '../data/prepare.ts';
import type { Shape } from '../data/shape.ts';
import { mostWrites, type Read, readsOf } from '../reads/reads.ts';
import { limit } from '../systems/limit.ts';
import { POSTGRAPHILE, postgraphile } from '../systems/postgraphile.ts';
import { product } from '../systems/product.ts';
import { type Realm, startRealm } from '../systems/realm.ts';
import { type Place, type Running, start, type System } from '../systems/system.ts';
import { ensureSameEffects } from './effects.ts';
import { ensureEqual } from './equal.ts';
import { CROWD, type Footprint, footprintOf } from './footprint.ts';
import { loadAverage } from './proc.ts';
import { asked, type Effort, latencies, measure, type Rounds } from './rounds.ts';
import { comparison, table, tableOf } from './table.ts';
import { trafficOf } from './traffic.ts';

/** One run as it was asked for. */
export interface Settings {
  readonly shape: Shape;
  readonly effort: Effort;
  /** Names of the reads; all of them when null. */
  readonly reads: readonly string[] | null;
  /** Lists and cards after which memory is looked at. */
  readonly memoryRequests: number;
  readonly postgraphile: boolean;
  readonly note: (line: string) => void;
}

const LATENCY_REQUESTS = 100;

const commit = (): string => {
  const git = (...args: string[]): string => execFileSync('git', args, { cwd: import.meta.dirname, encoding: 'utf8' }).trim();
  try {
    return `${git('rev-parse', '--short', 'HEAD')}${git('status', '--porcelain') === '' ? '' : ' with changes'}`;
  } catch {
    return 'unknown';
  }
};

const headOf = ({ shape, effort }: Settings, version: string): readonly string[] => [
  `${shape.centres} centres x ${shape.families} families x ${shape.visits} visits, ${effort.rounds} rounds of ${effort.requests} requests, ${effort.atOnce} at once`,
  `commit ${commit()}, Node ${process.version}, ${version.split(' on ')[0]}, ${availableParallelism()} x ${cpus()[0]?.model ?? 'unknown'}`,
  `load average at the start ${loadAverage()}`,
];

/** What work is done on. */
interface Grounds extends Pick<Ground, 'postmaster' | 'version' | 'superuser'> {
  readonly place: Place;
  readonly realm: Realm;
}

/** Starts everything on one set of data, does the work, and ends everything whatever came of it. */
export const onGround = async <T>(
  { shape, note }: Pick<Settings, 'shape' | 'note'>,
  work: (ground: Grounds) => Promise<T>,
): Promise<T> => {
  const ground = await prepare(shape, note);
  // The server is a process group of its own, so Ctrl-C alone would leave it behind.
  const interrupted = (): void => void ground.stop().then(() => process.exit(130));
  process.once('SIGINT', interrupted);
  const realm = await startRealm();
  const place: Place = {
    databasePort: ground.port,
    database: ground.database,
    passwords: ground.passwords,
    issuer: realm.issuer,
    dataKey: randomBytes(32).toString('base64'),
  };
  try {
    return await work({ place, realm, ...ground });
  } finally {
    process.off('SIGINT', interrupted);
    realm.close();
    await ground.stop();
  }
};

/** Numbers the writes, and says once when families come a second time, which costs less. */
export const writeNumbers = (shape: Shape, note: (line: string) => void): (() => number) => {
  let next = 0;
  return () => {
    if (next === mostWrites(shape))
      note('recordVisit: more writes than families; the later ones cost less, for every system alike');
    return next++;
  };
};

const startAll = async (systems: readonly System[], place: Place): Promise<readonly Running[]> => {
  const running: Running[] = [];
  try {
    for (const system of systems) running.push(await start(system, place));
    return running;
  } catch (error) {
    for (const one of running) await one.stop();
    throw error;
  }
};

const footprintTable = (footprints: ReadonlyMap<string, Footprint>, requests: number): string =>
  table([
    ['process', 'start ms', 'RSS idle MB', `RSS after ${requests} MB`, `${CROWD} lists at once p50 / p99 ms`],
    ...[...footprints].map(([name, { startMs, idleMb, loadedMb, crowdMs }]) => [
      name,
      startMs.toFixed(0),
      idleMb.toFixed(0),
      loadedMb.toFixed(0),
      crowdMs.map((ms) => ms.toFixed(0)).join(' / '),
    ]),
  ]);

/** PostGraphile is asked only what documents were written for. */
const readsAskedOf = (system: System, reads: readonly Read[]): readonly Read[] =>
  reads.filter((read) => asked([system], read).length > 0);

/** Measures all systems on one set of data and says what came of it, as text and as figures. */
export const runOn = (settings: Settings) =>
  onGround(settings, async ({ place, postmaster, version, realm, superuser }) => {
    const { shape, effort, note } = settings;
    const head = headOf(settings, version);
    const peer = settings.postgraphile ? postgraphile(note) : null;
    const systems = [product, limit, ...(peer ? [peer] : [])];
    const reads = readsOf(shape).filter(({ name }) => settings.reads?.includes(name) ?? true);
    const nextWrite = writeNumbers(shape, note);
    const running = await startAll(systems, place);
    const measured = [];
    const bench = { systems: running, realm, postmaster, nextWrite };
    try {
      for (const read of reads.filter(({ write }) => !write))
        note(`equal ${read.name} ${await ensureEqual(asked(running, read), realm, read)}`);
      for (const read of reads) await ensureSameEffects(asked(running, read), realm, superuser, read, nextWrite);
      for (const read of reads) {
        note(`measuring ${read.name}`);
        const rounds: Rounds = await measure(bench, read, effort);
        measured.push({
          read: read.name,
          rounds,
          latency: await latencies(bench, read, Math.min(LATENCY_REQUESTS, effort.requests)),
        });
      }
    } finally {
      for (const one of running) await one.stop();
    }
    const traffic = new Map<string, Awaited<ReturnType<typeof trafficOf>>>();
    const footprints = new Map<string, Footprint>();
    const heavy = readsOf(shape).filter(({ name }) => name === 'peerList' || name === 'peerCard');
    for (const system of systems) {
      note(`counting ${system.name}`);
      traffic.set(system.name, await trafficOf(system, place, realm, readsAskedOf(system, reads), nextWrite));
      footprints.set(system.name, await footprintOf(system, place, realm, heavy, settings.memoryRequests));
    }
    const all = measured.map((one) => ({
      ...one,
      traffic: new Map(systems.map(({ name }) => [name, traffic.get(name)?.get(one.read)])),
    }));
    const text = [
      ...head,
      '',
      tableOf(all, limit.name),
      ...comparison(all, POSTGRAPHILE, product.name),
      '',
      footprintTable(footprints, settings.memoryRequests),
      `load average at the end ${loadAverage()}`,
      '',
    ].join('\n');
    const figures = {
      head,
      reads: all.map(({ read, rounds, latency, traffic: counted }) => ({
        read,
        rounds: Object.fromEntries(rounds),
        latency: Object.fromEntries(latency),
        traffic: Object.fromEntries(counted),
      })),
      footprints: Object.fromEntries(footprints),
    };
    return { text, figures };
  });
