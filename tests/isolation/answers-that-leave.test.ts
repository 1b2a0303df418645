import type * as statement from '@asysta/services/platform/compile/statement';
import { randomInt, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { ordinarySchema } from '../kit/both-ways.js';
import type { Caller } from '../kit/caller.js';
import { aFamily } from '../kit/families.js';
import { startServer, type TestServer } from '../kit/server.js';
import { aCentre } from '../kit/world.js';
import { type Copy, copyDatabase } from './engine/database.js';
import { caught } from './engine/planting.js';
import type { Finding } from './engine/structure.js';

const planted = vi.hoisted(() => ({ unrecorded: false }));

// A statement that answers and records nothing.
vi.mock('@asysta/services/platform/compile/statement', async (original) => {
  const real = await original<typeof statement>();
  return {
    ...real,
    writeStatement: (...given: Parameters<typeof real.writeStatement>) => {
      const written = real.writeStatement(...given);
      if (!planted.unrecorded) return written;
      const text = written.text.replace('(select stands from verdict))\nselect', 'false)\nselect');
      return { ...written, name: `${written.name.slice(1)}x`, text };
    },
  };
});

const CALLS = 160;
const AT_ONCE = 8;
/** So long an entry takes to be written. */
const ENTRY_MS = 20;
const PATIENT_MS = 20_000;
const ASKED = 'families { totalCount nodes { id surname members { givenName } } }';

let copy: Copy;
let servers: Readonly<Record<'compiled' | 'ordinary', TestServer>>;
let director: Caller;
beforeAll(async () => {
  copy = await copyDatabase();
  servers = {
    compiled: await startServer({ database: copy }),
    ordinary: await startServer({ database: copy, schema: ordinarySchema() }),
  };
  const office = await aCentre(servers.compiled);
  director = office.director;
  for (const surname of ['Adamska', 'Żak']) await aFamily(office.centre, surname);
  await copy.ask(`create function slow() returns trigger language plpgsql as
    $$ begin perform pg_sleep(${ENTRY_MS / 1000}); return new; end $$`);
  await copy.ask('create trigger slow before insert on audit_entry for each row execute function slow()');
});
afterAll(async () => {
  await servers.compiled.stop();
  await servers.ordinary.stop();
  await copy.drop();
});

/** Sends a request on a socket of its own, destroys it after a while and answers what came until then. */
const sendAndLeave = async (url: string, session: string, staysMs: number): Promise<string> => {
  const body = JSON.stringify({ query: `{ ${ASKED} }` });
  const { hostname, port, pathname } = new URL(url);
  const socket = connect(Number(port), hostname);
  let came = '';
  socket.on('data', (chunk: Buffer) => (came += chunk.toString('utf8')));
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  const headers = [
    `POST ${pathname} HTTP/1.1`,
    `host: ${hostname}`,
    'content-type: application/json',
    `authorization: Bearer ${director.bearer}/${session}/2/0`,
    `content-length: ${Buffer.byteLength(body)}`,
  ];
  socket.write(`${headers.join('\r\n')}\r\n\r\n${body}`);
  await Promise.race([pause(staysMs), once(socket, 'data')]);
  socket.destroy();
  return came;
};

/** When no login role asks the database anything any more. */
const settled = async (): Promise<void> => {
  for (let quiet = 0; quiet < 4; quiet += 1) {
    const [{ busy } = { busy: 1 }] = await copy.ask<{ busy: number }>(
      `select count(*)::integer as busy from pg_stat_activity
       where datname = current_database() and usename like 'asysta\\_%' and state <> 'idle'`,
    );
    if (busy > 0) quiet = 0;
    await pause(40);
  }
};

interface Seen {
  readonly findings: readonly Finding[];
  readonly met: Readonly<Record<'answered' | 'unseen' | 'undone', number>>;
}

/** Many callers, some of whom wait and most of whom go away in the middle: what came over the wire beside what the audit holds. */
const leaving = async ({ url }: TestServer): Promise<Seen> => {
  const calls: { session: string; came: string }[] = [];
  let longest = 0;
  const call = async (staysMs: number): Promise<void> => {
    const session = randomUUID();
    const began = performance.now();
    calls.push({ session, came: await sendAndLeave(url, session, staysMs) });
    if (staysMs === PATIENT_MS) longest = performance.now() - began;
  };
  const lane = async (): Promise<void> => {
    await call(PATIENT_MS);
    await call(PATIENT_MS);
    for (let at = 0; at < CALLS / AT_ONCE; at += 1) await call(randomInt(Math.ceil(longest * 1.2)));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  await settled();
  const rows = await copy.ask<{ session: string; results: string[] }>(
    `select session_id as session, array_agg(result order by result) as results from audit_entry
     where session_id = any($1) group by session_id`,
    [calls.map(({ session }) => session)],
  );
  const results = new Map(rows.map((row) => [row.session, row.results.join(' ')]));
  const met = { answered: 0, unseen: 0, undone: 0 };
  const findings = calls.flatMap(({ session, came }) => {
    const recorded = results.get(session) ?? '';
    if (came.length > 0) met.answered += 1;
    else if (recorded === 'DONE') met.unseen += 1;
    else met.undone += 1;
    if (came.length > 0 && recorded !== 'DONE') return [`bytes left, and the audit holds ${recorded || 'nothing'}`];
    return ['DONE', 'FAILED', ''].includes(recorded) ? [] : [`of one reading the audit holds ${recorded}`];
  });
  return { findings, met };
};

test.each(['compiled', 'ordinary'] as const)(
  'no byte leaves without its entry in the audit, whenever the caller goes away: the %s way',
  async (way) => {
    const { findings, met } = await leaving(servers[way]);
    expect(findings).toEqual([]);
    // Some stayed for the answer, some went before it, while it was worked out or after it was recorded.
    expect(met.answered, JSON.stringify(met)).toBeGreaterThan(3);
    expect(met.undone, JSON.stringify(met)).toBeGreaterThan(3);
  },
);

test('catches an answer that leaves before its entry is there', async () => {
  planted.unrecorded = true;
  try {
    const other = await startServer({ database: copy });
    caught((await leaving(other)).findings, /bytes left, and the audit holds nothing/);
    await other.stop();
  } finally {
    planted.unrecorded = false;
  }
});
