import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';
import type { DataKeys } from '@asysta/services/platform/encryption/data-keys';
import type { Ask, Column, Table } from './catalog.js';

/** Who the rows are made for: the party, its receivers, and the tag that marks every text of theirs. */
export interface Maker {
  readonly tag: string;
  readonly party: string;
  readonly receiverOf: (table: Table) => string;
  readonly keys: DataKeys;
  /** Ids made so far: table → ids by position. Row i hangs on row i of every parent, so each position is one whole file. */
  readonly ids: Map<string, string[]>;
  /** Column → id of the person it should name, where the column's name says which function it is. */
  readonly personOf: (column: string, position: number) => string | undefined;
}

/** Days differ by file, so that two files never collide in a key that holds a day. */
const pastDay = (position: number): string => `2025-02-${String(position + 3).padStart(2, '0')}`;
const FUTURE_DAY = '2091-06-15';
const lasts = (name: string): boolean => /expires|valid_to|due|next/.test(name);

const PIECE = /(?:\[([^\]]+)\]|\\?(.))(?:\{(\d+)(?:,\d*)?\})?/g;

/** A shortest text for the simple patterns our CHECKs use: literals, classes, counts. */
const textLike = (pattern: string): string =>
  [...pattern.replace(/^\^|\$$/g, '').matchAll(PIECE)]
    .map(([, characters, literal, count]) => (characters?.charAt(0) ?? literal ?? '').repeat(Number(count ?? 1)))
    .join('');

const checksOf = (table: Table, column: string): readonly string[] =>
  table.checks.filter((check) => new RegExp(`[( ]${column}\\b`).test(check));

/** Codes a column may hold, read from its CHECK; null when any text may stand there. */
export const codesOf = (table: Table, column: string): readonly string[] | null => {
  const list = checksOf(table, column).find((check) => /ARRAY\[/.test(check) && !/~/.test(check));
  return list ? [...list.matchAll(/'([^']+)'/g)].map(([, code]) => code ?? '') : null;
};

/** The text that betrays a row of this tag, wherever it turns up. */
export const canary = (tag: string, table: string, column: string, position: number): string =>
  `CAN-${tag}-${table}-${column}-${position}`;

const textOf = (table: Table, column: Column, maker: Maker, position: number): string => {
  const codes = codesOf(table, column.name);
  if (codes) return codes[position % codes.length] ?? '';
  const pattern = checksOf(table, column.name).flatMap((check) => /~ '([^']+)'/.exec(check)?.[1] ?? [])[0];
  if (pattern) {
    const shortest = textLike(pattern);
    return shortest.replace(/^\d{4}/, String(2000 + position));
  }
  return canary(maker.tag, table.name, column.name, position);
};

/** Sealed values open under the name of the table in which they stood first, since they cannot be sealed anew where they moved. */
const SEALED_FOR: Readonly<Record<string, string>> = {
  'person.pesel_sealed': 'family_member',
  'person_correction.former_pesel_sealed': 'family_member_correction',
};

/** What is sealed: the number of a document stands beside its kind and country. */
const sealedText = (column: Column, text: string): string =>
  column.name.endsWith('document_sealed') ? JSON.stringify({ kind: 'PASSPORT', number: text, country: 'UA' }) : text;

const bytesOf = (table: Table, column: Column, maker: Maker, id: string, position: number): Buffer =>
  column.name.endsWith('_sealed')
    ? maker.keys.seal(
        {
          party: maker.party,
          table: SEALED_FOR[`${table.name}.${column.name}`] ?? table.name,
          column: column.name,
          id,
        },
        sealedText(column, canary(maker.tag, table.name, column.name, position)),
      )
    : randomBytes(32);

const arrayOf = (table: Table, column: Column): readonly string[] => codesOf(table, column.name)?.slice(0, 2) ?? [];

const plain = (table: Table, column: Column, maker: Maker, id: string, position: number): unknown => {
  const { name, type } = column;
  if (type === 'text') return textOf(table, column, maker, position);
  if (type === 'bytea') return bytesOf(table, column, maker, id, position);
  if (type === 'uuid') return v7();
  if (type === 'date') return lasts(name) ? FUTURE_DAY : pastDay(position);
  if (type === 'timestamp with time zone') return `${lasts(name) ? FUTURE_DAY : pastDay(position)}T10:00:00Z`;
  if (type.startsWith('time ')) return '10:00';
  if (type === 'boolean') return position % 4 === 3;
  if (type === 'jsonb') return JSON.stringify({ note: canary(maker.tag, table.name, name, position) });
  if (type.endsWith('[]')) return arrayOf(table, column);
  if (type === 'integer' || type === 'bigint' || type === 'numeric') return name === 'version' ? 1 : position + 1;
  throw new Error(`${table.name}.${name}: the row maker does not know the type ${type}`);
};

/** Every fourth file has its dates of ending filled and every fourth its optional relations empty: both worlds of a rule exist. */
const stays = (column: Column, position: number): boolean =>
  column.required || /^(text|jsonb|bytea)/.test(column.type) || position % 4 === 3;

/** Whether a check ties the column to the code of another, as in `(kind = 'SUSPENDED') = (suspended_until is not null)`: there it holds a value, elsewhere none. */
const tiedToCode = (table: Table, column: Column, position: number): boolean | null => {
  const tie = new RegExp(`\\((\\w+) = '(\\w+)'::text\\) = \\(${column.name} IS NOT NULL\\)`);
  const [, other = '', code] = table.checks.map((check) => tie.exec(check)).find((met) => met !== null) ?? [];
  const codes = codesOf(table, other);
  return code && codes ? codes[position % codes.length] === code : null;
};

/** Whether each row of the table belongs to a file, of which it is the only row: another row of its own table is another file's. */
const isOfFile = (table: Table): boolean =>
  table.foreignKeys.some(
    ({ column, target }) =>
      !['party', 'staff_member', table.name].includes(target) &&
      table.columns.some(({ name, required }) => required && name === column),
  );

const reference = (table: Table, column: Column, maker: Maker, position: number): string | null | undefined => {
  const key = table.foreignKeys.find((one) => one.column === column.name && one.target !== 'party');
  if (!key) return undefined;
  if (key.target === 'staff_member') {
    const person = maker.personOf(column.name, position);
    if (person) return person;
  }
  if (!column.required && position % 4 === 2) return null;
  const parents = maker.ids.get(key.target) ?? [];
  // A link leads from one file to the one before it.
  if (column.name === 'leading_id') return parents[position - 1] ?? null;
  if (key.target !== table.name) return parents[position % parents.length] ?? null;
  return isOfFile(table) ? null : (parents[position - 1] ?? null);
};

const valueOf = (table: Table, column: Column, maker: Maker, id: string, position: number): unknown => {
  if (column.name === 'id') return id;
  if (column.name === 'tenant_id') return maker.party;
  if (column.name === 'receiver_id') return maker.receiverOf(table);
  const parent = reference(table, column, maker, position);
  if (parent !== undefined) return parent;
  const codes = codesOf(table, column.name);
  const tied = tiedToCode(table, column, position);
  if (tied !== null) return tied ? plain(table, column, maker, id, position) : null;
  if (!stays(column, position) || (codes && !column.required && position % 4 !== 3)) return null;
  return plain(table, column, maker, id, position);
};

/** Writes one row of a table that satisfies its types, checks and foreign keys, and answers its id. */
export const makeRow = async (
  ask: Ask,
  table: Table,
  maker: Maker,
  position: number,
  overrides: Readonly<Record<string, unknown>> = {},
): Promise<string> => {
  const id = String(overrides['id'] ?? v7());
  const given = table.columns.filter(({ reckoned }) => !reckoned);
  const row = Object.fromEntries(given.map((column) => [column.name, valueOf(table, column, maker, id, position)]));
  const filled = { ...row, ...overrides, id };
  const names = Object.keys(filled);
  const places = names.map((_name, at) => `$${at + 1}`).join(', ');
  await ask(`insert into ${table.name} (${names.join(', ')}) values (${places})`, Object.values(filled));
  const ids = maker.ids.get(table.name) ?? [];
  ids[position] = id;
  maker.ids.set(table.name, ids);
  return id;
};
