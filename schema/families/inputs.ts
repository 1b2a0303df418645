import * as v from 'valibot';
import { whyCorrected } from '../corrections/inputs.js';
import { FAMILY_ROLES, LEAVING_REASONS, RELATIONS, RESOURCE_KINDS, RESOURCE_STATES } from './codes.js';
import { PeselSchema } from '../values/pesel.js';
import { documentPositions, isWholeOrNone } from './document-inputs.js';
import { about, content, day, idOf, later, needs, oneOf, optionalDay, optionalId, optionalText, part, text } from '../inputs.js';

const ofFamily = { familyId: idOf('Family', 'The family.') };

/** A person of the household as typed at intake or later. */
export const PersonSchema = v.pipe(
  part('PersonInput', 'Person of the household as typed, with what is known (osoba).', {
    givenName: about(optionalText(80), 'Given name; left out where nobody knows it yet (imię).'),
    surname: about(optionalText(120), 'Surname; left out where nobody knows it yet (nazwisko).'),
    birthDate: optionalDay('Day of birth, when known (data urodzenia).'),
    bornAbout: about(
      later(
        v.nullish(
          v.pipe(
            v.number(),
            v.integer(),
            v.minValue(1900, 'Wpisz rok czterema cyframi.'),
            v.maxValue(2100, 'Wpisz rok czterema cyframi.'),
          ),
          null,
        ),
      ),
      'Year of birth as it was guessed, where no day is known (przybliżony rok urodzenia).',
    ),
    expectedOn: later(
      optionalDay('Day on which a child that is not born yet is expected (termin porodu); gone when it is born and named.'),
    ),
    role: about(oneOf('FamilyRole', FAMILY_ROLES, 'Wybierz rolę w rodzinie.'), 'Role in the household (rola).'),
    pesel: about(
      needs('pesel:record', v.nullish(PeselSchema, null)),
      'PESEL, when there is one; kept sealed, never shown in lists. Writing it needs a right of its own.',
    ),
    peselUkr: about(
      needs('pesel:record', later(v.nullish(v.boolean()))),
      'True where the PESEL was given with the status UKR; left out, it stays as it is recorded (PESEL ze statusem UKR).',
    ),
    ...documentPositions,
    school: about(optionalText(200), 'School or kindergarten of a child (szkoła).'),
  }),
  v.forward(
    v.check(
      ({ birthDate, bornAbout }) => birthDate === null || bornAbout === null,
      'Podaj datę urodzenia albo przybliżony rok, nie oba.',
    ),
    ['bornAbout'],
  ),
  v.forward(
    v.check(
      ({ expectedOn, birthDate, bornAbout, pesel, documentNumber, role }) =>
        expectedOn === null ||
        (role === 'CHILD' && [birthDate, bornAbout, pesel, documentNumber].every((known) => known === null)),
      'Termin porodu podaje się tylko dla dziecka, które się jeszcze nie urodziło.',
    ),
    ['expectedOn'],
  ),
  v.forward(
    v.check((person) => isWholeOrNone(person), 'Podaj rodzaj dokumentu, jego numer i kraj wydania, albo zostaw wszystkie puste.'),
    ['documentNumber'],
  ),
);
/** A parsed person. */
export type Person = v.InferOutput<typeof PersonSchema>;

/** Somebody whom the caller knows from another household, in the one they join. */
export const KnownPersonSchema = v.pipe(
  part('KnownPersonInput', 'Somebody from another household that the caller may see (znana osoba).', {
    familyMemberId: idOf('FamilyMember', 'The person, by a household in which the caller sees them.'),
    role: about(oneOf('FamilyRole', FAMILY_ROLES, 'Wybierz rolę w rodzinie.'), 'Role in the household they join (rola).'),
    joinedOn: optionalDay('First day in it; left out where they always belonged to it (od kiedy).'),
    moves: about(
      needs('family:change', v.nullish(v.boolean(), false)),
      'True where the person leaves every other household the day before, e.g. a child that moves to the father (przeprowadzka).',
    ),
  }),
  v.forward(
    v.check(({ moves, joinedOn }) => !moves || joinedOn !== null, 'Podaj dzień przeprowadzki.'),
    ['joinedOn'],
  ),
);
/** A parsed person who is known already. */
export type KnownPerson = v.InferOutput<typeof KnownPersonSchema>;

const nameAndAddress = {
  surname: about(optionalText(120), 'Surname the family is kept under; left out where nobody knows it yet (nazwisko).'),
  street: about(optionalText(200), 'Street and number (ulica i numer).'),
  city: about(optionalText(120), 'Place (miejscowość).'),
  phone: about(optionalText(40), 'Telephone (telefon).'),
};

const UNFINDABLE = 'Wpisz nazwisko rodziny albo ulicę i numer, pod którymi ją znaleźć.';

/** A family is found again by its name, or by where it lives. */
const isFindable = ({ surname, street }: { readonly surname: string | null; readonly street: string | null }): boolean =>
  surname !== null || street !== null;

/** A family with its persons, at the opening of its file. */
export const NewFamilySchema = v.pipe(
  part('NewFamilyInput', 'A family the centre does not know yet (nowa rodzina).', {
    ...nameAndAddress,
    unitId: optionalId('Unit', 'Unit that runs the family in a large centre (komórka).'),
    members: about(
      v.optional(v.pipe(v.array(PersonSchema), v.maxLength(30, 'Najwyżej 30 osób.')), []),
      'Persons of the household whom nobody knew (osoby).',
    ),
    knownMembers: about(
      later(v.optional(v.pipe(v.array(KnownPersonSchema), v.maxLength(30, 'Najwyżej 30 osób.')), [])),
      'Persons of the household who belong, or belonged, to another one too (osoby znane ośrodkowi).',
    ),
  }),
  v.forward(
    v.check(
      ({ members, knownMembers, street }) => members.length + knownMembers.length > 0 || street !== null,
      'Dodaj co najmniej jedną osobę albo wpisz adres.',
    ),
    ['members'],
  ),
  v.forward(
    v.check((input) => isFindable(input), UNFINDABLE),
    ['surname'],
  ),
);
/** A parsed new family. */
export type NewFamily = v.InferOutput<typeof NewFamilySchema>;

/** One more person of a household. */
export const AddFamilyMemberSchema = content('Adds a person to the household.', {
  ...ofFamily,
  person: about(PersonSchema, 'The person.'),
  joinedOn: optionalDay('First day in the household; left out where they always belonged to it (od kiedy).'),
});
/** A parsed person of a known family. */
export type AddFamilyMember = v.InferOutput<typeof AddFamilyMemberSchema>;

/** One more household of somebody who is known. */
export const JoinKnownPersonSchema = content(
  'Says that somebody from another household belongs to this one too, or moved into it.',
  {
    ...ofFamily,
    known: about(KnownPersonSchema, 'The person, and since when.'),
  },
);
/** A parsed joining. */
export type JoinKnownPerson = v.InferOutput<typeof JoinKnownPersonSchema>;

/** A person as they should be. */
export const CorrectFamilyMemberSchema = content('Corrects what is recorded of a person; what stood there stays readable.', {
  familyMemberId: idOf('FamilyMember', 'The person.'),
  person: about(PersonSchema, 'The person as they should be. A PESEL or a document that is left out stays as it is recorded.'),
  peselRemoved: about(
    needs('pesel:record', v.nullish(v.boolean(), false)),
    'True when the number that is recorded is somebody else’s and the right one is not known.',
  ),
  documentRemoved: about(
    needs('pesel:record', later(v.nullish(v.boolean(), false))),
    'True when the document that is recorded is not theirs and the right one is not known.',
  ),
  reason: whyCorrected,
});
/** A parsed correction of a person. */
export type CorrectFamilyMember = v.InferOutput<typeof CorrectFamilyMemberSchema>;

/** The last day of somebody in a household. */
export const EndMembershipSchema = content('Says that somebody no longer belongs to the household, since when and why.', {
  familyMemberId: idOf('FamilyMember', 'The person in this household.'),
  leftOn: day('The last day in the household; not in the future (ostatni dzień w rodzinie).'),
  leavingReason: about(
    oneOf('LeavingReason', LEAVING_REASONS, 'Wybierz powód.'),
    'Why the person no longer belongs to it (powód).',
  ),
  leavingNote: about(optionalText(500), 'Where to, with whom, by which decision (dopisek).'),
});
/** A parsed end. */
export type EndMembership = v.InferOutput<typeof EndMembershipSchema>;

/** That somebody did not leave, or not so. */
export const RestoreMembershipSchema = content('Takes the end of a membership back; that it stood there stays readable.', {
  familyMemberId: idOf('FamilyMember', 'The person in this household.'),
  reason: whyCorrected,
});
/** A parsed taking back. */
export type RestoreMembership = v.InferOutput<typeof RestoreMembershipSchema>;

/** Somebody from the surroundings who may be a resource. */
export const AddRelatedPersonSchema = content('Adds somebody outside the household.', {
  ...ofFamily,
  name: about(text(160, 'Wpisz imię i nazwisko.'), 'How the family calls them (imię i nazwisko).'),
  relation: about(oneOf('Relation', RELATIONS, 'Wybierz relację.'), 'Relation to the family (relacja).'),
  familyMemberId: later(optionalId('FamilyMember', 'Whose guardian, carer or kurator; nobody when of the whole family (czyj).')),
  phone: about(optionalText(40), 'Telephone (telefon).'),
  note: about(optionalText(500), 'What they help with (w czym pomaga).'),
});
/** A parsed person from the surroundings. */
export type AddRelatedPerson = v.InferOutput<typeof AddRelatedPersonSchema>;

/** A strong side, with where it was seen. */
export const AddStrengthSchema = content('Adds a strength of a member or of the family.', {
  ...ofFamily,
  familyMemberId: optionalId('FamilyMember', 'The member, or nobody when the strength is of the whole family.'),
  description: about(text(500, 'Opisz mocną stronę.'), 'The strength in plain words (opis).'),
  evidence: about(optionalText(1000), 'Where it was seen (po czym ją widać).'),
  useMade: about(optionalText(1000), 'How it is used in the work (jak z niej korzystamy).'),
  observedOn: day('Day of observation (data obserwacji).'),
});
/** A parsed strength. */
export type AddStrength = v.InferOutput<typeof AddStrengthSchema>;

/** What the family can lean on, or lacks. */
export const AddResourceSchema = content('Adds a resource of the family.', {
  ...ofFamily,
  kind: about(oneOf('ResourceKind', RESOURCE_KINDS, 'Wybierz rodzaj zasobu.'), 'Whose resource it is (rodzaj).'),
  state: about(
    oneOf('ResourceState', RESOURCE_STATES, 'Zaznacz, czy zasób jest, jest zagrożony, czy go brakuje.'),
    'Held, at risk or lacking (stan).',
  ),
  description: about(text(500, 'Opisz zasób.'), 'The resource in plain words (opis).'),
  observedOn: day('Day of observation (data obserwacji).'),
});
/** A parsed resource. */
export type AddResource = v.InferOutput<typeof AddResourceSchema>;

/** Name, address and telephone as they should be. */
export const CorrectFamilySchema = v.pipe(
  content('Corrects name, address or telephone of a family; what stood there stays readable.', {
    ...ofFamily,
    ...nameAndAddress,
    reason: whyCorrected,
  }),
  v.forward(
    v.check((input) => isFindable(input), UNFINDABLE),
    ['surname'],
  ),
);
/** A parsed correction. */
export type CorrectFamily = v.InferOutput<typeof CorrectFamilySchema>;

/** The mark of a restricted file. */
export const RestrictFamilySchema = content('Marks a family as restricted, or lifts the mark.', {
  ...ofFamily,
  restricted: about(v.boolean(), 'True restricts, false lifts.'),
});
/** A parsed mark. */
export type RestrictFamily = v.InferOutput<typeof RestrictFamilySchema>;
