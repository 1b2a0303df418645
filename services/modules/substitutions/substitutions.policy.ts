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

type Standing = (columns: string, supportCase: string, day: () => string) => string;

/** Columns of the row `standing` of those who stand in for a function in a case on a day, each told by whose work it is. */
export const standingFor: Readonly<Record<SubstitutedRole, Standing>> = {
  SOCIAL_WORKER: (columns, supportCase, day) =>
    `select ${columns} from case_worker held join substitution standing on standing.instead_of_id = held.staff_member_id and standing.role = 'SOCIAL_WORKER' and ${lastsOn('standing', day)}
      and ${coversCase('standing', supportCase)} where held.support_case_id = ${supportCase} and ${leadsOn('held', day)}`,
  FAMILY_ASSISTANT: (columns, supportCase, day) =>
    `select ${columns} from assignment held join substitution standing on standing.instead_of_id = held.assistant_id and standing.role = 'FAMILY_ASSISTANT' and ${lastsOn('standing', day)}
      and ${coversCase('standing', supportCase)} where held.support_case_id = ${supportCase} and held.ended_on is null`,
};

/** Families of open cases in which the person stands in today for the social worker; with the last day it is over, however it ended. */
export const standsInForSocialWorker: WayToFamily = ({ staffMemberId, day }, bind) => {
  const today = () => bind(day);
  return `select c.family_id from substitution s join case_worker held on held.staff_member_id = s.instead_of_id and ${leadsOn('held', today)} and ${coversCase('s', 'held.support_case_id')}
      join support_case c on c.id = held.support_case_id
      where c.closed_on is null and s.role = 'SOCIAL_WORKER' and s.substitute_id = ${bind(staffMemberId)} and ${lastsOn('s', today)}`;
};

/** The same for the assistant. */
export const standsInForAssistant: WayToFamily = ({ staffMemberId, day }, bind) =>
  `select c.family_id from substitution s join assignment held on held.assistant_id = s.instead_of_id and held.ended_on is null and ${coversCase('s', 'held.support_case_id')}
      join support_case c on c.id = held.support_case_id
      where c.closed_on is null and s.role = 'FAMILY_ASSISTANT' and s.substitute_id = ${bind(staffMemberId)} and ${lastsOn('s', () => bind(day))}`;

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
 * case: who stood in for it once learns nothing of it any more. A note may tell of a family, so that without a data authorisation none is read.
 */
export const substitutionsInSight: InSight = (op) => {
  if (!op.principal.dataAuthorized) return NO_ROW;
  const theirs = anyOf([concerns(op.principal.staffMemberId), ofPeopleLed(op), ofOneCase(op)]);
  const cases = casesInSight(op);
  if (theirs === EVERY_ROW && cases === EVERY_ROW) return EVERY_ROW;
  return {
    sql: (row, bind) =>
      `(${theirs.sql(row, bind)} and (${row}.support_case_id is null or exists (select from support_case of_case where of_case.id = ${row}.support_case_id and ${cases.sql('of_case', bind)})))`,
  };
};
