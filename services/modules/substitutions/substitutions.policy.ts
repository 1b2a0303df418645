import type { InSight } from '../../platform/operation/index.js';
import { anyOf, type Bind, type Condition, EVERY_ROW, NO_ROW } from '../../platform/permission/condition.js';
import { peopleLed } from '../absences/index.js';
import { casesInSight, leadsOn } from '../cases/index.js';
import type { WayToFamily } from '../families/index.js';
import type { SubstitutedRole } from './substitution.entity.js';

/** Whether a substitution lasts on a day; each place binds the day anew. */
export const lastsOn = (row: string, day: () => string): string =>
  `${row}.annulled_at is null and ${row}.valid_from <= ${day()} and ${row}.valid_to >= ${day()}`;

/** Whether it is for a case: for that one, or for all that the person has. */
const coversCase = (row: string, supportCase: string): string =>
  `(${row}.support_case_id is null or ${row}.support_case_id = ${supportCase})`;

/** The cases that people carry in a function on a day, with who carries them: from this row on a substitution is looked for. */
const CARRIED: Record<
  SubstitutedRole,
  { readonly from: string; readonly by: string; readonly on: (day: () => string) => string }
> = {
  SOCIAL_WORKER: { from: 'case_worker held', by: 'held.staff_member_id', on: (day) => leadsOn('held', day) },
  FAMILY_ASSISTANT: { from: 'assignment held', by: 'held.assistant_id', on: () => 'held.ended_on is null' },
};

/** From what those who stand in for a function in a case on a day are read: the row `standing`, beside `held`, whose work it is. */
export const standingFor = (role: SubstitutedRole, supportCase: string, day: () => string): string => {
  const { from, by, on } = CARRIED[role];
  return `${from} join substitution standing on standing.instead_of_id = ${by} and standing.role = '${role}' and ${lastsOn('standing', day)}
      and ${coversCase('standing', supportCase)} where held.support_case_id = ${supportCase} and ${on(day)}`;
};

const wayOf =
  (role: SubstitutedRole): WayToFamily =>
  ({ staffMemberId, day }, bind) => {
    const { from, by, on } = CARRIED[role];
    const today = () => bind(day);
    return `select c.family_id from substitution s join ${from} on ${by} = s.instead_of_id and ${on(today)} and ${coversCase('s', 'held.support_case_id')}
      join support_case c on c.id = held.support_case_id
      where c.closed_on is null and s.role = '${role}' and s.substitute_id = ${bind(staffMemberId)} and ${lastsOn('s', today)}`;
  };

/** Families of open cases in which the person stands in today for the social worker; with the last day it is over, however it ended. */
export const standsInForSocialWorker: WayToFamily = wayOf('SOCIAL_WORKER');

/** The same for the assistant. */
export const standsInForAssistant: WayToFamily = wayOf('FAMILY_ASSISTANT');

const concerns = (staffMemberId: string): Condition => ({
  sql: (row, bind) => `(${row}.substitute_id = ${bind(staffMemberId)} or ${row}.instead_of_id = ${bind(staffMemberId)})`,
});

const ofPeopleLed: InSight = (op) => {
  const people = peopleLed(op);
  if (people === EVERY_ROW) return people;
  return {
    sql: (row: string, bind: Bind) =>
      `exists (select from staff_member led where led.id = ${row}.instead_of_id and ${people.sql('led', bind)})`,
  };
};

const ofOneCase: InSight = ({ principal }) =>
  principal.appointments.some(({ role }) => role === 'DIRECTOR' || role === 'UNIT_HEAD')
    ? { sql: (row) => `${row}.support_case_id is not null` }
    : NO_ROW;

/**
 * Substitutions somebody may read: their own on either side, and as a head those of the people they lead and in the cases they see. Of one case only while they see that
 * case: who stood in for it once learns nothing of it any more.
 */
export const substitutionsInSight: InSight = (op) => {
  const theirs = anyOf([concerns(op.principal.staffMemberId), ofPeopleLed(op), ofOneCase(op)]);
  const cases = casesInSight(op);
  if (theirs === EVERY_ROW && cases === EVERY_ROW) return EVERY_ROW;
  return {
    sql: (row, bind) =>
      `(${theirs.sql(row, bind)} and (${row}.support_case_id is null or exists (select from support_case of_case where of_case.id = ${row}.support_case_id and ${cases.sql('of_case', bind)})))`,
  };
};
