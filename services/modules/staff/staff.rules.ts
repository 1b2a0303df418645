import type { Role } from '@asysta/schema/staff/codes';
import { addDays, type LocalDate } from '@asysta/schema/values/local-date';
import { type Dated, daysInForce, overlaps } from '@asysta/schema/values/period';
import { allowed, refused, type Verdict } from '../../platform/refusal/refusal.js';

/** The papers that let somebody at the data of families. */
export interface Authorization {
  readonly grantedOn: LocalDate;
  readonly secrecyUndertakenOn: LocalDate;
  readonly validTo?: LocalDate | null;
  readonly withdrawnOn?: LocalDate | null;
}

/** Art. 7(4): both papers signed, not expired, not withdrawn; on the day of withdrawal access is gone. */
export const isAuthorizedOn = (paper: Authorization, day: LocalDate): boolean =>
  paper.grantedOn <= day &&
  paper.secrecyUndertakenOn <= day &&
  (!paper.validTo || day <= paper.validTo) &&
  (!paper.withdrawnOn || day < paper.withdrawnOn);

interface Post extends Dated {
  readonly role: Role;
}

/** Art. 17(3): nobody is a family assistant and a social worker of the same gmina at the same time. */
const NOT_COMBINABLE: readonly (readonly Role[])[] = [['FAMILY_ASSISTANT', 'SOCIAL_WORKER']];

const MACHINE_ROLES: readonly Role[] = ['CENTRE_SYSTEM', 'PARTNER_SYSTEM', 'REGION_SYSTEM'];

const collide = (one: Post, other: Post): boolean =>
  one.role !== other.role &&
  NOT_COMBINABLE.some((roles) => roles.includes(one.role) && roles.includes(other.role)) &&
  overlaps(daysInForce(one), daysInForce(other));

/** A new post must end after it begins, fit a person or a machine, and stand beside the posts the person holds. */
export const canAppoint = (post: Post, holder: { readonly machine: boolean; readonly held: readonly Post[] }): Verdict => {
  if (post.validTo && post.validTo < post.validFrom) return refused('PERIOD_INVALID', { field: 'input.validTo' });
  if (MACHINE_ROLES.includes(post.role) !== holder.machine) return refused('BAD_USER_INPUT', { field: 'input.role' });
  return holder.held.some((other) => collide(post, other)) ? refused('ROLES_NOT_COMBINABLE', { field: 'input.role' }) : allowed;
};

/** A post may be shortened, down to the day before its first one (it was made by mistake), and never lengthened. */
export const canEnd = ({ validFrom, validTo }: Dated, lastOn: LocalDate): Verdict =>
  lastOn < addDays(validFrom, -1) || (validTo && lastOn > validTo)
    ? refused('PERIOD_INVALID', { field: 'input.lastOn' })
    : allowed;

/** Both papers of art. 7(4) are signed by now, and the authorisation ends after it begins. */
export const canAuthorize = (paper: Authorization, today: LocalDate): Verdict => {
  if (paper.grantedOn > today) return refused('DATE_IN_FUTURE', { field: 'input.grantedOn' });
  if (paper.secrecyUndertakenOn > today) return refused('DATE_IN_FUTURE', { field: 'input.secrecyUndertakenOn' });
  return paper.validTo && paper.validTo < paper.grantedOn ? refused('PERIOD_INVALID', { field: 'input.validTo' }) : allowed;
};

/** Nobody widens or keeps their own rights: a second person acts. */
export const mayChangeRightsOf = (staffMemberId: string, caller: string): Verdict =>
  staffMemberId === caller ? refused('OWN_RIGHTS') : allowed;
