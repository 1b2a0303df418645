import { DocumentNumberSchema } from '@asysta/schema/families/document-inputs';
import { CountrySchema } from '@asysta/schema/values/countries';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { isPesel } from '@asysta/schema/values/pesel';
import { type Likeness, likenessOf, searchKey, surnameStems } from '@asysta/schema/values/search-key';
import * as v from 'valibot';
import { inDatabase, type Operation, workedFrom } from '../../platform/operation/index.js';
import { allOf, anyOf, type Condition, holding, NO_ROW } from '../../platform/permission/condition.js';
import { surnamed } from './families.finders.js';
import { documentIndexOf } from './document/document.js';
import { answeringAt, openMemberships } from './known-persons.finders.js';
import { FamilyMember } from './family.entity.js';
import { peselIndexOf } from './pesel.js';

interface Typed {
  readonly givenName: string | null;
  readonly surname: string | null;
  readonly phone?: string | null;
  readonly birthDate?: LocalDate | null;
  readonly pesel?: string | null;
  readonly documentNumber?: string | null;
  readonly documentCountry?: string | null;
}

/** A shorter stem would bring half of the centre: such a surname is looked for as it is. */
const SHORTEST_STEM = 3;
const MOST = 5;
/** Of a household that answers at a telephone everybody is told, and more than one may. */
const MOST_AT_PHONE = 20;
const LIKEST_FIRST = ['LIKELY', 'POSSIBLE', 'NONE'] as const satisfies readonly Likeness[];

/** Memberships of the persons whom a condition lets through: found by the person, told where they belong. */
const ofPersons = (persons: Condition): Condition =>
  persons === NO_ROW
    ? NO_ROW
    : {
        sql: (member, bind) =>
          `${member}.person_id in (select of_person.id from person of_person where ${persons.sql('of_person', bind)})`,
      };

const ofPerson = <Value>(column: string) =>
  inDatabase<Value>((member) => `select person.${column} from person where person.id = ${member}.person_id`);

const bornAs = (birthDate: LocalDate, givenName: string | null): Condition => ({
  sql: (person, bind) =>
    `(${person}.birth_date = ${bind(birthDate)} and ${person}.given_name_key = ${bind(searchKey(givenName ?? ''))})`,
});

const ofPesel = (op: Operation, { pesel }: Typed): Condition => {
  if (!pesel || !isPesel(pesel)) return NO_ROW;
  const index = peselIndexOf(op, pesel).toString('hex');
  return { sql: (person, bind) => `${person}.pesel_index = decode(${bind(index)}, 'hex')` };
};

/** Both as they are typed: a number that is none yet is looked for nowhere. */
const DocumentSchema = v.object({ number: v.pipe(DocumentNumberSchema, v.nonEmpty()), country: CountrySchema });

const ofDocument = (op: Operation, { documentNumber, documentCountry }: Typed): Condition => {
  const typed = v.safeParse(DocumentSchema, { number: documentNumber, country: documentCountry });
  if (!typed.success) return NO_ROW;
  const index = documentIndexOf(op, typed.output).toString('hex');
  return { sql: (person, bind) => `${person}.document_index = decode(${bind(index)}, 'hex')` };
};

/** Whose number or document this is. */
const numbered = (op: Operation, typed: Typed): Condition => anyOf([ofPesel(op, typed), ofDocument(op, typed)]);

/** Memberships in a household that answers at this telephone. */
const atPhone = ({ phone }: Typed): Condition => answeringAt(phone ?? null, 'family_id');

/** The same and those of persons whose records lead one of them: where a record was made twice, it is the leading one that is offered. */
const ofPersonsOrLeading = (persons: Condition): Condition => ({
  sql: (member, bind) =>
    `${member}.person_id in (select of_person.id from person of_person where ${persons.sql('of_person', bind)} union all select link.leading_id from person_link link join person doubled on doubled.id = link.duplicate_id where link.undone_on is null and ${persons.sql('doubled', bind)})`,
});

/** Memberships that one or the other lets through: each found by its own index, which one condition of both would leave unused. */
const eitherOf = (one: Condition, other: Condition): Condition =>
  other === NO_ROW
    ? one
    : {
        sql: (member, bind) =>
          `${member}.id in (select alike.id from family_member alike where ${one.sql('alike', bind)} union all select near.id from family_member near where ${other.sql('near', bind)})`,
      };

const candidates = (op: Operation, typed: Typed): Condition =>
  allOf([
    openMemberships(op),
    eitherOf(
      ofPersonsOrLeading(
        anyOf([
          ...surnameStems(typed.surname ?? '').map((stem) =>
            stem.length < SHORTEST_STEM ? holding('surname_key', searchKey(stem)) : surnamed(stem),
          ),
          ...(typed.birthDate ? [bornAs(typed.birthDate, typed.givenName)] : []),
          numbered(op, typed),
        ]),
      ),
      atPhone(typed),
    ),
  ]);

interface Compared {
  readonly person: string;
  /** Whose record leads this one, where one does. */
  readonly leading: string | null;
  readonly likeness: Likeness;
}

/**
 * Who belongs to several households, or was recorded several times, is told once: by the record that leads where the caller may open
 * it, and as likely as the likest of the records.
 */
const oncePerPerson = <Row extends Compared>(members: readonly Row[]): readonly Row[] =>
  [...Map.groupBy(members, ({ person, leading }) => leading ?? person).entries()].flatMap(([key, rows]) => {
    const shown = rows.find(({ person }) => person === key) ?? rows[0];
    const likest = LIKEST_FIRST.find((one) => rows.some(({ likeness }) => likeness === one));
    return shown && likest ? [{ ...shown, likeness: likest }] : [];
  });

interface Known {
  readonly givenName: string;
  readonly surname: string;
  readonly birthDate: LocalDate | null;
  readonly sameNumber: boolean;
  readonly samePhone: boolean;
}

/** A number is one person's; a telephone a household shares, so that it makes a name alike likely and alone says no more than maybe. */
const likenessTo = (known: Known, { givenName, surname, birthDate }: Typed): Likeness => {
  if (known.sameNumber) return 'LIKELY';
  const byName = likenessOf(
    { firstName: givenName ?? '', lastName: surname ?? '', birthDate: birthDate ?? null },
    { firstName: known.givenName, lastName: known.surname, birthDate: known.birthDate },
  );
  if (!known.samePhone) return byName;
  return byName === 'NONE' ? 'POSSIBLE' : 'LIKELY';
};

/**
 * People in files that the caller may open at this moment who may be the one being typed, most likely first, so that they are joined
 * instead of typed a second time. Of every other file it says nothing: for those there is a question of its own (inquiries).
 */
export const similarPersons = workedFrom(FamilyMember, {
  rows: candidates,
  orderBy: { id: 'asc' },
  atMost: 200,
  reads: {
    id: 'id',
    person: 'person',
    givenName: ofPerson<string>('given_name'),
    surname: ofPerson<string>('surname'),
    birthDate: ofPerson<LocalDate | null>('birth_date'),
    family: 'family',
    leading: inDatabase<string | null>(
      (member) =>
        `select link.leading_id from person_link link where link.duplicate_id = ${member}.person_id and link.undone_on is null`,
    ),
    sameNumber: (op, typed: Typed) => ofPersons(numbered(op, typed)),
    samePhone: (_, typed: Typed) => atPhone(typed),
  },
  of: (members, typed: Typed) =>
    oncePerPerson(members.map((member) => ({ ...member, likeness: likenessTo(member, typed) })))
      .filter(({ likeness }) => likeness !== 'NONE')
      .sort((one, other) => one.likeness.localeCompare(other.likeness))
      .slice(0, typed.phone ? MOST_AT_PHONE : MOST)
      .map(({ likeness, ...member }) => ({
        familyMemberId: member.id,
        familyId: member.family,
        name: `${member.givenName} ${member.surname}`,
        birthDate: member.birthDate,
        likely: likeness === 'LIKELY',
      })),
});
