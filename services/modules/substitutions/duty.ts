import type { StandIns } from '../deadlines/index.js';
import { standingFor } from './substitutions.policy.js';

/** Whoever stands in for the assistant or the social worker of the case on the day is told of the terms that these answer for. */
export const standingInCase: StandIns = (deadline, holders, today) =>
  `array(${(['FAMILY_ASSISTANT', 'SOCIAL_WORKER'] as const)
    .map((role) => standingFor[role]('standing.substitute_id', `${deadline}.support_case_id`, today))
    .map((standing) => `${standing} and standing.instead_of_id = any(${holders})`)
    .join(' union ')})`;
