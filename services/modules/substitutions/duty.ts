import type { DutyHolder } from '../deadlines/index.js';
import { standingFor } from './substitutions.policy.js';

/** Whoever stands in for the assistant or the social worker of the case on the day is told of its terms beside them. */
export const standingInCase: DutyHolder = (deadline, today) =>
  `array(${(['FAMILY_ASSISTANT', 'SOCIAL_WORKER'] as const)
    .map((role) => standingFor[role]('standing.substitute_id', `${deadline}.support_case_id`, today))
    .join(' union ')})`;
