import { rowInSight } from '../../platform/operation/index.js';
import { EVERY_ROW } from '../../platform/permission/condition.js';
import { LocalRule } from '../law/index.js';

/** A version of a rule of the centre: whoever works there may know its rules. */
export const localRuleById = rowInSight(LocalRule, () => EVERY_ROW);
