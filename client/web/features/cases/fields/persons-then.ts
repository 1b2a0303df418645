import type { FamilyRole } from '@asysta/schema/families/codes';
import { addMonths, parseLocalDate } from '@asysta/schema/values/local-date';

/** One person of the household, as far as the forms of a case ask who could take part. */
export interface PersonOfFamily {
  readonly id: string;
  readonly givenName: string;
  readonly surname: string;
  readonly role?: FamilyRole;
  readonly birthDate?: string | null | undefined;
  readonly expectedOn?: string | null | undefined;
}

/** A household: who belongs to it, and who left it. */
export interface FamilyThen {
  readonly members: readonly PersonOfFamily[];
  readonly formerMembers: readonly (PersonOfFamily & { readonly leftOn?: string | null | undefined })[];
}

/** Who belonged to the household on a day and is born: a child who is only expected takes part in nothing. */
export const personsThen = ({ members, formerMembers }: FamilyThen, day: string | null | undefined): readonly PersonOfFamily[] =>
  [...members, ...formerMembers.filter(({ leftOn }) => leftOn && day && day <= leftOn)].filter(({ expectedOn }) => !expectedOn);

const FULL_AGE_MONTHS = 216;

const isOfAge = ({ role, birthDate }: PersonOfFamily, day: string): boolean =>
  birthDate ? addMonths(parseLocalDate(birthDate), FULL_AGE_MONTHS) <= day : role !== 'CHILD';

/** Who may give a consent on a day, as the platform takes it: people of full age, and a parent of any age (art. 11(1a)). */
export const signingThen = (family: FamilyThen, day: string | null | undefined, today: string): readonly PersonOfFamily[] =>
  personsThen(family, day).filter(
    (person) => person.role === 'MOTHER' || person.role === 'FATHER' || isOfAge(person, day ?? today),
  );
