import { hourInPoland, type Job, type Schedule } from '../../platform/jobs/index.js';
import { tellOnce } from '../notifications/index.js';
import { holdersOf } from '../staff/index.js';
import { WARNED_DAYS_AHEAD } from './deadlines.rules.js';
import { dutyHolders } from './deadlines.slots.js';
import { besideOfTerm, holdersOfTerm, onDays } from './told-of.js';

interface Missed {
  readonly id: string;
  readonly family_id: string;
  readonly worker_id: string | null;
  readonly beside: readonly string[];
}

const holderOf = (deadline: string, today: () => string): string =>
  `coalesce(${[
    ...dutyHolders
      .items()
      .map((holder) => holder(deadline, today))
      .toReversed(),
    'null',
  ].join(', ')})`;

/** Terms that have passed and that nobody was told of, with whoever answers for each; each mark stands for the day. */
const missedTerms = (
  today: () => string,
): string => `select d.id, d.family_id, answers.worker_id, ${besideOfTerm('d', 'array[answers.worker_id]', today)} as beside
  from deadline d cross join lateral (select ${holderOf('d', today)} as worker_id) answers
  where d.met_on is null and d.cancelled_on is null and d.due_on < ${today()}
    and not exists (select 1 from notification n where n.kind = 'DEADLINE_MISSED' and n.subject_id = d.id)
  order by d.due_on, d.id`;

/**
 * Tells the person and the directors of each term that has passed without being met, once. Only terms of families: what a
 * centre owes by itself stands on the director's radar.
 */
export const notifyMissedDeadlines: Job = {
  name: 'notify-missed-deadlines',
  parties: ['CENTRE'],
  run: async ({ em, clock, newId, record }) => {
    const { text, days } = onDays(missedTerms, clock.today());
    const missed: Missed[] = await em.execute(text, days);
    if (missed.length === 0) return;
    const directors = await holdersOf({ em }, 'DIRECTOR', clock.today());
    for (const { id, family_id: familyId, worker_id: workerId, beside } of missed) {
      for (const recipientId of new Set([...(workerId ? [workerId] : []), ...beside, ...directors])) {
        await tellOnce({ em, clock, newId }, { recipientId, kind: 'DEADLINE_MISSED', subjectId: id, familyId });
      }
    }
    await record(
      'DEADLINE_MISSED',
      missed.map(({ family_id: id }) => ({ kind: 'family', id })),
    );
  },
};

interface Near {
  readonly id: string;
  readonly family_id: string;
  readonly holders: readonly (string | null)[];
}

/** Terms that somebody outside has set and that come near, of which nobody was told; with everybody who answers for each on the day. */
const nearTerms = (
  today: () => string,
): string => `select d.id, d.family_id, answer.holders || ${besideOfTerm('d', 'answer.holders', today)} as holders
  from deadline d cross join lateral (select ${holdersOfTerm('d', today)} as holders) answer
  where d.met_on is null and d.cancelled_on is null and d.due_on >= ${today()}
    and (${Object.entries(WARNED_DAYS_AHEAD)
      .map(([kind, days]) => `(d.kind = '${kind}' and d.due_on <= ${today()}::date + ${days})`)
      .join(' or ')})
    and not exists (select 1 from notification n where n.kind = 'DEADLINE_NEAR' and n.subject_id = d.id)
  order by d.due_on, d.id`;

/** Tells of a term of the court before it comes, once: whoever runs the case, whoever accompanies the family, the directors. */
export const notifyNearDeadlines: Job = {
  name: 'notify-near-deadlines',
  parties: ['CENTRE'],
  run: async ({ em, clock, newId, record }) => {
    const { text, days } = onDays(nearTerms, clock.today());
    const near: Near[] = await em.execute(text, days);
    if (near.length === 0) return;
    const directors = await holdersOf({ em }, 'DIRECTOR', clock.today());
    for (const { id, family_id: familyId, holders } of near) {
      for (const recipientId of new Set([...holders.flatMap((holder) => holder ?? []), ...directors]))
        await tellOnce({ em, clock, newId }, { recipientId, kind: 'DEADLINE_NEAR', subjectId: id, familyId });
    }
    await record(
      'DEADLINE_NEAR',
      near.map(({ family_id: id }) => ({ kind: 'family', id })),
    );
  },
};

const MORNING = 6;

/** Every morning at six in Poland, before anybody comes to the office. */
export const nightlyRadar: Schedule = {
  name: 'watch-deadlines',
  job: notifyMissedDeadlines,
  isDueAt: (fullHour) => hourInPoland(fullHour) === MORNING,
};

/** At the same hour, what comes near. */
export const nightlyLookAhead: Schedule = {
  name: 'look-ahead',
  job: notifyNearDeadlines,
  isDueAt: (fullHour) => hourInPoland(fullHour) === MORNING,
};
