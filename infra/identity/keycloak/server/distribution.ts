import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { PlainError } from '../../../dev/plain-error.js';
import { runToEnd, type ChildPlan } from '../../../dev/processes/children.js';
import { takeLock, type Lock } from '../../../dev/processes/lock.js';
import { distributionFolder, isWhole, markWhole } from './cache.js';
import type { Errand } from './errand.js';
import { BUILD_OPTIONS, DISTRIBUTION_SHA256, KEYCLOAK_VERSION, QUICK_START } from './release.js';
import { withJava } from './tools.js';

const PLUGIN = 'org.apache.maven.plugins:maven-dependency-plugin:3.9.0';
const ARTIFACT = `org.keycloak:keycloak-quarkus-dist:${KEYCLOAK_VERSION}:zip`;
const MAVEN_FLAGS = ['--batch-mode', '--quiet', '--strict-checksums'];

/** One run copies the zip, whose digest we check, and unpacks it with the rights of its files. */
const fetchPlan = (incoming: string, java: string, { environment, logFolder }: Errand): ChildPlan => ({
  name: 'Fetching Keycloak',
  command: 'mvn',
  args: [...MAVEN_FLAGS, `${PLUGIN}:copy`, `${PLUGIN}:unpack`, `-Dartifact=${ARTIFACT}`, `-DoutputDirectory=${incoming}`],
  environment: {
    ...Object.fromEntries(['MAVEN_OPTS', 'MAVEN_ARGS'].flatMap((name) => (environment[name] ? [[name, environment[name]]] : []))),
    ...withJava(java, environment),
  },
  folder: incoming,
  logFile: join(logFolder, 'keycloak-fetch.log'),
});

const buildPlan = (unpacked: string, java: string, { environment, logFolder }: Errand): ChildPlan => ({
  name: 'Building Keycloak',
  command: join(unpacked, 'bin', 'kc.sh'),
  args: ['build', ...BUILD_OPTIONS],
  environment: { ...withJava(java, environment), ...QUICK_START },
  folder: unpacked,
  logFile: join(logFolder, 'keycloak-build.log'),
});

const PAUSES_MS = [5_000, 20_000];

/** Networks stumble: three attempts, each a little later. Maven keeps what it has got in between. */
const fetchStubbornly = async (plan: ChildPlan, errand: Errand, pausesMs: readonly number[] = PAUSES_MS): Promise<void> => {
  try {
    await runToEnd(plan, errand.remember, errand.interrupted);
  } catch {
    errand.interrupted.throwIfAborted();
    const [pauseMs, ...later] = pausesMs;
    if (pauseMs === undefined)
      throw new PlainError(`Keycloak ${KEYCLOAK_VERSION} could not be fetched with Maven; see ${plan.logFile}`);
    await pause(pauseMs, undefined, { signal: errand.interrupted });
    await fetchStubbornly(plan, errand, later);
  }
};

const requireOurZip = async (zip: string): Promise<void> => {
  const hash = createHash('sha256');
  await pipeline(createReadStream(zip), hash);
  if (hash.digest('hex') === DISTRIBUTION_SHA256) return;
  throw new PlainError(
    `Maven delivered another ${ARTIFACT} than this version of Asysta expects (SHA-256); check which repository it uses, and delete what it keeps of it.`,
  );
};

/** Waits while another start on this machine fetches the same thing, instead of fetching it a second time. */
const whenFree = async (file: string, interrupted: AbortSignal): Promise<Lock> => {
  for (;;) {
    try {
      return await takeLock(file);
    } catch (error) {
      if (!(error instanceof PlainError)) throw error;
      await pause(500, undefined, { signal: interrupted });
    }
  }
};

const INCOMING = 'incoming-';

const sweep = (shelf: string): void => {
  for (const name of readdirSync(shelf).filter((entry) => entry.startsWith(INCOMING)))
    rmSync(join(shelf, name), { recursive: true, force: true });
};

const make = async (folder: string, java: string, errand: Errand): Promise<void> => {
  const shelf = dirname(folder);
  sweep(shelf);
  const incoming = mkdtempSync(join(shelf, INCOMING));
  try {
    await fetchStubbornly(fetchPlan(incoming, java, errand), errand);
    await requireOurZip(join(incoming, `keycloak-quarkus-dist-${KEYCLOAK_VERSION}.zip`));
    const unpacked = join(incoming, `keycloak-${KEYCLOAK_VERSION}`);
    await runToEnd(buildPlan(unpacked, java, errand), errand.remember, errand.interrupted);
    markWhole(unpacked);
    if (existsSync(folder)) renameSync(folder, join(incoming, 'damaged'));
    renameSync(unpacked, folder);
  } finally {
    rmSync(incoming, { recursive: true, force: true });
  }
};

/**
 * The folder of the built distribution, fetched through Maven and built the first time. Nothing is ever written into it
 * afterwards, so that all checkouts share it; a damaged one is made again from what Maven keeps.
 */
export const ensureDistribution = async (java: string, errand: Errand): Promise<string> => {
  const folder = distributionFolder(errand.environment);
  if (isWhole(folder)) return folder;
  try {
    mkdirSync(dirname(folder), { recursive: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new PlainError(`Keycloak cannot be kept in ${dirname(folder)} (${code}); name another folder in ASYSTA_CACHE.`);
  }
  const lock = await whenFree(`${folder}.lock`, errand.interrupted);
  try {
    if (!isWhole(folder)) await make(folder, java, errand);
  } finally {
    lock.release();
  }
  return folder;
};
