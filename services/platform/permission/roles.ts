import { type Permission, PERMISSIONS } from '@asysta/schema/catalogue';
import type { Role } from '@asysta/schema/staff/codes';
import type { Principal } from '../tenancy/principal.js';

const COMMON = ['viewer:read', 'centre:read', 'notification:read', 'absence:record'] as const;
const FIELD_WORK = [
  'family:read',
  'family:change',
  'secret-address:open',
  'case:read',
  'visit:record',
  'contact:record',
  'deadline:read',
  'referral:send',
  'referral:read',
  'partner:read',
] as const;
const PREPARATION = [
  'person:ask-about',
  'reporter:read',
  'intake:register',
  'intake:read',
  'case:prepare',
  'case:close',
  'pesel:read',
  'pesel:record',
  'secret-address:record',
  'record:link',
] as const;
const DECISION = [
  'caseload:read',
  'staff:read',
  'refusal:decide',
  'withdrawal:decide',
  'family:qualify',
  'assistant:assign',
  'request:decide',
  'case:hand-over',
  'case:close',
  'family:restrict',
] as const;

/** What each role may do. Exhaustive: a new role does not compile until its rights are written here. */
export const ROLE_PERMISSIONS: Record<Role, readonly Permission[]> = {
  DIRECTOR: [
    ...COMMON,
    ...FIELD_WORK,
    // Where the social worker is ill or gone, and for an application that is filed to the director (Za życiem, art. 8(6)).
    ...PREPARATION,
    ...DECISION,
    'secret-address:grant',
    'rule:set',
    'court:set',
    'ordered-case:close',
    'correction:confirm',
    'appointment:confirm',
    'eligibility:read',
    'eligibility:record',
    'staff:suspend',
    'staff:authorize',
    'report:read',
    'report:submit',
  ],
  UNIT_HEAD: [
    ...COMMON,
    'family:read',
    'case:read',
    'deadline:read',
    'intake:read',
    'reporter:read',
    'referral:read',
    'partner:read',
    'record:link',
    ...DECISION,
  ],
  SOCIAL_WORKER: [...COMMON, ...FIELD_WORK, ...PREPARATION],
  FAMILY_ASSISTANT: [...COMMON, ...FIELD_WORK, 'relief:request'],
  CENTRE_ADMIN: [...COMMON, 'staff:read', 'staff:manage', 'eligibility:read', 'eligibility:record', 'partner:read'],
  DATA_PROTECTION_OFFICER: [...COMMON, 'staff:read'],
  CENTRE_SYSTEM: [
    'viewer:read',
    'centre:read',
    'intake:register',
    'pesel:record',
    'intake:read',
    'family:read',
    'case:read',
    'case:prepare',
    'family:qualify',
    'assistant:assign',
    'caseload:read',
    'visit:record',
    'deadline:read',
  ],
  PARTNER_WORKER: ['viewer:read', 'share:read', 'share:answer'],
  PARTNER_SYSTEM: ['viewer:read', 'share:read', 'share:answer'],
  REGIONAL_ANALYST: ['viewer:read', 'submitted-report:read'],
  REGION_SYSTEM: ['viewer:read', 'submitted-report:read'],
};

/** Permissions of a caller today; without a valid data authorisation everything personal is gone. */
export const permissionsOf = (principal: Principal): ReadonlySet<Permission> =>
  new Set(
    principal.appointments
      .flatMap(({ role }) => ROLE_PERMISSIONS[role])
      .filter((permission) => principal.dataAuthorized || !PERMISSIONS[permission].personal),
  );

/** True when a role would allow it and only the data authorisation of art. 7(4) is missing. */
export const lacksOnlyAuthorization = (principal: Principal, permission: Permission): boolean =>
  !principal.dataAuthorized && principal.appointments.some(({ role }) => ROLE_PERMISSIONS[role].includes(permission));
