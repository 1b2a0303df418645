import type { DutyHolder } from '../deadlines/index.js';
import type { WayToFamily } from '../families/index.js';

/**
 * Families whose intake the person registered, also one that was dismissed. An intake from which a case was opened, or that was joined
 * to one, leads nowhere any more: then the case says who works with the family, and whoever hands it over loses sight of it.
 */
export const takenInBy: WayToFamily = ({ staffMemberId }, bind) =>
  `select i.family_id from intake i where i.registered_by_id = ${bind(staffMemberId)} and i.state not in ('CASE_OPENED', 'JOINED')`;

/** Whoever took the intake in answers for its term, until there is a case. */
export const takerOfIntake: DutyHolder = (deadline) =>
  `(select i.registered_by_id from intake i where i.id = ${deadline}.intake_id)`;
