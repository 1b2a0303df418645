import { hourInPoland, type Job, type Schedule } from '../../platform/jobs/index.js';
import { notify } from '../notifications/index.js';
import { holdersOf } from '../staff/index.js';

interface Missed {
  readonly id: string;
  readonly family_id: string;
  readonly worker_id: string | null;
}

/** Whose duty it is: the assistant of the case, else its social worker, else whoever took the intake in. */
const MISSED = `select d.id, d.family_id, coalesce(a.assistant_id, c.social_worker_id, i.registered_by_id) as worker_id
  from deadline d
  left join support_case c on c.id = d.support_case_id
  left join assignment a on a.support_case_id = c.id and a.ended_on is null
  left join intake i on i.id = d.intake_id
  where d.met_on is null and d.cancelled_on is null and d.due_on < ?
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
    const missed: Missed[] = await em.execute(MISSED, [clock.today()]);
    if (missed.length === 0) return;
    const directors = await holdersOf({ em }, 'DIRECTOR', clock.today());
    for (const { id, family_id: familyId, worker_id: workerId } of missed) {
      for (const recipientId of new Set([...(workerId ? [workerId] : []), ...directors])) {
        await notify({ em, clock, newId }, { recipientId, kind: 'DEADLINE_MISSED', subjectId: id, familyId });
      }
    }
    await record(
      'DEADLINE_MISSED',
      missed.map(({ family_id: id }) => ({ kind: 'family', id })),
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
