import { inDatabase, type InSight, listInSight } from '../../platform/operation/index.js';
import { actingOn, StaffMember } from '../staff/index.js';

/** People who are social workers today and act. */
const socialWorkers: InSight = ({ clock }) => {
  const acting = actingOn(clock.today());
  return {
    sql: (person, bind) => `exists (select from appointment post where post.staff_member_id = ${person}.id
      and post.role = 'SOCIAL_WORKER' and post.valid_from <= ${bind(clock.today())}
      and (post.valid_to is null or post.valid_to >= ${bind(clock.today())}) and ${acting.sql('post', bind)})`,
  };
};

/** Open cases somebody leads, also those they are to take over. No word of a file. */
export const casesLed = inDatabase<number>(
  (person) => `select count(*) from case_worker led join support_case c on c.id = led.support_case_id
    where led.staff_member_id = ${person}.id and led.valid_to is null and c.closed_on is null`,
);

/** Everybody a case could be handed over to, by name. */
export const socialWorkerLoads = listInSight(StaffMember, {
  inSight: socialWorkers,
  orderBy: { displayName: 'asc', id: 'asc' },
});
