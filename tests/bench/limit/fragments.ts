import type { Hole } from './plan.ts';

/** A colleague as others see them. */
export const person = (id: string): string =>
  `(select json_build_object('id', w.id, 'displayName', w.display_name) from staff_member w where w.id = ${id})`;

/** The social worker of a case today. */
export const socialWorkerOf = (supportCase: string, hole: Hole): string => `(
    select json_build_object('id', w.id, 'displayName', w.display_name) from case_worker l join staff_member w on w.id = l.staff_member_id
    where l.support_case_id = ${supportCase} and l.valid_from <= ${hole('today', 'date')}
      and (l.valid_to is null or l.valid_to >= ${hole('today', 'date')}) order by l.valid_from desc, l.id desc limit 1)`;

/** The assistant of a case now. */
export const assistantOf = (supportCase: string): string => `(
    select json_build_object('id', w.id, 'displayName', w.display_name) from assignment a join staff_member w on w.id = a.assistant_id
    where a.support_case_id = ${supportCase} and a.ended_on is null limit 1)`;

/** Of several bases in force the one that binds most. */
export const basisOf = (supportCase: string, fields: string, hole: Hole): string => `(
    select json_build_object(${fields}) from legal_basis b where b.support_case_id = ${supportCase}
      and b.valid_from <= ${hole('today', 'date')} and (b.valid_to is null or b.valid_to >= ${hole('today', 'date')})
    order by case b.kind when 'COURT_ORDER' then 0 when 'MINOR_PARENT' then 1 when 'ZA_ZYCIEM' then 2 else 3 end, b.valid_from desc, b.id desc limit 1)`;

/** The nearest running term of a case. */
export const nextTermOf = (supportCase: string, fields: string): string => `(
    select json_build_object(${fields}) from deadline d where d.support_case_id = ${supportCase} and d.met_on is null and d.cancelled_on is null
    order by d.due_on, d.id limit 1)`;

/** The last visit of a case. */
export const lastVisitOf = (supportCase: string): string => `(
    select json_build_object('id', v.id, 'visitedOn', v.visited_on) from visit v where v.support_case_id = ${supportCase}
    order by v.visited_on desc, v.id desc limit 1)`;

/** All rows of a table that hang on something, as an array in an order. */
export const all = (fields: string, table: string, where: string, order: string): string =>
  `(select coalesce(json_agg(json_build_object(${fields}) order by ${order}), '[]') from ${table} t where ${where})`;

/** Who belongs to a household, with what is known of the person. */
export const MEMBERS = `(select m.id, m.family_id, m.role, p.given_name, p.surname, p.birth_date, p.school from family_member m join person p on p.id = m.person_id where m.left_on is null)`;

/** A moment as GraphQL writes it. */
export const moment = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
