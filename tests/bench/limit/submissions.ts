import { lastOn, parseHalfYear } from '@asysta/schema/values/half-year';
import { type Answer, needs } from './answer.ts';
import { moment } from './fragments.ts';
import { Denied } from './identity.ts';
import { auditOf, type Hole, statement } from './plan.ts';

const write = (hole: Hole): string => `
  with submitted as (select r.* from submitted_report r where r.half_year = ${hole('halfYear', 'text')}),
  lines as (select g.* from submitted_figure g where g.report_id in (select id from submitted)),
  ${auditOf('SUBMITTED_REPORTS_READ', 'submissions', 'select null, null::uuid[]', hole)}
  select json_build_object('halfYear', ${hole('halfYear', 'text')},
    'dueOn', (select ${hole('lastOn', 'date')} + l.amount from law_rule l where l.key = 'HALF_YEAR_REPORT' and l.unit = 'CALENDAR_DAYS' and not l.shifts_to_working_day
      and l.valid_from <= ${hole('lastOn', 'date')} and (l.valid_to is null or l.valid_to >= ${hole('lastOn', 'date')}) order by l.rule_version desc limit 1),
    'centres', (select coalesce(json_agg(json_build_object('centreName', k.centre_name, 'terytCode', k.teryt_code, 'submitted', k.submitted_at is not null,
      'submittedAt', ${moment('k.submitted_at')}, 'figures', coalesce(k.figures, '[]')) order by k.teryt_code, k.centre_name), '[]') from (
        select s.centre_name, s.teryt_code, s.submitted_at, g.figures from submitted s left join (
          select report_id, json_agg(json_build_object('figure', g.figure, 'label', g.label, 'value', g.value, 'definition', g.definition, 'source', g.source)
            order by g.position) as figures from lines g group by report_id) g on g.report_id = s.id
        union all
        select c.centre_name, c.teryt_code, null, null from supervised_centre c
        where c.valid_from <= ${hole('lastOn', 'date')} and (c.valid_to is null or c.valid_to >= ${hole('lastOn', 'date')})
          and not exists (select from submitted s where s.tenant_id = c.tenant_id)) k),
    'totals', (select coalesce(json_agg(json_build_object('figure', t.figure, 'label', t.label, 'value', t.value, 'centres', t.centres) order by t.position), '[]') from (
      select figure, min(position) as position, min(label) as label, sum(value)::int as value, count(distinct report_id)::int as centres from lines group by figure) t))`;

/** Reports of a half-year as the supervised centres submitted them, with the sums. */
export const submissions: Answer<{ readonly halfYear: string }> = async ({ caller, pools, values }, variables) => {
  needs(caller, 'submitted-report:read');
  const halfYear = parseHalfYear(variables.halfYear);
  const { party, staffMemberId } = caller.principal;
  const asked = statement('submissions', write, { ...values, halfYear, lastOn: lastOn(halfYear) });
  const [found] = await pools.inside(caller.role, party.id, staffMemberId, asked);
  if (!found) throw new Denied(500, 'NOTHING');
  return `{"submissions":${found[0]}}`;
};
