import { hourInPoland, type Job, type Schedule } from '../../platform/jobs/index.js';
import { onDays } from '../deadlines/index.js';
import { tellOnce } from '../notifications/index.js';
import { holdersOf } from '../staff/index.js';
import { exceeded } from './za-zyciem-apart.js';

interface Ended {
  readonly rule_id: string;
  readonly assistant_ids: readonly string[];
}

/**
 * Tells the directors, once, that the end of the rule that put families by „Za życiem” apart has left an assistant with more families
 * than the act allows (art. 15(4)): nobody did anything that day. It asks what stands, so a night that failed is caught up.
 */
export const tellOfFullHands: Job = {
  name: 'tell-of-full-hands',
  parties: ['CENTRE'],
  run: async ({ em, clock, newId, record }) => {
    const { text, days } = onDays(exceeded, clock.today());
    const [ended]: Ended[] = await em.execute(text, [...days]);
    if (!ended) return;
    let told = false;
    for (const recipientId of await holdersOf({ em }, 'DIRECTOR', clock.today()))
      told = (await tellOnce({ em, clock, newId }, { recipientId, kind: 'CASELOAD_EXCEEDED', subjectId: ended.rule_id })) || told;
    // On a later night somebody may still be over the limit: that is no new event.
    if (!told) return;
    await record(
      'CASELOAD_EXCEEDED',
      ended.assistant_ids.map((id) => ({ kind: 'staff-member', id })),
    );
  },
};

/** Every night, as soon as the day begins in Poland, when a rule that ended no longer counts. */
export const nightlyLookAtHands: Schedule = {
  name: 'watch-hands',
  job: tellOfFullHands,
  isDueAt: (fullHour) => hourInPoland(fullHour) === 0,
};
