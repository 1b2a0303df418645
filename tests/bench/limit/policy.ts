import type { Role } from '@asysta/schema/staff/codes';
import type { Hole } from './plan.ts';

const WAYS: Partial<Record<Role, (family: string, hole: Hole) => string>> = {
  DIRECTOR: () => 'true',
  CENTRE_SYSTEM: (family) => `not ${family}.restricted`,
  SOCIAL_WORKER: (family, hole) => `(exists (select from support_case v ${led(hole)} where v.family_id = ${family}.id)
    or ${takenIn(family, hole)})`,
  FAMILY_ASSISTANT: (family, hole) => accompanied(family, hole),
};

const led = (
  hole: Hole,
): string => `join case_worker l on l.support_case_id = v.id and l.staff_member_id = ${hole('staff', 'uuid')}
    and l.valid_from <= ${hole('today', 'date')} and (l.valid_to is null or l.valid_to >= ${hole('today', 'date')})`;

const takenIn = (family: string, hole: Hole): string =>
  `exists (select from intake i where i.family_id = ${family}.id and i.registered_by_id = ${hole('staff', 'uuid')} and i.state not in ('CASE_OPENED', 'JOINED'))`;

const accompanied = (
  family: string,
  hole: Hole,
): string => `exists (select from support_case v join assignment g on g.support_case_id = v.id and g.ended_on is null
    where v.family_id = ${family}.id and v.closed_on is null and g.assistant_id = ${hole('staff', 'uuid')})`;

/** The families somebody of these functions may see, as the product's policy says it; functions it does not name see none. */
export const visible = (roles: readonly Role[], family: string, hole: Hole): string =>
  `(${roles.map((role) => WAYS[role]?.(family, hole) ?? 'false').join(' or ')})`;

/** The families somebody works with today, whatever their function. */
export const workedWith = (family: string, hole: Hole): string => `(${accompanied(family, hole)}
    or exists (select from support_case v ${led(hole)} where v.family_id = ${family}.id and v.closed_on is null)
    or ${takenIn(family, hole)})`;
