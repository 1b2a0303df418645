import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterEach, expect, test } from 'vitest';
import { settleCluster, startCluster, type Cluster } from './cluster.js';
import { freePort, onFreePort } from './free-port.js';

const folders: string[] = [];
const running: Cluster[] = [];

afterEach(async () => {
  for (const cluster of running.splice(0)) await cluster.stop();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const aFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'asysta-cluster-test-'));
  // The server's own account must be able to pass; mkdtemp lets nobody else in.
  rmSync(folder, { recursive: true });
  mkdirSync(folder, { mode: 0o711 });
  folders.push(folder);
  return folder;
};

const superuserPassword = randomBytes(18).toString('base64url');

const start = async (folder: string): Promise<Cluster> => {
  const cluster = await onFreePort((port) =>
    startCluster({
      folder: join(folder, 'data'),
      port,
      superuserPassword,
      logFile: join(folder, 'postgres.log'),
      kind: 'throwaway',
    }),
  );
  running.push(cluster);
  return cluster;
};

const ask = async (cluster: Cluster, sql: string): Promise<unknown[]> => {
  const client = new Client({ connectionString: cluster.url('postgres', superuserPassword, 'postgres') });
  await client.connect();
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows.flat();
  } finally {
    await client.end();
  }
};

const killNow = async (cluster: Cluster): Promise<void> => {
  const pid = Number(readFileSync(join(cluster.dataFolder, 'postmaster.pid'), 'utf8').split('\n')[0]);
  process.kill(pid, 'SIGKILL');
  await cluster.exited;
};

test('serves PostgreSQL 18 on this machine only, sorts Polish names and keeps values out of its log', async () => {
  const folder = aFolder();
  const cluster = await start(folder);
  expect(Number((await ask(cluster, 'show server_version_num'))[0])).toBeGreaterThanOrEqual(180_000);
  expect(await ask(cluster, 'show listen_addresses')).toEqual(['127.0.0.1']);
  expect(
    await ask(cluster, `select n from unnest(array['Żak','Zając','Ądam','Adam','Źrebak','Ćma','Cebula']) n order by n`),
  ).toEqual(['Adam', 'Ądam', 'Cebula', 'Ćma', 'Zając', 'Źrebak', 'Żak']);
  await expect(ask(cluster, `select 'tajne-nazwisko'::int`)).rejects.toThrow();
  expect(readFileSync(join(folder, 'postgres.log'), 'utf8')).not.toContain('tajne-nazwisko');
});

test('a port that a stranger takes before the server listens on it is changed for another one', async () => {
  const folder = aFolder();
  const stranger = createServer().listen(await freePort(), '127.0.0.1');
  await once(stranger, 'listening');
  const { port: taken } = stranger.address() as AddressInfo;
  const tried: number[] = [];
  const cluster = await onFreePort((free) => {
    const port = tried.length === 0 ? taken : free;
    tried.push(port);
    const files = { folder: join(folder, 'data'), logFile: join(folder, 'postgres.log') };
    return startCluster({ ...files, port, superuserPassword, kind: 'throwaway' });
  });
  running.push(cluster);
  stranger.close();
  expect(tried).toEqual([taken, cluster.port]);
});

test('keeps work after the server was killed, and starts again at once', async () => {
  const folder = aFolder();
  const first = await start(folder);
  await ask(first, 'create table kept as select 42 as answer');
  first.markComplete();
  await ask(first, 'checkpoint');
  await killNow(first);
  const second = await start(folder);
  expect(second.isNew).toBe(false);
  expect(await ask(second, 'select answer from kept')).toEqual([42]);
});

test('makes a data folder again that a kill left half-written', async () => {
  const folder = aFolder();
  mkdirSync(join(folder, 'data', 'base'), { recursive: true });
  writeFileSync(join(folder, 'data', 'PG_VERSION'), '18\n');
  const cluster = await start(folder);
  expect(cluster.isNew).toBe(true);
  expect(await ask(cluster, 'select 1')).toEqual([1]);
});

test('stops a server that a killed start left running, and starts its own', async () => {
  const folder = aFolder();
  const left = await start(folder);
  left.markComplete();
  const next = await start(folder);
  await left.exited;
  expect(await ask(next, 'select 1')).toEqual([1]);
});

test('says whether a folder holds work, and is not misled by the number of another process', async () => {
  const folder = aFolder();
  const cluster = await start(folder);
  cluster.markComplete();
  await cluster.stop();
  writeFileSync(join(cluster.dataFolder, 'postmaster.pid'), `${process.pid}\n`);
  expect(await settleCluster(join(folder, 'data'))).toEqual({ holdsData: true });
  expect(existsSync(join(cluster.dataFolder, 'postmaster.pid'))).toBe(process.platform !== 'linux');
});
