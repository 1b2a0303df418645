import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';
import { type PartyKind } from '@asysta/schema/parties/codes';
import { type Role, ROLES } from '@asysta/schema/staff/codes';
import { DataKeys } from '@asysta/services/platform/encryption/data-keys';
import { type Ask, loginRolesOf, parentsFirst, partyTables, readTables, type Table } from './catalog.js';
import { codesOf, type Maker, makeRow } from './rows.js';

/** Somebody of one world who may call the API. `bearer` is null for nobody. */
export interface Who {
  readonly name: string;
  readonly kind: PartyKind | null;
  readonly role: Role | null;
  readonly bearer: string | null;
  readonly staffMemberId: string | null;
  /** False when art. 7(4) or the end of the appointment keeps them out. */
  readonly sound: boolean;
}

/** A centre with its partner and its region, filled in every table; the two worlds of a test have nothing in common. */
export interface Side {
  readonly tag: string;
  readonly centre: string;
  readonly partner: string;
  readonly region: string;
  readonly parties: ReadonlySet<string>;
  readonly callers: readonly Who[];
  /** Ids by table and position. */
  readonly ids: ReadonlyMap<string, readonly string[]>;
  /** Every id of the world. */
  readonly all: ReadonlySet<string>;
  /** Ids of rows that once existed. */
  readonly deleted: ReadonlyMap<string, string>;
}

/** Both worlds, and the key their sealed fields are sealed with. */
export interface Worlds {
  readonly near: Side;
  readonly far: Side;
  readonly keys: DataKeys;
}

/** How many files each table gets; enough for every code of the longest closed list to be met in some file. */
export const FILES = 10;

const KIND_OF_ROLE = (role: Role): PartyKind => {
  if (role.startsWith('PARTNER_')) return 'PARTNER';
  return role.startsWith('REGION') ? 'REGION' : 'CENTRE';
};

const STAFF_TABLES = ['staff_member', 'appointment', 'data_authorization'];

interface Hired {
  readonly name: string;
  readonly role: Role;
  readonly validTo?: string;
  readonly authorized: boolean;
}

const everybody: readonly Hired[] = [
  ...ROLES.map((role) => ({ name: role, role, authorized: true })),
  { name: 'DIRECTOR whose appointment ended', role: 'DIRECTOR', validTo: '2025-12-31', authorized: true },
  { name: 'DIRECTOR without data authorisation', role: 'DIRECTOR', authorized: false },
];

const found = async (ask: Ask, kind: PartyKind, tag: string) => {
  const party = { id: v7(), alias: `${kind.toLowerCase()}-${randomBytes(6).toString('hex')}` };
  await ask('insert into party (id, kind, alias, name) values ($1, $2, $3, $4)', [
    party.id,
    kind,
    party.alias,
    `CAN-${tag}-party-name-0`,
  ]);
  return party;
};

/** Which kind of receiver a two-party table has is written in its grants. */
const receiversOf = async (ask: Ask, tables: readonly Table[]): Promise<ReadonlyMap<string, PartyKind>> => {
  const rows = await ask<{ table: string; region: boolean }>(
    `select name as table, has_any_column_privilege('asysta_region', name, 'select') as region from unnest($1::text[]) name`,
    [tables.map(({ name }) => name)],
  );
  return new Map(rows.map(({ table, region }) => [table, region ? 'REGION' : 'PARTNER']));
};

const hire = async (
  ask: Ask,
  maker: Maker,
  tables: ReadonlyMap<string, Table>,
  person: Hired,
  position: number,
  alias: string,
): Promise<Who> => {
  const [member, appointment, authorization] = STAFF_TABLES.map((name) => tables.get(name));
  if (!member || !appointment || !authorization) throw new Error('The tables of the staff register are gone');
  const subject = `sub-${randomBytes(8).toString('hex')}`;
  const machine = person.role.endsWith('_SYSTEM');
  const id = await makeRow(ask, member, maker, position, { subject, machine, employed_to: null, employment_form: null });
  await makeRow(ask, appointment, maker, position, {
    role: person.role,
    staff_member_id: id,
    unit_id: null,
    acting: false,
    valid_from: '2020-01-01',
    valid_to: person.validTo ?? null,
  });
  if (person.authorized)
    await makeRow(ask, authorization, maker, position, { staff_member_id: id, valid_to: null, withdrawn_on: null });
  return {
    name: person.name,
    kind: KIND_OF_ROLE(person.role),
    role: person.role,
    bearer: `${alias}/${subject}`,
    staffMemberId: id,
    sound: person.authorized && !person.validTo,
  };
};

/** Columns that never name the person of their own row: who proposes, who decides and who checks or suspends are others. */
const ANOTHER_PERSON: Readonly<Record<string, number>> = {
  proposed_by_id: 1,
  decided_by_id: 2,
  checked_by_id: 1,
  suspended_by_id: 1,
  lifted_by_id: 1,
  substitute_id: 1,
};

const makerOf = (
  tag: string,
  party: string,
  receiverOf: Maker['receiverOf'],
  keys: DataKeys,
): Maker & { people: Map<Role, string> } => {
  const people = new Map<Role, string>();
  const named = (column: string): string | undefined =>
    [...people].find(([role]) => role.toLowerCase().endsWith(column.replace(/_id$/, '')))?.[1];
  // Moved on by one every four files, so that each function meets every remainder of four: ended files, files without relations.
  const active = (position: number): string | undefined =>
    [...people.values()][(position + Math.floor(position / 4)) % Math.max(people.size, 1)];
  return {
    tag,
    party,
    receiverOf,
    keys,
    ids: new Map(),
    people,
    personOf: (column, position) => named(column) ?? active(position + (ANOTHER_PERSON[column] ?? 0)),
  };
};

/** Families accompanied and entitled for years, and visits at which nothing was decided together: so that a visit of any day can be corrected. */
const OF_LONG_STANDING: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  assignment: { assigned_on: '2020-01-01' },
  legal_basis: { valid_from: '2020-01-01' },
  visit: { joint_decision: null, decided_with_id: null },
};

/**
 * Whether a file has such a row at all: an intake went into a case only where its state says so, and the others may still be settled;
 * every second record is linked to the one before it, and the others stand alone or lead.
 */
const isMet = (tables: ReadonlyMap<string, Table>, { name }: Table, position: number): boolean => {
  if (name.endsWith('_link')) return position % 2 === 1;
  const intake = name === 'joined_intake' ? tables.get('intake') : undefined;
  const states = intake ? (codesOf(intake, 'state') ?? []) : [];
  return !intake || states[position % states.length] === 'JOINED';
};

const seedSide = async (ask: Ask, tag: string, keys: DataKeys): Promise<Side> => {
  const tables = await readTables(ask);
  const byName = new Map(tables.map((table) => [table.name, table]));
  const [centre, partner, region] = [
    await found(ask, 'CENTRE', tag),
    await found(ask, 'PARTNER', tag),
    await found(ask, 'REGION', tag),
  ];
  const receivers = await receiversOf(ask, partyTables(tables));
  const receiverOf = (table: Table): string =>
    table.kind === 'two-party' && receivers.get(table.name) === 'REGION' ? region.id : partner.id;
  const all = new Set<string>();
  const callers: Who[] = [];
  const ids = new Map<string, string[]>();
  const deleted = new Map<string, string>();
  for (const [kind, party] of [
    ['CENTRE', centre],
    ['PARTNER', partner],
    ['REGION', region],
  ] as const) {
    const maker = makerOf(tag, party.id, receiverOf, keys);
    for (const [position, person] of everybody.filter(({ role }) => KIND_OF_ROLE(role) === kind).entries()) {
      const who = await hire(ask, maker, byName, person, position, party.alias);
      callers.push(who);
      if (who.sound && who.role && who.staffMemberId) maker.people.set(who.role, who.staffMemberId);
    }
    if (kind === 'CENTRE') {
      // Only somebody who may not call anyway is suspended: nobody else would get an answer any more.
      const outside = callers.find(({ sound, kind: of }) => !sound && of === 'CENTRE')?.staffMemberId ?? null;
      const overridesOf = ({ name }: Table): Record<string, unknown> => ({
        ...OF_LONG_STANDING[name],
        ...(name === 'suspension' ? { staff_member_id: outside } : {}),
      });
      for (const table of parentsFirst(tables).filter(({ name }) => !STAFF_TABLES.includes(name))) {
        const files = table.uniques.some(({ columns }) => columns.join() === 'tenant_id') ? 1 : FILES;
        for (let position = 0; position < files; position += 1)
          if (isMet(byName, table, position)) await makeRow(ask, table, maker, position, overridesOf(table));
        const gone = v7();
        deleted.set(table.name, gone);
      }
      await ask(`update appointment set unit_id = $1 where tenant_id = $2 and role = 'UNIT_HEAD'`, [
        maker.ids.get('unit')?.[1] ?? null,
        party.id,
      ]);
      await buryOne(ask, byName, { maker, overridesOf }, deleted);
      for (const [table, made] of maker.ids) ids.set(table, made);
    }
    for (const made of maker.ids.values()) for (const id of made.filter(Boolean)) all.add(id);
  }
  return {
    tag,
    centre: centre.id,
    partner: partner.id,
    region: region.id,
    parties: new Set([centre.id, partner.id, region.id]),
    callers,
    ids,
    all,
    deleted,
  };
};

interface Burial {
  readonly maker: Maker;
  readonly overridesOf: (table: Table) => Readonly<Record<string, unknown>>;
}

/** Makes one more whole file and deletes it, children first, so that ids of rows that once existed can be tried. */
const buryOne = async (
  ask: Ask,
  tables: ReadonlyMap<string, Table>,
  { maker, overridesOf }: Burial,
  deleted: Map<string, string>,
): Promise<void> => {
  const grave: Maker = { ...maker, ids: new Map([...maker.ids].map(([table, ids]) => [table, [...ids]])) };
  const made: (readonly [string, string])[] = [];
  for (const table of parentsFirst([...tables.values()]).filter(
    ({ name, uniques }) => !STAFF_TABLES.includes(name) && !uniques.some(({ columns }) => columns.join() === 'tenant_id'),
  )) {
    if (isMet(tables, table, FILES)) made.push([table.name, await makeRow(ask, table, grave, FILES, overridesOf(table))]);
  }
  for (const [table, id] of made.reverse()) {
    await ask(`delete from ${table} where id = $1`, [id]);
    deleted.set(table, id);
  }
};

const NOBODY: readonly Who[] = [
  { name: 'anonymous', kind: null, role: null, bearer: null, staffMemberId: null, sound: false },
  { name: 'unknown subject', kind: null, role: null, bearer: 'nowhere/nobody', staffMemberId: null, sound: false },
];

/** Fills a database with two worlds of the same shape: `A` is the one we call from, `B` the one nobody may see. */
export const seedWorlds = async (ask: Ask, keys = new DataKeys(randomBytes(32))): Promise<Worlds> => {
  if ((await loginRolesOf(ask)).length === 0) throw new Error('No login roles: the database was not migrated');
  await ask('begin');
  const far = await seedSide(ask, 'B', keys);
  const near = await seedSide(ask, 'A', keys);
  await ask('commit');
  return { near: { ...near, callers: [...near.callers, ...NOBODY] }, far, keys };
};
