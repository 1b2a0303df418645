import { hourInPoland, type Job, type Schedule } from '../../platform/jobs/index.js';
import { tellOnce } from '../notifications/index.js';

// What is open is handed back while the file can still be read.
const WARNED_DAYS_BEFORE = 3;

interface Ending {
  readonly id: string;
  readonly substitute_id: string;
  readonly instead_of_id: string;
  readonly family_id: string | null;
}

const ENDING_SOON = `select s.id, s.substitute_id, s.instead_of_id, c.family_id from substitution s
  left join support_case c on c.id = s.support_case_id
  where s.annulled_at is null and s.valid_to >= ? and s.valid_to <= ?::date + ${WARNED_DAYS_BEFORE} and s.valid_from <= ?
    and not exists (select from notification n where n.kind = 'SUBSTITUTION_ENDS_SOON' and n.subject_id = s.id)
  order by s.valid_to, s.id`;

/** Tells whoever stands in and whoever is stood in for that it ends soon, once. */
export const notifyEndingSubstitutions: Job = {
  name: 'notify-ending-substitutions',
  parties: ['CENTRE'],
  run: async ({ em, clock, newId, record }) => {
    const today = clock.today();
    const ending: Ending[] = await em.execute(ENDING_SOON, [today, today, today]);
    if (ending.length === 0) return;
    for (const { id: subjectId, family_id: familyId, substitute_id: substitute, instead_of_id: insteadOf } of ending)
      for (const recipientId of [substitute, insteadOf])
        await tellOnce({ em, clock, newId }, { recipientId, kind: 'SUBSTITUTION_ENDS_SOON', subjectId, familyId });
    await record(
      'SUBSTITUTION_ENDS_SOON',
      ending.map(({ id }) => ({ kind: 'substitution', id })),
    );
  },
};

const MORNING = 6;

/** Every morning at six in Poland, with the other notices. */
export const nightlyLookAtSubstitutions: Schedule = {
  name: 'watch-substitutions',
  job: notifyEndingSubstitutions,
  isDueAt: (fullHour) => hourInPoland(fullHour) === MORNING,
};
