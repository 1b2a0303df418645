import type { Role } from '@asysta/schema/staff/codes';
import type { Assurance, Principal } from '../tenancy/principal.js';
import { type Permission, PERMISSIONS } from '@asysta/schema/catalogue';

/** How fresh a second factor must be: shown today, or just now (decision 0014). */
export type Demand = 'SECOND_FACTOR_TODAY' | 'SECOND_FACTOR_NOW';

/** Level that the provider states when a second factor was shown (the realm's map of `acr`, security.md §9). */
const SECOND_FACTOR_LEVEL = 2;

const MINUTE_MS = 60_000;

/**
 * Longest age of the proof. Today is one working day of ten hours, as long as a login of the web lives. Now is fifteen minutes;
 * the provider asks again after five, so that a demanded step-up always really asks (decision 0014).
 */
const MAX_AGE_MS: Record<Demand, number> = { SECOND_FACTOR_TODAY: 600 * MINUTE_MS, SECOND_FACTOR_NOW: 15 * MINUTE_MS };

/** The provider's clock may run ahead of ours by this much, as for `iat`; a proof from further in the future proves nothing. */
const CLOCK_SKEW_MS = 30_000;

/** Functions that decide about others' rights or see everything of a centre; acting ones alike (security.md §9). */
const ROLES_WITH_SECOND_FACTOR: readonly Role[] = ['DIRECTOR', 'DATA_PROTECTION_OFFICER'];

/** What a caller's functions of today demand of every request. */
export const demandsOf = ({ appointments }: Pick<Principal, 'appointments'>): readonly Demand[] =>
  appointments.some(({ role }) => ROLES_WITH_SECOND_FACTOR.includes(role)) ? ['SECOND_FACTOR_TODAY'] : [];

/** What the use of a permission demands, whoever uses it. */
export const demandsOfUse = (permission: Permission): readonly Demand[] =>
  'secondFactor' in PERMISSIONS[permission] ? ['SECOND_FACTOR_NOW'] : [];

/** Whether a proof is strong and fresh enough. A machine has proved nothing and meets no demand. */
export const meets = ({ level, provedAt }: Assurance, demand: Demand, now: Date): boolean => {
  if (level < SECOND_FACTOR_LEVEL || provedAt === null) return false;
  const ageMs = now.getTime() - provedAt.getTime();
  return ageMs >= -CLOCK_SKEW_MS && ageMs <= MAX_AGE_MS[demand];
};
