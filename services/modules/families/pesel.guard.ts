import { defineLoader, type Operation } from '../../platform/operation/index.js';
import { apart } from '../../platform/permission/condition.js';
import { refuse } from '../../platform/refusal/refusal.js';
import { ofFamiliesInSight } from './families.policy.js';
import type { FamilyMember } from './family.entity.js';
import { recordsOfPerson } from './links/same-records.js';

interface Restricted {
  readonly id: string;
  /** Whether the caller sees every restricted household of the person. */
  readonly seen: boolean;
}

/** Persons who belong or belonged, by any record of them, to a restricted household; whichever, and where it is, is not read. */
const restrictedHouseholds = defineLoader<string, Restricted | null>(async (op, personIds) => {
  const sight = ofFamiliesInSight(op);
  const seen = sight.sql('membership', () => '?');
  const text = [
    'select asked.id, bool_and(',
    seen,
    `) as seen from unnest(?::uuid[]) asked(id) join family_member membership on membership.person_id = any(${recordsOfPerson('asked.id')})`,
    'join family household on household.id = membership.family_id where household.restricted group by asked.id',
  ].join(' ');
  const rows: Restricted[] = await op.em.execute(text, [...apart(sight).values, `{${personIds.join(',')}}`]);
  return personIds.map((personId) => rows.find(({ id }) => id === personId) ?? null);
});

/**
 * Why PESEL and document of a person are closed in a household that the caller sees, or null: while the person lies in a restricted
 * household too, FORBIDDEN as any PESEL for whoever does not see that one, and a second factor of today for whoever does.
 */
export const peselIsClosed = async (
  op: Operation,
  { person }: Pick<FamilyMember, 'person'>,
): Promise<'FORBIDDEN' | 'STEP_UP_REQUIRED' | null> => {
  const restricted = await restrictedHouseholds.load(op, person.id);
  if (!restricted) return null;
  if (!restricted.seen) return 'FORBIDDEN';
  return op.proves('SECOND_FACTOR_TODAY') ? null : 'STEP_UP_REQUIRED';
};

/** Refuses to open or to change a number or a document that is closed. */
export const ensurePeselOpen = async (op: Operation, member: Pick<FamilyMember, 'person'>): Promise<void> => {
  const code = await peselIsClosed(op, member);
  if (code) refuse(code);
};
