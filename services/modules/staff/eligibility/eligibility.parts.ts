import type { Role } from '@asysta/schema/staff/codes';
import type { Dated } from '@asysta/schema/values/period';
import { inDatabase, LocalDateScalar, partOf, rowsBy, worked } from '../../../platform/operation/index.js';
import { StaffMember } from '../staff.entity.js';
import { StaffMemberType } from '../staff.type.js';
import { EligibilityCheck } from './eligibility.entity.js';
import { type Checked, dueOf, missingOf } from './eligibility.rules.js';
import { EligibilityCheckType, EligibilityKindEnum } from './eligibility.type.js';

const checks = inDatabase<readonly Checked[]>(
  (person) => `select coalesce(json_agg(json_object('kind' value told.kind, 'result' value told.result,
    'checkedOn' value told.checked_on, 'recordedAt' value told.recorded_at)), '[]') as checks
    from eligibility_check told where told.staff_member_id = ${person}.id`,
);

const held = inDatabase<readonly (Dated & { readonly role: Role })[]>(
  (person) => `select coalesce(json_agg(json_object('role' value told.role, 'validFrom' value told.valid_from,
    'validTo' value told.valid_to)), '[]') as held
    from appointment told where told.staff_member_id = ${person}.id`,
);

/** What art. 12(1) and 7b ask of somebody, for those who check it: nobody else reads how it came out. */
export const ELIGIBILITY_PARTS = [
  partOf(StaffMemberType, 'eligibilityChecks', () => [EligibilityCheckType], {
    rows: rowsBy(EligibilityCheck, 'staffMember', { orderBy: { checkedOn: 'desc', recordedAt: 'desc', id: 'desc' } }),
    needs: 'eligibility:read',
    description: 'Checks of art. 12(1) and 7b, the newest first (sprawdzenia).',
  }),
  worked(StaffMemberType, StaffMember, 'eligibilityMissing', () => [EligibilityKindEnum], {
    reads: { checks },
    of: ({ checks: made }) => [...missingOf(made)],
    needs: 'eligibility:read',
    description: 'Conditions of which no check says that they are met (brakujące sprawdzenia).',
  }),
  worked(StaffMemberType, StaffMember, 'eligibilityDueOn', () => LocalDateScalar, {
    reads: { checks, held, checksDueOn: 'checksDueOn' },
    of: (person, { today }) => dueOf({ ...person, today }),
    nullable: true,
    needs: 'eligibility:read',
    description: 'Day by which an assistant who worked before is to be checked, while some check is missing (termin).',
  }),
] as const;
