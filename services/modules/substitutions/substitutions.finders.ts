import type { LocalDate } from '@asysta/schema/values/local-date';
import { inDatabase, pagesWithin, question, rowInSight } from '../../platform/operation/index.js';
import type { StandIn } from '../acting/index.js';
import { personInSight } from '../absences/index.js';
import { Substitution } from './substitution.entity.js';
import { standingFor, substitutionsInSight } from './substitutions.policy.js';

/** One substitution, or NOT_FOUND. */
export const substitutionById = rowInSight(Substitution, substitutionsInSight);

/** Substitutions of somebody on either side, also past and annulled ones, the latest first. */
export const findSubstitutions = pagesWithin(Substitution, {
  one: personInSight,
  argument: 'staffMemberId',
  by: (id) => ({
    sql: (row, bind) => `(${row}.substitute_id = ${bind(id)} or ${row}.instead_of_id = ${bind(id)})`,
  }),
  inSight: substitutionsInSight,
  orderBy: { validFrom: 'desc', id: 'desc' },
});

const ROLES = ['FAMILY_ASSISTANT', 'SOCIAL_WORKER'] as const;

const idsOfStanding = (supportCase: string, day: () => string): string =>
  ROLES.map((role) => standingFor[role]('standing.id', supportCase, day)).join(' union all ');

const standIns = (supportCase: string, day: () => string): string =>
  `select coalesce(json_agg(json_build_object('substituteId', told.substitute_id, 'insteadOfId', told.instead_of_id, 'since', told.valid_from)), '[]') as stand_ins
    from substitution told where told.id = any(array(${idsOfStanding(supportCase, day)}))`;

/** Whoever stands in for another in a case, and since when. */
export type StandInSince = StandIn & { readonly since: LocalDate };

/** Asked of a case: who stands in for whom on a day. */
export const standInsOn = (day: LocalDate) =>
  question<readonly StandInSince[]>((supportCase, bind) => standIns(`${supportCase}.id`, () => bind(day)));

/** The same of today, as a reading asks it; `supportCase` names the case of a row. */
export const standInsToday = (supportCase: (row: string) => string) =>
  inDatabase<readonly StandIn[]>((row, today) => standIns(supportCase(row), today));

/** Who stands in today, by name, for the card of the case. */
export const substitutesShown = inDatabase<
  readonly { id: string; role: 'FAMILY_ASSISTANT' | 'SOCIAL_WORKER'; name: string; insteadOf: string; validTo: LocalDate }[]
>(
  (row, today) => `select coalesce(json_agg(json_build_object('id', told.id, 'role', told.role, 'name', who.display_name,
      'insteadOf', whom.display_name, 'validTo', told.valid_to) order by told.role, told.id), '[]') as substitutes
    from substitution told join staff_member who on who.id = told.substitute_id join staff_member whom on whom.id = told.instead_of_id
    where told.id = any(array(${idsOfStanding(`${row}.id`, today)}))`,
);

/** Days on which somebody stood in for an assistant who accompanied the family then, both included. */
export interface StandInDays {
  readonly assignedOn: LocalDate;
  readonly endedOn: LocalDate;
  readonly insteadOfId: string;
}

/** Asked of a case: on which days somebody stood in, or is to, for whoever accompanied the family then; the first time first. */
export const daysStoodIn = (staffMemberId: string) =>
  question<readonly StandInDays[]>(
    (supportCase, bind) => `select coalesce(json_agg(json_build_object('assignedOn', greatest(s.valid_from, a.assigned_on),
        'endedOn', least(s.valid_to, a.ended_on), 'insteadOfId', s.instead_of_id) order by s.valid_from, s.id), '[]') as stood_in
      from substitution s join assignment a on a.assistant_id = s.instead_of_id and a.support_case_id = ${supportCase}.id
      where s.role = 'FAMILY_ASSISTANT' and s.substitute_id = ${bind(staffMemberId)} and s.annulled_at is null
        and (s.support_case_id is null or s.support_case_id = ${supportCase}.id)
        and greatest(s.valid_from, a.assigned_on) <= least(s.valid_to, a.ended_on)`,
  );

/** Whether somebody once stood in for an assistant in a case, told by the text of a row. */
export const onceStoodIn = (staffMemberId: string) => ({
  sql: (row: string, bind: (value: string) => string) =>
    `exists (select from substitution once join assignment a on a.assistant_id = once.instead_of_id and a.support_case_id = ${row}.id
      where once.role = 'FAMILY_ASSISTANT' and once.substitute_id = ${bind(staffMemberId)} and once.annulled_at is null
        and (once.support_case_id is null or once.support_case_id = ${row}.id)
        and greatest(once.valid_from, a.assigned_on) <= least(once.valid_to, a.ended_on))`,
});
