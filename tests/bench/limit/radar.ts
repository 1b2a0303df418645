import { lastClosedHalfYear } from '@asysta/schema/values/half-year';
import { addDays, weekdayOf } from '@asysta/schema/values/local-date';
import { type Answer, needs } from './answer.ts';
import { type Caller, Denied } from './identity.ts';
import { auditOf, type Hole, statement } from './plan.ts';
import { visible, workedWith } from './policy.ts';

interface Variables {
  readonly scope: 'MINE' | 'CENTRE';
  readonly first: number;
}

const mayStep = ({ roles, may }: Caller, hole: Hole): string => {
  const writes = roles.includes('CENTRE_SYSTEM') ? 'true' : `s.assistant_id = ${hole('staff', 'uuid')}`;
  return `case when s.kind in ('FIRST_VISIT', 'CONTACT') then ${may('visit:record')} and s.assistant_id is not null and ${writes}
    when s.kind in ('FAMILY_INTERVIEW', 'URGENT_FAMILY_INTERVIEW') then ${may('case:prepare')} and s.support_case_id is not null else false end`;
};

const part = (caller: Caller, name: string, hole: Hole): string => `json_build_object(
    'totalCount', (select count(*) from running where part = '${name}'),
    'deadlines', (select coalesce(json_agg(json_build_object('id', s.id, 'kind', s.kind, 'origin', s.origin, 'source', s.source, 'ruleVersion', s.rule_version,
      'startedOn', s.started_on, 'dueOn', s.due_on, 'daysLeft', s.due_on - ${hole('today', 'date')}, 'viewerMay', ${mayStep(caller, hole)},
      'family', json_build_object('id', s.family_id, 'surname', s.surname, 'city', s.city)) order by s.due_on, s.id), '[]') from shown s where s.part = '${name}'))`;

const write = (caller: Caller, scope: Variables['scope'], hole: Hole): string => `
  with running as (
    select d.*, f.surname, f.city, case when d.due_on < ${hole('today', 'date')} then 'overdue' when d.due_on <= ${hole('weekEndsOn', 'date')} then 'thisWeek' else 'next' end as part
    from deadline d join family f on f.id = d.family_id
    where d.met_on is null and d.cancelled_on is null and ${visible(caller.roles, 'f', hole)} ${scope === 'MINE' ? `and ${workedWith('f', hole)}` : ''}
  ), numbered as (select *, row_number() over (partition by part order by due_on, id) as place from running),
  shown as (
    select n.*, case when n.kind in ('FIRST_VISIT', 'CONTACT') then
      (select a.assistant_id from assignment a where a.support_case_id = n.support_case_id and a.ended_on is null limit 1) end as assistant_id
    from numbered n where n.place <= ${hole('first', 'int')}
  ), ${auditOf(
    'DEADLINES_READ',
    'radar',
    `select 'family', array_agg(distinct family_id) from shown having count(*) > 0
     union all select 'case', array_agg(distinct support_case_id) from shown where assistant_id is not null having count(*) > 0
     union all select null, null where not exists (select from shown)`,
    hole,
  )}
  select json_build_object('weekEndsOn', ${hole('weekEndsOn', 'date')}, 'overdue', ${part(caller, 'overdue', hole)},
    'thisWeek', ${part(caller, 'thisWeek', hole)}, 'next', ${part(caller, 'next', hole)}),
    ${caller.may('report:submit')} and not exists (select from submitted_report r where r.half_year = ${hole('halfYear', 'text')})`;

/** The radar of terms. A centre that still owes its report is not answered: the data that are measured have submitted it. */
export const radar: Answer<Variables> = async ({ caller, pools, values }, { scope, first }) => {
  needs(caller, 'deadline:read');
  if (first < 1 || first > 100) throw new Denied(400, 'BAD_USER_INPUT');
  const { party, staffMemberId } = caller.principal;
  const asked = statement(`radar ${scope} ${caller.roles.join()}`, (hole) => write(caller, scope, hole), {
    ...values,
    first: String(first),
    weekEndsOn: addDays(caller.today, 7 - weekdayOf(caller.today)),
    halfYear: lastClosedHalfYear(caller.today),
  });
  const [found] = await pools.inside(caller.role, party.id, staffMemberId, asked);
  if (found?.[1] !== 'f') throw new Denied(501, 'OWES_ITS_REPORT');
  return `{"radar":${found[0]}}`;
};
