import { type FamilyRole, isUnnamed } from '@asysta/schema/families/codes';
import { addDays, addMonths, type LocalDate, monthsLived } from '@asysta/schema/values/local-date';
import { birthDateOf, type Pesel, sexOf } from '@asysta/schema/values/pesel';
import { searchKey } from '@asysta/schema/values/search-key';
import { doubtAbout } from '../../platform/refusal/doubts.js';
import { allowed, type Doubt, refused, type Verdict } from '../../platform/refusal/refusal.js';

/** What the rules read of a person; of one who is recorded the number is not opened for it. */
export interface PersonFacts {
  readonly givenName: string;
  readonly surname: string;
  readonly birthDate?: LocalDate | null;
  readonly bornAbout?: number | null;
  readonly expectedOn?: LocalDate | null;
  readonly role: FamilyRole;
  readonly pesel?: Pesel | null;
}

const YEAR = 12;
/** Nobody alive was born so long ago (months). */
const OLDEST = 120 * YEAR;
/** A younger mother or father is asked about (months). */
const YOUNGEST_PARENT = 13 * YEAR;
/** Until here somebody who learns may be supported as a child; an older one is asked about (months). */
const LAST_OF_CHILDHOOD = 26 * YEAR;

const PARENTS: readonly FamilyRole[] = ['MOTHER', 'FATHER'];
const SEX_OF_ROLE: Partial<Record<FamilyRole, 'FEMALE' | 'MALE'>> = { MOTHER: 'FEMALE', FATHER: 'MALE' };

/** A child not born yet is expected within a pregnancy's time, and was not due longer ago than anybody waits to say so (days). */
const LONGEST_WAIT = 300;
const LONGEST_OVERDUE = 60;

const mayBeExpected = (expectedOn: LocalDate, today: LocalDate, at: string): Verdict =>
  expectedOn > addDays(today, LONGEST_WAIT) || expectedOn < addDays(today, -LONGEST_OVERDUE)
    ? refused('EXPECTED_OUT_OF_REACH', { field: `${at}.expectedOn` })
    : allowed;

/** Somebody is born already, and not longer ago than anybody lives, or is expected soon; `at` is the person in the input. */
export const mayBeBorn = (
  { birthDate, bornAbout, expectedOn }: Pick<PersonFacts, 'birthDate' | 'bornAbout' | 'expectedOn'>,
  today: LocalDate,
  at: string,
): Verdict => {
  if (expectedOn) return mayBeExpected(expectedOn, today, at);
  // Of a guessed year the first day counts: whoever is guessed to be born this year may be born already.
  const born = birthDate ?? (bornAbout ? (`${bornAbout}-01-01` as LocalDate) : null);
  if (!born) return allowed;
  const field = birthDate ? `${at}.birthDate` : `${at}.bornAbout`;
  if (born > today) return refused('DATE_IN_FUTURE', { field });
  return addMonths(born, OLDEST) < today ? refused('BIRTH_DATE_TOO_EARLY', { field }) : allowed;
};

/** Of a child who is only expected nothing is recorded yet that somebody born does, has or is given. */
export const isBorn = ({ expectedOn }: Pick<PersonFacts, 'expectedOn'>): Verdict =>
  expectedOn ? refused('PERSON_NOT_BORN_YET') : allowed;

interface Numbers {
  readonly pesel: Pesel | null;
  readonly documentNumber: string | null;
}

/** How many numbers are typed: each tells, by being refused, that somebody is known. */
export const numbersTyped = (persons: readonly Numbers[]): number =>
  persons.flatMap(({ pesel, documentNumber }) => [pesel, documentNumber]).filter((number) => number !== null).length;

/** The status UKR is one of a PESEL; `at` is the person in the input. */
export const mayBeUkr = (isUkr: boolean | null | undefined, hasPesel: boolean, at: string): Verdict =>
  isUkr && !hasPesel ? refused('PESEL_UKR_WITHOUT_PESEL', { field: `${at}.peselUkr` }) : allowed;

/** A person as they are called in a question. */
export const nameOf = ({ givenName, surname }: Pick<PersonFacts, 'givenName' | 'surname'>): string => `${givenName} ${surname}`;

const isChildOf = (child: PersonFacts, parent: PersonFacts): boolean => child.role === 'CHILD' && PARENTS.includes(parent.role);

/** The first and the last day on which somebody may be born, as far as it is known: a guess means the whole year. */
const daysOfBirth = ({ birthDate, bornAbout, expectedOn }: PersonFacts): readonly [LocalDate, LocalDate] | null => {
  const day = birthDate ?? expectedOn;
  if (day) return [day, day];
  return bornAbout ? [`${bornAbout}-01-01` as LocalDate, `${bornAbout}-12-31` as LocalDate] : null;
};

/** Where a year is a guess, only years that are too near whichever days they mean are. */
const bornTooClose = (child: PersonFacts, parent: PersonFacts): boolean => {
  const [born, parentBorn] = [daysOfBirth(child), daysOfBirth(parent)];
  return born !== null && parentBorn !== null && monthsLived(parentBorn[0], born[1]) < YOUNGEST_PARENT;
};

/** Input field that tells when a person is born. */
const bornIn = ({ birthDate, bornAbout }: PersonFacts): string => {
  if (birthDate) return 'birthDate';
  return bornAbout ? 'bornAbout' : 'expectedOn';
};

/** A mother or father of this person, or a child of them, who is too near in years. */
const tooNear = (person: PersonFacts, others: readonly PersonFacts[]): boolean =>
  others.some(
    (other) =>
      (isChildOf(person, other) && bornTooClose(person, other)) || (isChildOf(other, person) && bornTooClose(other, person)),
  );

const isSame = (one: PersonFacts, other: PersonFacts): boolean =>
  Boolean(one.birthDate) &&
  !isUnnamed(one.givenName) &&
  one.birthDate === other.birthDate &&
  searchKey(nameOf(one)) === searchKey(nameOf(other));

/**
 * What is unlikely in a person beside the others of the household: the number against day of birth and role, a parent less than 13
 * years older, a child over 25, the same name and day of birth. `at` is the person in the input.
 */
export const doubtsAbout = (
  person: PersonFacts,
  others: readonly PersonFacts[],
  today: LocalDate,
  at: string,
): readonly Doubt[] => {
  const { pesel, birthDate, role } = person;
  const sex = SEX_OF_ROLE[role];
  const found: readonly (readonly [boolean, Doubt['code'], string])[] = [
    [Boolean(pesel && birthDate && birthDateOf(pesel) !== birthDate), 'PESEL_BIRTH_DATE', 'pesel'],
    [Boolean(pesel && sex && sexOf(pesel) !== sex), 'PESEL_ROLE', 'pesel'],
    [tooNear(person, others), 'PARENT_TOO_YOUNG', bornIn(person)],
    [
      role === 'CHILD' && Boolean(birthDate) && monthsLived(birthDate as LocalDate, today) >= LAST_OF_CHILDHOOD,
      'CHILD_GROWN_UP',
      'birthDate',
    ],
    [others.some((other) => isSame(person, other)), 'SAME_PERSON', 'givenName'],
  ];
  return found.flatMap(([isDoubted, code, field]) => (isDoubted ? [doubtAbout(code, `${at}.${field}`, nameOf(person))] : []));
};
