import type { CaseStage } from '@asysta/schema/cases/codes';
import type { LegalBasisKind } from '@asysta/schema/cases/grounds-codes';
import { later, type LocalDate } from '@asysta/schema/values/local-date';
import type { Dated } from '@asysta/schema/values/period';
import { hourInPoland, type Job, type JobContext, type Schedule } from '../../../platform/jobs/index.js';
import { type Agreed, besideOfTerm, holdersOfTerm, onDays, startTermsByJob, stopTermsByJob } from '../../deadlines/index.js';
import { tellOnce } from '../../notifications/index.js';
import { holdersOf } from '../../staff/index.js';
import { stageWithout } from '../rules/case-stages.rules.js';
import { inForceOn } from '../rules/case-state.rules.js';
import { OWN_CLOCKS, ownClockOf } from './own-clocks.js';
import { rhythmsIn } from './own-rhythm.js';
import { pausesIn } from './paused-days.js';
import { byConsentSince, trackOf } from './track.rules.js';
import { lastMeeting } from './visited-days.js';

interface RunOut extends Agreed {
  readonly id: string;
  readonly family_id: string;
  readonly stage: CaseStage;
  readonly interviewed: boolean;
  readonly diagnosed: boolean;
  readonly offered: boolean;
  readonly qualified: boolean;
  readonly met_on: LocalDate | null;
  readonly ledger: readonly (Dated & { readonly kind: LegalBasisKind })[];
  readonly told: readonly (string | null)[];
}

const inForce = (today: () => string): string =>
  `basis.support_case_id = c.id and ${today()}::date between basis.valid_from and coalesce(basis.valid_to, 'infinity')`;

const metOn = (): string => `greatest(${[...lastMeeting.items().map((last) => last('c')), 'null'].join(', ')})`;

// Asked by what stands and not by yesterday's date: a night on which nobody looked is caught up on the next.
const isRunOut = (today: () => string): string => `c.closed_on is null and c.track = 'COURT'
    and not exists (select from legal_basis basis where basis.kind = 'COURT_ORDER' and ${inForce(today)})
    and (exists (select from legal_basis basis where ${inForce(today)})
      or c.stage in ('BASIS_GRANTED', 'REQUESTED', 'QUALIFIED', 'ASSIGNED', 'IN_SUPPORT'))`;

const lockRunOut = (today: () => string): string =>
  `select c.id from support_case c where ${isRunOut(today)} order by c.id for update of c`;

// A statement of its own behind the lock: one that waited for a prolonging would still see the ledger from before it.
const runOut = (
  today: () => string,
): string => `select c.id, c.family_id, c.stage, exists (select from family_interview told where told.support_case_id = c.id and told.annulled_at is null) as interviewed,
    exists (select from diagnosis told where told.support_case_id = c.id and told.annulled_at is null) as diagnosed, exists (select from offer_presentation told where told.support_case_id = c.id and told.annulled_at is null) as offered, ${metOn()}::text as met_on,
    exists (select from qualification told where told.support_case_id = c.id and told.annulled_at is null) as qualified,
    (select json_agg(json_object('kind' value told.kind, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)) from legal_basis told where told.support_case_id = c.id) as ledger,
    ${pausesIn('c')} as pauses, ${rhythmsIn('c')} as rhythms,
    answer.holders || ${besideOfTerm('term', 'answer.holders', today)} as told
  from support_case c cross join lateral (select c.id as support_case_id, c.family_id, c.intake_id, 'COURT_ORDER_END' as kind) term
    cross join lateral (select ${holdersOfTerm('term', today)} as holders) answer
  where ${isRunOut(today)} order by c.id`;

const MOVE = 'update support_case set track = ?, stage = ?, version = version + 1 where id = ?';

/** Puts one case where it stands without its order, with its clocks, and tells whoever leads, accompanies and directs it. */
const settle = async (job: JobContext, row: RunOut, directors: readonly string[]): Promise<void> => {
  const { em, clock } = job;
  const today = clock.today();
  const kinds = inForceOn(row.ledger, today);
  const stage = stageWithout('COURT_ORDER')({ ...row, inForce: kinds });
  const track = trackOf(kinds, 'COURT');
  await stopTermsByJob(job, { caseId: row.id, kinds: ['COURT_ORDER_END', ...OWN_CLOCKS] });
  await em.execute(MOVE, [track, stage, row.id]);
  const since = byConsentSince(row.ledger, today) ?? today;
  const own = track === 'ORDINARY' ? ownClockOf({ stage, qualified: row.qualified }) : null;
  if (own) {
    const startsOn = own === 'CONTACT' && row.met_on ? later(since, row.met_on) : since;
    await startTermsByJob(job, { kind: own, startsOn }, [row]);
  }
  const kind = kinds.length > 0 ? 'ORDER_ENDED' : 'SUPPORT_HALTED';
  // An order may run out, be prolonged and run out again: each ending is told as one of its own.
  const subjectId = job.newId();
  for (const recipientId of new Set([...row.told.flatMap((one) => one ?? []), ...directors]))
    await tellOnce(job, { recipientId, kind, subjectId, familyId: row.family_id });
};

/**
 * Ends what an order of a court obliged to once its last day is over: where something else entitles, support goes on by it, and the
 * clocks of consent run; where nothing does, it is halted as after a withdrawn consent. Done twice it changes nothing more.
 */
export const endRunOutOrders: Job = {
  name: 'end-run-out-orders',
  parties: ['CENTRE'],
  run: async (job) => {
    const today = job.clock.today();
    const lock = onDays(lockRunOut, today);
    const locked: { id: string }[] = await job.em.execute(lock.text, [...lock.days]);
    if (locked.length === 0) return;
    const { text, days } = onDays(runOut, today);
    const standing: RunOut[] = await job.em.execute(text, [...days]);
    const rows = standing.filter(({ id }) => locked.some((one) => one.id === id));
    if (rows.length === 0) return;
    const directors = await holdersOf(job, 'DIRECTOR', today);
    for (const row of rows) await settle(job, row, directors);
    await job.record(
      'COURT_ORDER_RAN_OUT',
      [...new Set(rows.map(({ family_id: id }) => id))].map((id) => ({ kind: 'family', id })),
    );
  },
};

/** Every night, as soon as the day begins in Poland: before the morning would tell of the order's end as a term that was missed. */
export const nightlyLookAtOrders: Schedule = {
  name: 'watch-orders',
  job: endRunOutOrders,
  isDueAt: (fullHour) => hourInPoland(fullHour) === 0,
};
