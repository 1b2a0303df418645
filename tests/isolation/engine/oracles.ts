import { aboutFamilies, type Ask, partyTables, readTables } from './catalog.js';
import { idsIn, type Reply } from './send.js';
import type { Finding } from './structure.js';
import type { Side, Who, Worlds } from './worlds.js';

/** What an answer may never hold, and what must be true after all answers. */
export interface Oracles {
  /** Looks at one answer. `sent` are the ids the request itself named. */
  readonly look: (what: string, who: Who, reply: Reply, sent: readonly string[]) => readonly Finding[];
  /** Whether the other world, and the audit of this one, are as they must be. */
  readonly settle: () => Promise<readonly Finding[]>;
}

const EVERYBODY_KNOWS = ['staff_member', 'appointment', 'data_authorization', 'party'];
const NEVER_FAMILIES = ['CENTRE_ADMIN', 'DATA_PROTECTION_OFFICER', 'REGIONAL_ANALYST', 'REGION_SYSTEM'];

const canariesOf = (tag: string, tables: readonly string[]): RegExp | null =>
  tables.length > 0 ? new RegExp(`CAN-${tag}-(${tables.join('|')})-[a-z_]+-\\d+`, 'i') : null;

/** SHA-256 of every table's rows of a side, so that one changed character shows; what its own people did is no attack. */
export const checksumsOf = async (ask: Ask, { parties, callers }: Side): Promise<Readonly<Record<string, string>>> => {
  const sums: Record<string, string> = {};
  const people = callers.flatMap(({ staffMemberId }) => staffMemberId ?? []);
  for (const { name } of partyTables(await readTables(ask))) {
    const own = name === 'audit_entry' ? 'and t.staff_member_id <> all($2::uuid[])' : 'and $2::uuid[] is not null';
    const [row] = await ask<{ sum: string }>(
      `select encode(sha256(convert_to(coalesce(string_agg(t::text, '|' order by t.tenant_id, t.id), ''), 'utf8')), 'hex') as sum
       from ${name} t where t.tenant_id = any($1) ${own}`,
      [[...parties], people],
    );
    sums[name] = row?.sum ?? '';
  }
  return sums;
};

interface Ended {
  readonly table: string;
  readonly position: number;
}

/** Positions of shared rows that have ended: their receivers may see nothing of them. */
const endedShares = async (ask: Ask, { near }: Worlds): Promise<readonly Ended[]> => {
  const ended: Ended[] = [];
  for (const { name, kind, columns } of await readTables(ask)) {
    if (kind !== 'two-party' || !columns.some((column) => column.name === 'revoked_at')) continue;
    const rows = await ask<{ id: string }>(
      `select id from ${name} where tenant_id = $1 and (revoked_at is not null or expires_at < now())`,
      [near.centre],
    );
    for (const { id } of rows) ended.push({ table: name, position: near.ids.get(name)?.indexOf(id) ?? -1 });
  }
  return ended;
};

const auditOf = (ask: Ask, requests: readonly string[]) =>
  ask<{ request_id: string; family: string[] | null; result: string }>(
    `select request_id, array_agg(result) as result, (select array_agg(s::text) from audit_entry e, unnest(e.subject_ids) s
       where e.request_id = a.request_id and e.subject_kind = 'family') as family
     from audit_entry a where request_id = any($1::uuid[]) group by request_id`,
    [requests],
  );

/** Prepares the oracles over two freshly seeded worlds. */
export const oraclesOf = async (ask: Ask, worlds: Worlds): Promise<Oracles> => {
  const tables = await readTables(ask);
  const { near, far } = worlds;
  const inHouse = tables.filter(({ kind, name }) => kind === 'tenant' && !EVERYBODY_KNOWS.includes(name)).map(({ name }) => name);
  const families = new Set(near.ids.get('family') ?? []);
  const aboutPeople = canariesOf('A', [...aboutFamilies(tables)]);
  const house = canariesOf('A', inHouse);
  const ended = await endedShares(ask, worlds);
  const before = await checksumsOf(ask, far);
  const answered = new Map<string, { what: string; families: readonly string[] }>();

  const look: Oracles['look'] = (what, who, reply, sent) => {
    const text = `${reply.body}\n${reply.headers}`;
    const findings: Finding[] = [];
    const say = (fault: string): void => void findings.push(`${what} as ${who.name}: ${fault}`);
    const leak = /CAN-B-[a-z_]+-[a-z_]+-\d+/i.exec(text);
    if (leak) say(`the answer holds ${leak[0]} of another party`);
    const known = new Set(sent.map((id) => id.toLowerCase()));
    const foreign = idsIn(text).find((id) => far.all.has(id) && !known.has(id));
    if (foreign) say('the answer holds an id of another party');
    if (reply.status === 400) say('the document itself was refused, so nothing was tried');
    if (reply.codes.includes('INTERNAL')) say('an unexpected fault');
    const isOutside = who.kind === 'PARTNER' || who.kind === 'REGION';
    const seesNobody = !who.sound || NEVER_FAMILIES.includes(who.role ?? '');
    const barredInside = seesNobody ? aboutPeople : null;
    const barred = isOutside ? house : barredInside;
    const own = barred?.exec(text);
    if (own) say(`the answer holds ${own[0]}, which this caller never reaches`);
    if (who.kind === 'PARTNER' || who.kind === 'REGION') {
      const over = ended.find(({ table, position }) => new RegExp(`CAN-A-${table}-[a-z_]+-${position}\\b`).test(text));
      if (over) say(`the answer holds a row of ${over.table} that has ended`);
    }
    const misshapen = reply.codes.length > 0 && reply.codes.every((code) => code === 'BAD_USER_INPUT');
    if (who.kind && who.sound && reply.status === 200 && !misshapen)
      answered.set(reply.requestId, {
        what: `${what} as ${who.name} (${reply.codes.join() || 'answered'})`,
        families: reply.data ? idsIn(reply.body).filter((id) => families.has(id)) : [],
      });
    return findings;
  };

  const settle = async (): Promise<readonly Finding[]> => {
    const after = await checksumsOf(ask, far);
    const changed = Object.keys(before).filter((table) => before[table] !== after[table]);
    const rows = await auditOf(ask, [...answered.keys()]);
    const written = new Map(rows.map((row) => [row.request_id, new Set(row.family ?? [])]));
    const silent = [...answered].filter(([request]) => !written.has(request)).map(([, { what }]) => `${what}: no audit entry`);
    const incomplete = [...answered]
      .filter(([request, { families: opened }]) => written.has(request) && opened.some((id) => !written.get(request)?.has(id)))
      .map(([, { what }]) => `${what}: a family that was answered is not a subject of the audit`);
    const [astray] = await ask<{ count: number }>(
      `select count(*)::int as count from audit_entry where tenant_id = any($1) and subject_ids && $2::uuid[]`,
      [[...near.parties], [...far.all]],
    );
    return [
      ...changed.map((table) => `rows of another party changed in ${table}`),
      ...new Set(silent),
      ...new Set(incomplete),
      ...(astray?.count ? ['the audit names files of another party'] : []),
    ];
  };
  return { look, settle };
};
