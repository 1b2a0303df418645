import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMigrations } from '@asysta/infra/database/frozen';
import type { LocalDate } from '@asysta/schema/values/local-date';

/** How much data one run works on, as of which day. */
export interface Shape {
  readonly centres: number;
  readonly families: number;
  readonly visits: number;
  readonly today: LocalDate;
}

/** Tables whose ids somebody outside SQL has to know, by the number that stands in each of their ids. */
const KINDS = { party: 1, staff: 2, family: 3, case: 4, member: 5 } as const;

/** Distance between two centres in the numbering of staff. */
const STAFF_SPAN = 1_000;

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');

/** The id of the n-th row of a kind, like a uuidv7 whose rows came in this order; `bench_id` says the same in SQL. */
const idOf = (kind: keyof typeof KINDS, n: number): string => {
  const at = hex(1_700_000_000_000 + n, 12);
  return `${at.slice(0, 8)}-${at.slice(8)}-7${hex(KINDS[kind], 3)}-8${hex(n % 4096, 3)}-${hex(n, 12)}`;
};

/** Places in the register of a centre; social workers and assistants follow. */
const PLACES = { director: 1, unitHead: 2, secondUnitHead: 3, admin: 4, officer: 5, machine: 6 } as const;
const FIRST_WORKER = 7;

/** How many social workers and assistants a centre of this size has: about 40 families and 13 supported ones each. */
export const staffing = ({ families }: Pick<Shape, 'families'>) => {
  const workers = Math.max(2, Math.ceil(families / 40));
  const assistants = Math.max(2, Math.ceil((families * 0.6) / 13));
  return { workers, assistants, firstWorker: FIRST_WORKER, firstAssistant: FIRST_WORKER + workers };
};

/** Partner institutions that centres are connected to, whatever the number of centres. */
export const PARTNERS = 4;

/** Numbers of the parties: centres from 1, partners and the region behind them. */
export const partyNumber = {
  centre: (centre: number): number => centre,
  partner: (partner: number): number => 100_000 + partner,
  region: 200_000,
} as const;

/** Somebody who signs in: the party of their token and their subject in its register. */
export interface Person {
  readonly party: { readonly id: string; readonly alias: string };
  readonly subject: string;
  readonly machine: boolean;
}

const member = (n: number, alias: string, place: number): Person => ({
  party: { id: idOf('party', n), alias },
  subject: `bench-${n}-${place}`,
  machine: place === PLACES.machine && n < 100_000,
});

const inCentre = (centre: number, place: number): Person =>
  member(partyNumber.centre(centre), `centre-${String(centre).padStart(5, '0')}`, place);

/** Who works where, as the builder has written it. */
export const people = (shape: Shape) => {
  const { workers, assistants, firstWorker, firstAssistant } = staffing(shape);
  return {
    machine: (centre: number) => inCentre(centre, PLACES.machine),
    director: (centre: number) => inCentre(centre, PLACES.director),
    socialWorker: (centre: number, n: number) => inCentre(centre, firstWorker + (n % workers)),
    assistant: (centre: number, n: number) => inCentre(centre, firstAssistant + (n % assistants)),
    partner: (partner: number) => member(partyNumber.partner(partner), `partner-${partner}`, 1),
    region: () => member(partyNumber.region, 'region', 1),
  };
};

const familyNumber = (shape: Shape, centre: number, family: number): number => (centre - 1) * shape.families + family;

/** Ids of the n-th family of a centre; every family has one case that counts and four members. */
export const familyOf = (shape: Shape, centre: number, family: number) => {
  const n = familyNumber(shape, centre, family);
  return {
    familyId: idOf('family', n),
    caseId: idOf('case', 2 * n),
    memberIds: [0, 1, 2, 3].map((place) => idOf('member', 4 * n + place)),
  };
};

/** Whether the n-th family of a centre is being accompanied: eleven of twenty. */
export const isInSupport = (family: number): boolean => family % 20 < 11;

/** What in the builder's SQL stands for a number of the shape. */
export const constantsOf = (shape: Shape): Readonly<Record<string, string | number>> => ({
  ...shape,
  ...staffing(shape),
  today: `date '${shape.today}'`,
  partners: PARTNERS,
  staffSpan: STAFF_SPAN,
});

/** One name for data that would come out alike: the builder's text, the migrations and the shape. */
export const fingerprintOf = (shape: Shape): string => {
  const hash = createHash('sha256').update(JSON.stringify(shape));
  for (const file of readdirSync(import.meta.dirname).sort()) hash.update(readFileSync(join(import.meta.dirname, file)));
  for (const { checksum } of readMigrations()) hash.update(checksum);
  return hash.digest('hex').slice(0, 16);
};
