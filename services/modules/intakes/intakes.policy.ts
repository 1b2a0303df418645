import type { DutyHolder } from '../deadlines/index.js';
import type { WayToFamily } from '../families/index.js';

/** Families whose intake the person registered; they stay in sight whatever becomes of the intake. */
export const takenInBy: WayToFamily = (staffMemberId, bind) =>
  `select i.family_id from intake i where i.registered_by_id = ${bind(staffMemberId)}`;

/** Whoever took the intake in answers for its term, until there is a case. */
export const takerOfIntake: DutyHolder = (deadline) =>
  `(select i.registered_by_id from intake i where i.id = ${deadline}.intake_id)`;
