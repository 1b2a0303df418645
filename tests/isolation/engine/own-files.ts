import type { EntityMetadata } from '@mikro-orm/postgresql';
import { filePathOf } from '@asysta/services/platform/file/resolve-files';
import { declarationOf } from '@asysta/services/platform/operation/schema-rules';
import { type File, type Office, type Post, seenBy, type Substitution } from '../../permission/oracle.js';
import { bodiesOf } from './bodies.js';
import { type Operation, operationsOf, rootOf } from './documents.js';
import { type Ground, variablesFor } from './prober.js';
import { idsIn } from './send.js';
import type { Sequel } from './sequels.js';
import { teach } from './survey.js';
import { FILES, type Who } from './worlds.js';

/** Those inside a centre who see some of its families and not others. */
const PARTLY = ['SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD'];

/** The families of the near centre as the book of rules knows them. */
const FACTS = `select f.id, f.unit_id, f.restricted, c.id is not null as has_case, c.closed_on, w.staff_member_id as social_worker_id,
    a.assistant_id, a.ended_on, case when i.state not in ('CASE_OPENED', 'JOINED') then i.registered_by_id end as registered_by_id
  from family f left join support_case c on c.family_id = f.id
  left join case_worker w on w.support_case_id = c.id and w.valid_to is null
  left join assignment a on a.support_case_id = c.id left join intake i on i.family_id = f.id
  where f.tenant_id = $1 order by f.id`;

interface Facts {
  readonly id: string;
  readonly unit_id: string | null;
  readonly restricted: boolean;
  readonly has_case: boolean;
  readonly closed_on: string | null;
  readonly social_worker_id: string | null;
  readonly assistant_id: string | null;
  readonly ended_on: string | null;
  readonly registered_by_id: string | null;
}

/** Who stands in for whom there today. */
const STAND_INS = `select s.role, s.instead_of_id, s.substitute_id, c.family_id from substitution s
  left join support_case c on c.id = s.support_case_id
  where s.tenant_id = $1 and s.annulled_at is null and s.valid_from <= current_date and s.valid_to >= current_date`;

interface StandIn {
  readonly role: string;
  readonly instead_of_id: string;
  readonly substitute_id: string;
  readonly family_id: string | null;
}

/** Families that somebody sees by the book of rules, which knows nothing of the product's code. */
const visibleTo = async ({ ask, worlds }: Ground, who: Who): Promise<ReadonlySet<string>> => {
  const { centre } = worlds.near;
  const units = await ask<{ id: string; parent_id: string | null }>(
    `select id, parent_id from unit where tenant_id = $1 order by id`,
    [centre],
  );
  const at = (id: string | null): number | null => (id === null ? null : units.findIndex((unit) => unit.id === id));
  const facts = await ask<Facts>(FACTS, [centre]);
  const [post] = await ask<{ unit_id: string | null }>(`select unit_id from appointment where staff_member_id = $1`, [
    who.staffMemberId,
  ]);
  // Whoever asks comes first; the others only have to be told apart.
  const people = [who.staffMemberId];
  const numberOf = (id: string | null): number | null => {
    if (id === null) return null;
    if (!people.includes(id)) people.push(id);
    return people.indexOf(id);
  };
  const files = facts.map((row): File => {
    const episode = row.closed_on === null ? 'OPEN' : 'CLOSED';
    return {
      unit: at(row.unit_id),
      restricted: row.restricted,
      episode: row.has_case ? episode : 'NONE',
      runBy: numberOf(row.social_worker_id),
      led: 'NOW',
      assignedTo: numberOf(row.assistant_id),
      assignment: row.ended_on === null ? 'RUNNING' : 'ENDED',
      takenInBy: numberOf(row.registered_by_id),
    };
  });
  const posts = [{ role: who.role as Post['role'], unit: at(post?.unit_id ?? null), held: true }];
  const substitutions = (await ask<StandIn>(STAND_INS, [centre])).map((row): Substitution => ({
    as: row.role === 'SOCIAL_WORKER' ? 'RUNNER' : 'ASSISTANT',
    whom: numberOf(row.instead_of_id) ?? -1,
    by: numberOf(row.substitute_id) ?? -1,
    file: row.family_id === null ? null : facts.findIndex(({ id }) => id === row.family_id),
    days: 'NOW',
  }));
  const office: Office = {
    units: units.map(({ parent_id: parent }) => at(parent)),
    people: [{ posts, papers: true }],
    files,
    substitutions,
  };
  const seen = seenBy(office, 0);
  return new Set(typeof seen === 'string' ? [] : seen.flatMap((index) => facts[index]?.id ?? []));
};

/** The family at the end of a row's declared way, looked up past every policy; null for a row of no file. */
export const familyOfRow = async (
  { ask }: Pick<Ground, 'ask'>,
  entity: EntityMetadata | undefined,
  id: string,
): Promise<string | null> => {
  const path = entity && filePathOf(entity.class);
  if (!path || path.end === 'ROOT') return path ? id : null;
  const step = entity.properties[path.step];
  const [row] = await ask<{ next: string | null }>(
    `select ${step?.fieldNames[0]} as next from ${entity.tableName} where id = $1`,
    [id],
  );
  return row?.next ? familyOfRow({ ask }, step?.targetMeta, row.next) : null;
};

type RowsOfFamilies = ReadonlyMap<string, { readonly table: string; readonly family: string }>;

/** Rows of a family that are shown without it, each with its reason; a text of theirs never is. */
const OWN_ANYHOW: Readonly<Record<string, string>> = {
  notification:
    "a notice stays its recipient's own when the file has gone to somebody else; what it leads to is asked for by itself",
  family_link: 'that a record is linked is told on the card of either; what was written of both and the other record are not',
};

/** Every row of the near centre that belongs to a family: by its id, with its table. */
const rowsOfFamilies = async (ground: Ground): Promise<RowsOfFamilies> => {
  const found = new Map<string, { table: string; family: string }>();
  for (const entity of ground.server.doors.metadata('centre').getAll().values()) {
    const path = filePathOf(entity.class);
    if (!path?.restrictable) continue;
    for (const id of ground.worlds.near.ids.get(entity.tableName) ?? []) {
      const family = await familyOfRow(ground, entity, id);
      if (family !== null) found.set(id, { table: entity.tableName, family });
    }
  }
  return found;
};

const CANARY = /CAN-A-([a-z_]+)-([a-z_]+)-(\d+)/gi;

interface Shown {
  readonly id: string;
  /** Whether a text of the row was shown, and not its id alone. */
  readonly inWords: boolean;
}

/** The rows an answer shows: by their ids, and by the texts that betray a row whose id was not asked for. */
const shownIn = ({ worlds }: Ground, body: string): readonly Shown[] => [
  ...idsIn(body).map((id) => ({ id, inWords: false })),
  ...[...body.matchAll(CANARY)].flatMap(([, table = '', , position]) => {
    const id = worlds.near.ids.get(table)?.[Number(position)];
    return id ? [{ id, inWords: true }] : [];
  }),
];

/** What one person is answered to all these operations, looked at row by row. */
const answersTo = async (ground: Ground, who: Who, operations: readonly Operation[], rows: RowsOfFamilies): Promise<Sequel> => {
  const visible = await visibleTo(ground, who);
  const all = new Set([...rows.values()].map(({ family }) => family));
  const isPart = visible.size > 0 && visible.size < all.size;
  const findings = new Set(isPart ? [] : [`${who.name} sees ${visible.size} of ${all.size} families: nothing can be told`]);
  const looked: string[] = [];
  for (const operation of operations) {
    let shown = 0;
    for (let file = 0; file < (operation.places.length > 0 ? FILES : 1); file += 1) {
      const variables = await variablesFor(ground, operation, file);
      const bodies = await bodiesOf(ground, operation, who, variables);
      const sent = new Set(idsIn(JSON.stringify(variables)));
      for (const { id, inWords } of bodies.flatMap((body) => shownIn(ground, body))) {
        const row = sent.has(id) ? undefined : rows.get(id);
        if (!row) continue;
        shown += 1;
        if (!visible.has(row.family) && (inWords || !OWN_ANYHOW[row.table]))
          findings.add(`${operation.name} as ${who.name}: shows a row of ${row.table} of a family that is not theirs`);
      }
    }
    looked.push(`${operation.name} as ${who.name}: ${shown} rows of ${visible.size} families`);
  }
  return { looked, findings: [...findings] };
};

/** Whether an operation reads inside a centre. */
export const isReadInside = ({ kind, root }: Operation): boolean =>
  kind === 'query' && declarationOf(root)?.parties.includes('CENTRE') === true;

/** Gives every second case of the worker to somebody else while something is done: in the worlds they run all of them. */
const withHalfOfTheCases = async <Done>({ ask, worlds }: Ground, work: () => Promise<Done>): Promise<Done> => {
  const [worker, director] = ['SOCIAL_WORKER', 'DIRECTOR'].map(
    (role) => worlds.near.callers.find((who) => who.role === role && who.sound)?.staffMemberId,
  );
  const taken = (worlds.near.ids.get('support_case') ?? []).filter((_, position) => position % 2 === 1);
  const give = (to: string | null | undefined, from: string | null | undefined) =>
    ask('update case_worker set staff_member_id = $1 where support_case_id = any($2::uuid[]) and staff_member_id = $3', [
      to,
      taken,
      from,
    ]);
  await give(director, worker);
  try {
    return await work();
  } finally {
    await give(worker, director);
  }
};

/**
 * G21: whoever sees some families of the centre is answered rows of those alone, in every list and behind every relation, for
 * every file whose ids they hand over; `only` chooses root fields.
 */
export const ownFilesSequel = async (ground: Ground, only = /./): Promise<Sequel> => {
  const operations = operationsOf(ground.schema).filter((operation) => isReadInside(operation) && only.test(rootOf(operation)));
  for (const operation of operations) await teach(ground, operation, []);
  return withHalfOfTheCases(ground, async () => {
    const rows = await rowsOfFamilies(ground);
    const series: Sequel[] = [];
    for (const who of ground.worlds.near.callers)
      if (who.sound && who.role && PARTLY.includes(who.role)) series.push(await answersTo(ground, who, operations, rows));
    return { looked: series.flatMap(({ looked }) => looked), findings: series.flatMap(({ findings }) => findings) };
  });
};
