import type { Role } from '@asysta/schema/staff/codes';
import { hourInPoland, type Job, type Schedule } from '../../platform/jobs/index.js';
import { directorsOf, lastToLeave } from '../staff/index.js';
import { holdersOfAny, WATCHERS } from './tell-watchers.js';
import { tellOnce } from './verbs/tell-once.js';

const kind = 'LAST_DIRECTOR_LEAVES';

/** Who can do something about it: whoever watches over appointments, and whoever proposes the next one. */
const WARNED: readonly Role[] = [...WATCHERS, 'CENTRE_ADMIN'];

/** Warns 30 days before the last director's function runs out that nobody follows: a centre without a director decides nothing. */
export const warnOfLastDirector: Job = {
  name: 'warn-of-last-director',
  parties: ['CENTRE'],
  run: async ({ em, clock, newId, record }) => {
    const leaving = lastToLeave(await directorsOf({ em }), clock.today());
    if (!leaving) return;
    const told: unknown[] = await em.execute('select from notification where kind = ? and subject_id = ?', [kind, leaving.id]);
    if (told.length > 0) return;
    for (const recipientId of await holdersOfAny({ em, clock }, WARNED))
      await tellOnce({ em, clock, newId }, { recipientId, kind, subjectId: leaving.id });
    await record('LAST_DIRECTOR_WARNED', [{ kind: 'staff-member', id: leaving.staffMember.id }]);
  },
};

const MORNING = 6;

/** Every morning at six in Poland, with the other notices. */
export const nightlyLookAtDirectors: Schedule = {
  name: 'watch-directors',
  job: warnOfLastDirector,
  isDueAt: (fullHour) => hourInPoland(fullHour) === MORNING,
};
