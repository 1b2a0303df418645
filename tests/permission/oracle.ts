/**
 * Who may see a family, written from the sentences of the security book (§1), not from the code. It knows people, posts,
 * papers and files as plain values and imports nothing of the product.
 */

/** Functions inside a centre. */
export const POSTS = [
  'DIRECTOR',
  'UNIT_HEAD',
  'SOCIAL_WORKER',
  'FAMILY_ASSISTANT',
  'CENTRE_ADMIN',
  'DATA_PROTECTION_OFFICER',
  'CENTRE_SYSTEM',
] as const;

export interface Post {
  readonly role: (typeof POSTS)[number];
  /** Index of the unit, or null. */
  readonly unit: number | null;
  /** Whether today lies between its dates. */
  readonly held: boolean;
}

export interface Person {
  readonly posts: readonly Post[];
  /** Both papers of art. 7(4) are valid today. */
  readonly papers: boolean;
}

export interface File {
  readonly unit: number | null;
  readonly restricted: boolean;
  readonly episode: 'NONE' | 'OPEN' | 'CLOSED';
  /** Index of the person who runs the case as its social worker. */
  readonly runBy: number | null;
  /** Whether today lies between the days on which they run it. */
  readonly led: 'BEFORE' | 'NOW' | 'LATER';
  /** Index of the person assigned as the assistant. */
  readonly assignedTo: number | null;
  readonly assignment: 'RUNNING' | 'ENDED';
  /** Index of the person who registered an intake about the family. */
  readonly takenInBy: number | null;
}

/** Somebody who stands in for another person, in one case or in every case that person carries in the function. */
export interface Substitution {
  readonly as: 'RUNNER' | 'ASSISTANT';
  /** Index of the person stood in for. */
  readonly whom: number;
  /** Index of the person who stands in. */
  readonly by: number;
  /** Index of the file, or null for all of them. */
  readonly file: number | null;
  readonly days: 'BEFORE' | 'NOW' | 'LATER' | 'ANNULLED';
}

export interface Office {
  /** Parent of each unit, an earlier one or null. */
  readonly units: readonly (number | null)[];
  readonly people: readonly Person[];
  readonly files: readonly File[];
  readonly substitutions: readonly Substitution[];
}

const liesUnder = ({ units }: Office, unit: number | null, top: number | null): boolean => {
  if (unit === null || top === null) return false;
  return unit === top || liesUnder({ units } as Office, units[unit] ?? null, top);
};

/** Whoever carries an open case today in a function. */
const carriedBy = (file: File, as: Substitution['as']): number | null => {
  if (file.episode !== 'OPEN') return null;
  if (as === 'RUNNER') return file.led === 'NOW' ? file.runBy : null;
  return file.assignment === 'RUNNING' ? file.assignedTo : null;
};

const standsIn = ({ substitutions, files }: Office, who: number, file: File, wanted: Substitution['as']): boolean =>
  substitutions.some(
    ({ as, whom, by, file: only, days }) =>
      as === wanted &&
      by === who &&
      whom !== who &&
      days === 'NOW' &&
      carriedBy(file, as) === whom &&
      (only === null || files[only] === file),
  );

const reaches = (office: Office, who: number, file: File, { role, unit }: Post): boolean => {
  switch (role) {
    case 'DIRECTOR':
      return true;
    case 'UNIT_HEAD':
      return !file.restricted && liesUnder(office, file.unit, unit);
    case 'SOCIAL_WORKER':
      return (
        file.takenInBy === who ||
        (file.episode !== 'NONE' && file.runBy === who && file.led === 'NOW') ||
        standsIn(office, who, file, 'RUNNER')
      );
    case 'FAMILY_ASSISTANT':
      return carriedBy(file, 'ASSISTANT') === who || standsIn(office, who, file, 'ASSISTANT');
    case 'CENTRE_SYSTEM':
      return !file.restricted;
    case 'CENTRE_ADMIN':
    case 'DATA_PROTECTION_OFFICER':
      return false;
  }
};

/** What a person's request for families meets: a closed door, or the indexes of the files they see. */
export const seenBy = (
  office: Office,
  who: number,
): 'NOBODY' | 'FORBIDDEN' | 'DATA_AUTHORIZATION_MISSING' | readonly number[] => {
  const person = office.people[who];
  const held = person?.posts.filter((post) => post.held) ?? [];
  if (held.length === 0) return 'NOBODY';
  if (held.every(({ role }) => role === 'CENTRE_ADMIN' || role === 'DATA_PROTECTION_OFFICER')) return 'FORBIDDEN';
  if (!person?.papers) return 'DATA_AUTHORIZATION_MISSING';
  return office.files.flatMap((file, index) => (held.some((post) => reaches(office, who, file, post)) ? [index] : []));
};
