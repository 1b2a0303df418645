import type { LocalDate } from '@asysta/schema/values/local-date';
import { hourInPoland, type Job, type JobContext, type Schedule } from '../../platform/jobs/index.js';
import { apart } from '../../platform/permission/condition.js';
import { pausesIn, rhythmsIn } from '../cases/index.js';
import { type Agreed, startTermsByJob } from '../deadlines/index.js';
import { startingOn } from './terms-by-rules.js';

interface Started extends Agreed {
  readonly id: string;
  readonly family_id: string;
}

// A rule that was changed keeps its terms: only where none of its kind is in force any more is nothing owed. Other terms that the centre
// sets, as the day until which a place is kept, have no rule.
const WITHOUT_RULE = `update deadline d set cancelled_on = ?, version = version + 1
  where d.kind in ('FIRST_VISIT', 'CONTACT') and d.met_on is null and d.cancelled_on is null
    and not exists (select from local_rule r where r.key = d.kind and ?::date between r.valid_from and coalesce(r.valid_to, 'infinity'))
  returning d.family_id`;

const cases = (): string =>
  `select row.id, row.family_id, ${pausesIn('row')} as pauses, ${rhythmsIn('row')} as rhythms from support_case row where`;

const stopWithoutRule = async ({ em }: Pick<JobContext, 'em'>, today: LocalDate): Promise<readonly string[]> => {
  const stopped: { family_id: string }[] = await em.execute(WITHOUT_RULE, [today, today]);
  return stopped.map(({ family_id: id }) => id);
};

const startByRhythm = async ({ em, newId }: Pick<JobContext, 'em' | 'newId'>, today: LocalDate): Promise<readonly string[]> => {
  const { text, values } = apart(startingOn(today));
  const found: Started[] = await em.execute([cases(), text, 'order by row.id'].join(' '), [...values]);
  if (found.length === 0) return [];
  const ruled = await startTermsByJob({ em, newId }, { kind: 'CONTACT', startsOn: today }, found);
  return ruled ? found.map(({ family_id: familyId }) => familyId) : [];
};

/**
 * Keeps the terms of a centre to its rules: a rhythm that begins today starts the terms of contact that nothing else started, counted
 * from today, and terms whose rule is over stop. Done twice it changes nothing more.
 */
export const keepTermsToRules: Job = {
  name: 'keep-terms-to-rules',
  parties: ['CENTRE'],
  run: async ({ em, clock, newId, record }) => {
    const today = clock.today();
    const touched = [...(await stopWithoutRule({ em }, today)), ...(await startByRhythm({ em, newId }, today))];
    if (touched.length === 0) return;
    await record(
      'TERMS_KEPT_TO_RULES',
      [...new Set(touched)].map((id) => ({ kind: 'family', id })),
    );
  },
};

/** Every night, as soon as the day begins in Poland: before the morning tells of terms that were missed. */
export const nightlyRules: Schedule = {
  name: 'watch-rules',
  job: keepTermsToRules,
  isDueAt: (fullHour) => hourInPoland(fullHour) === 0,
};
