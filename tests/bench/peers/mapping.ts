import { daysBetween, type LocalDate } from '@asysta/schema/values/local-date';

/** JSON as far as it is looked into here. */
type Row = { readonly [key: string]: unknown };

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every connection of nothing but `nodes` as the plain list it is in our contract. */
const flat = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(flat);
  if (!isRow(value)) return value;
  if (Object.keys(value).join() === 'nodes') return flat(value['nodes']);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, flat(inner)]));
};

const first = (value: unknown): Row | null => (Array.isArray(value) ? ((value[0] as Row | undefined) ?? null) : null);

const RANK: readonly unknown[] = ['COURT_ORDER', 'MINOR_PARENT', 'ZA_ZYCIEM', 'CONSENT'];

const basisOf = (bases: unknown, today: LocalDate): Row | null =>
  (bases as readonly Row[])
    .filter(({ validFrom, validTo }) => String(validFrom) <= today && (validTo === null || String(validTo) >= today))
    .toSorted((one, other) => RANK.indexOf(one['kind']) - RANK.indexOf(other['kind']))[0] ?? null;

const pick = (row: Row | null, ...keys: readonly string[]): Row | null =>
  row && Object.fromEntries(keys.map((key) => [key, row[key] ?? null]));

const inShort = (
  row: Row,
  today: LocalDate,
  fields: { readonly basis: readonly string[]; readonly term: readonly string[] },
): Row => {
  const term = first(row['next']);
  return {
    currentBasis: pick(basisOf(row['bases'], today), ...fields.basis),
    socialWorker: first(row['led'])?.['socialWorker'] ?? null,
    assistant: first(row['running'])?.['assistant'] ?? null,
    nextDeadline: term && { ...pick(term, ...fields.term), daysLeft: daysBetween(today, term['dueOn'] as LocalDate) },
    lastVisit: first(row['last']),
  };
};

const HELPERS = ['bases', 'led', 'running', 'next', 'last'] as const;
const without = (row: Row, ...keys: readonly string[]): Row =>
  Object.fromEntries(Object.entries(row).filter(([key]) => !keys.includes(key)));

const listed = (row: Row, today: LocalDate): Row => ({
  ...without(row, ...HELPERS),
  ...inShort(row, today, { basis: ['id', 'kind', 'validTo'], term: ['id', 'kind', 'dueOn'] }),
});

/** What PostGraphile answered to the list, as our contract shows it. */
export const listFrom = (data: Row, today: LocalDate): Row => {
  const { nodes, ...rest } = data['supportCases'] as { readonly nodes: readonly unknown[] };
  return { supportCases: { ...rest, nodes: nodes.map((node) => listed(flat(node) as Row, today)) } };
};

const CURRENT = ['id', 'number', 'track', 'stage', 'goal', 'openedOn', 'closedOn', 'closureReason'] as const;

const currentOf = (cases: readonly Row[], today: LocalDate): Row | null => {
  const open = cases.find(({ closedOn }) => closedOn === null);
  const row = open ?? cases.toSorted((one, other) => String(other['closedOn']).localeCompare(String(one['closedOn'])))[0];
  return row
    ? {
        ...pick(row, ...CURRENT),
        ...inShort(row, today, { basis: ['id', 'kind', 'validFrom', 'validTo'], term: ['id', 'kind', 'source', 'dueOn'] }),
      }
    : null;
};

const fileOf = (row: Row): Row => ({
  ...without(row, ...HELPERS, 'track', 'goal', 'requests', 'qualifications'),
  request: first(row['requests']),
  qualification: first(row['qualifications']),
});

/** What PostGraphile answered to the card, as our contract shows it without anybody's rights. */
export const cardFrom = (data: Row, today: LocalDate): Row => {
  const family = flat(data['family']) as Row & { readonly cases: readonly Row[] };
  return { family: { ...family, currentCase: currentOf(family.cases, today), cases: family.cases.map(fileOf) } };
};
