import type { EntityManager } from '@mikro-orm/postgresql';
import * as v from 'valibot';
import type { PartyKind } from '@asysta/schema/parties/codes';
import { UuidSchema } from '@asysta/schema/values/ids';
import { appendAudit, ourProcess } from '../audit/entry.js';
import type { Clock } from '../clock.js';
import type { NewId } from '../ids.js';
import { type Doors, through } from '../tenancy/doors.js';
import type { Job, Schedule } from './job.js';

/** What a worker process lends to its jobs. */
export interface Workshop {
  readonly doors: Doors;
  readonly clock: Clock;
  readonly newId: NewId;
}

/** One wish for a job: for whom and about what. */
export interface Wish {
  readonly job: Job;
  readonly partyId: string;
  readonly subjectId: string;
}

/** What a stamped job carries: two ids, both looked up again. */
const StampSchema = v.object({ party: UuidSchema, subject: UuidSchema });

const HourSchema = v.object({ _cron: v.object({ ts: v.pipe(v.string(), v.isoTimestamp()) }) });

/** Stands in the audit where a request names its client. */
const CLIENT = 'worker';

const activeParty = async (doors: Doors, id: string): Promise<{ id: string; kind: PartyKind } | null> => {
  const rows: { id: string; kind: PartyKind }[] = await doors
    .unscoped('worker')
    .execute(`select id, kind from party where id = ? and status = 'ACTIVE'`, [id]);
  return rows[0] ?? null;
};

/**
 * Whether this transaction changed, or locked, any row. PostgreSQL is asked and not the flush observer: jobs write in SQL, which
 * no flush sees.
 */
const hasWritten = async (em: EntityManager): Promise<boolean> => {
  const [row]: { written: boolean }[] = await em.execute('select pg_current_xact_id_if_assigned() is not null as written');
  return row?.written !== false;
};

/**
 * Runs one stamped job behind the door of its party, in one transaction with its audit; answers the jobs it asks for next.
 * A party that is unknown, disabled or of another kind gets nothing done; work that changed rows and recorded nothing is undone.
 */
export const carryOut = async (job: Job, payload: unknown, { doors, clock, newId }: Workshop): Promise<readonly Wish[]> => {
  const stamp = v.parse(StampSchema, payload);
  const party = await activeParty(doors, stamp.party);
  if (!party || !job.parties.includes(party.kind)) return [];
  const wishes: Wish[] = [];
  const actor = ourProcess({ clock, newId }, CLIENT);
  let recorded = false;
  await through(doors.write({ party, staffMemberId: null }, 'worker'), async (em) => {
    await job.run(
      {
        em,
        clock,
        newId,
        record: async (event, subjects) => {
          await appendAudit(em, actor, { event, work: job.name, subjects });
          recorded = true;
        },
        afterwards: (next, partyId, subjectId) => wishes.push({ job: next, partyId, subjectId }),
      },
      stamp.subject,
    );
    await em.flush();
    if (!recorded && (await hasWritten(em))) throw new Error(`${job.name} changed rows and recorded nothing`);
  });
  return wishes;
};

/** At a full hour: the jobs of every active party the schedule is for, or none when it is not due. */
export const fanOut = async (schedule: Schedule, payload: unknown, { doors }: Workshop): Promise<readonly Wish[]> => {
  const { _cron: hour } = v.parse(HourSchema, payload);
  if (!schedule.isDueAt(new Date(hour.ts))) return [];
  const parties: { id: string; kind: PartyKind }[] = await doors
    .unscoped('worker')
    .execute(`select id, kind from party where status = 'ACTIVE' order by id`);
  return parties
    .filter(({ kind }) => schedule.job.parties.includes(kind))
    .map(({ id }) => ({ job: schedule.job, partyId: id, subjectId: id }));
};
