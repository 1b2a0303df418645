import type { Role } from '@asysta/schema/staff/codes';
import { earlier, later, type LocalDate } from '@asysta/schema/values/local-date';
import { contains, type Period } from '@asysta/schema/values/period';

/** An assignment beside a legal basis of the same case, both with their dates. */
export interface SupportedTime {
  readonly familyId: string;
  /** The record that leads this one, where two records of the family are linked today. */
  readonly leadingId: string | null;
  readonly assigned: Period;
  readonly entitled: Period;
}

/** A function somebody held between two dates. */
export interface HeldFunction {
  readonly staffMemberId: string;
  readonly role: Role;
  readonly held: Period;
}

const shareADay = (...periods: readonly Period[]): boolean => {
  const from = periods.map((period) => period.from).reduce(later);
  const ends = periods.flatMap(({ to }) => (to ? [to] : []));
  return ends.length === 0 || from <= ends.reduce(earlier);
};

/** Families of a figure, each once, and how many of them are counted by a record that another one leads. */
interface Accompanied {
  readonly familyIds: readonly string[];
  readonly linked: number;
}

/**
 * Families that on at least one day of the period had an assistant and, on that same day, a basis in force; each once, and records that
 * are linked as the one that leads.
 */
export const familiesAccompanied = (times: readonly SupportedTime[], days: Period): Accompanied => {
  const counted = times.filter(({ assigned, entitled }) => shareADay(assigned, entitled, days));
  return {
    familyIds: [...new Set(counted.map(({ familyId, leadingId }) => leadingId ?? familyId))],
    linked: new Set(counted.flatMap(({ leadingId }) => leadingId ?? [])).size,
  };
};

/** People who hold the function of a family assistant on a day; each once, whatever the number of their appointments. */
export const assistantsEmployed = (functions: readonly HeldFunction[], day: LocalDate): readonly string[] => [
  ...new Set(
    functions
      .filter(({ role, held }) => role === 'FAMILY_ASSISTANT' && contains(held, day))
      .map(({ staffMemberId }) => staffMemberId),
  ),
];
