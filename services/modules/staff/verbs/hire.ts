import type { EntityManager } from '@mikro-orm/core';
import type { EmploymentForm, Role } from '@asysta/schema/staff/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { type Dated, isInForceOn } from '@asysta/schema/values/period';
import type { NewId } from '../../../platform/ids.js';
import { ensure } from '../../../platform/refusal/refusal.js';
import { checksDueOn } from '../eligibility/eligibility.rules.js';
import { Appointment, DataAuthorization, StaffMember } from '../staff.entity.js';
import { canAppoint, canAuthorize, isAuthorizedOn } from '../staff.rules.js';

interface Post {
  readonly role: Role;
  readonly title: string | null;
  readonly unitId: string | null;
  readonly acting: boolean;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
}

/** Somebody who comes to work for a party, with the papers they bring. */
export interface Hiring {
  readonly subject: string;
  readonly displayName: string;
  readonly machine: boolean;
  readonly employmentForm: EmploymentForm | null;
  readonly employedFrom: LocalDate | null;
  readonly posts: readonly Post[];
  /** Both papers of art. 7(4), when they are signed. */
  readonly authorization: { readonly grantedOn: LocalDate; readonly secrecyUndertakenOn: LocalDate } | null;
}

/** The entry in the register of staff, and what was new in it. */
export interface Hired {
  readonly staffMemberId: string;
  readonly events: readonly ('STAFF_MEMBER_REGISTERED' | 'APPOINTMENT_MADE' | 'DATA_ACCESS_AUTHORIZED')[];
}

/**
 * Onboarding's way into the register, where nobody of the party can act yet: the entry, its posts and its papers, whatever of
 * them is missing. A post already held on its first day and a paper already valid are left alone. Refuses as the register
 * does (art. 17(3), future dates).
 */
export const hire = async (em: EntityManager, newId: NewId, today: LocalDate, hiring: Hiring): Promise<Hired> => {
  const { posts, authorization, ...entry } = hiring;
  const known = await em.findOne(StaffMember, { subject: hiring.subject }, { populate: ['appointments', 'authorizations'] });
  const person = known ?? em.create(StaffMember, { id: newId(), ...entry });
  const held: (Dated & Pick<Post, 'role'>)[] = [...(known?.appointments.getItems() ?? [])];
  const missing = posts.filter(({ role, validFrom }) => !held.some((one) => one.role === role && isInForceOn(one, validFrom)));
  for (const { unitId, ...post } of missing) {
    ensure(canAppoint(post, { machine: person.machine, held }));
    em.create(Appointment, { id: newId(), staffMember: person, unit: unitId, ...post });
    held.push(post);
  }
  // Whoever works before the centre comes to the platform is not locked out by checks that nobody has written down yet (N15).
  if (missing.some(({ role }) => role === 'FAMILY_ASSISTANT')) person.checksDueOn ??= checksDueOn(today);
  const papers = known?.authorizations.getItems() ?? [];
  const isNewPaper = authorization !== null && !papers.some((paper) => isAuthorizedOn(paper, today));
  if (isNewPaper) {
    ensure(canAuthorize(authorization, today));
    em.create(DataAuthorization, { id: newId(), staffMember: person, ...authorization });
  }
  return {
    staffMemberId: person.id,
    events: [
      ...(known ? [] : (['STAFF_MEMBER_REGISTERED'] as const)),
      ...(missing.length > 0 ? (['APPOINTMENT_MADE'] as const) : []),
      ...(isNewPaper ? (['DATA_ACCESS_AUTHORIZED'] as const) : []),
    ],
  };
};
