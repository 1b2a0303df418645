import * as v from 'valibot';
import { SUPPORT_KINDS, VISIT_KINDS, VISIT_PLACES, type VisitPlace } from './codes.js';
import {
  about,
  content,
  day,
  idOf,
  idOrAsItIs,
  later,
  minutes,
  oneOf,
  optionalDay,
  optionalHour,
  optionalText,
  someOf,
  text,
  textOrAsItIs,
} from '../inputs.js';
import { whyAnnulled, whyCorrected } from '../corrections/inputs.js';

// The order of the entries is that of the request's fingerprint: one sent again after an upgrade is the same request.
const circumstances = {
  visitedOn: day('Day of the visit (data wizyty).'),
  startsAt: optionalHour('When it began, HH:MM (godzina).'),
  durationMinutes: about(
    minutes('Podaj, ile minut trwała wizyta.', 'Wizyta nie może trwać dłużej niż dobę.'),
    'How long it took, in minutes (czas trwania).',
  ),
  place: about(oneOf('VisitPlace', VISIT_PLACES, 'Wybierz miejsce.'), 'Where it was (miejsce).'),
  placeDetail: about(optionalText(200), 'Which place exactly; needed for an agreed or another place (dokładne miejsce).'),
  supportKinds: about(
    someOf('SupportKind', SUPPORT_KINDS, 'Zaznacz co najmniej jeden rodzaj wsparcia.'),
    'Kinds of support given, at least one (rodzaje wsparcia).',
  ),
};

const outcome = {
  matter: about(text(4000, 'Napisz, czego dotyczyła wizyta.'), 'What the visit was about (sprawa).'),
  agreements: about(optionalText(4000), 'What was agreed with the family (ustalenia).'),
  nextVisitOn: optionalDay('Day agreed for the next visit (następna wizyta).'),
};

const meeting = { ...circumstances, ...outcome };

/** Who else was there and what both workers decided; a correction that leaves any of it out leaves it as it is. */
const joint = {
  socialWorkerId: idOrAsItIs(
    'StaffMember',
    'The social worker who was there; at the first visit needed where a rule of the centre says so (pracownik socjalny).',
  ),
  jointDecision: about(textOrAsItIs(2000), 'What the assistant and the social worker decided together (wspólna decyzja).'),
  decidedWithId: idOrAsItIs(
    'StaffMember',
    'With which social worker it was decided; whoever was there when left out (z kim zdecydowano).',
  ),
};

const written = {
  ...circumstances,
  familyMemberIds: v.pipe(
    v.array(idOf('FamilyMember', 'Members of the family who took part, at least one (osoby).')),
    v.minLength(1, 'Zaznacz, kto z rodziny był na wizycie.'),
    v.maxLength(30, 'Najwyżej 30 osób.'),
  ),
  ...outcome,
  ...joint,
};

const ofCase = { supportCaseId: idOf('SupportCase', 'The case.') };

type Written = v.InferOutput<v.ObjectSchema<typeof meeting, undefined>>;

const NEEDS_DETAIL: readonly VisitPlace[] = ['AGREED_PLACE', 'OTHER'];
/** Whether the place alone does not say where it was; then `placeDetail` must. */
export const needsDetail = (place: VisitPlace): boolean => NEEDS_DETAIL.includes(place);

/** What must agree within one visit, whichever form it comes from: its place and the words for it, its day and the next one. */
const agreeing = <Schema extends v.GenericSchema<unknown, Written>>(schema: Schema): Schema => {
  const visit: v.GenericSchema<unknown, Written> = schema;
  return v.pipe(
    visit,
    v.forward(
      v.partialCheck(
        [['place'], ['placeDetail']],
        ({ place, placeDetail }) => !needsDetail(place) || placeDetail !== null,
        'Napisz, gdzie była wizyta.',
      ),
      ['placeDetail'],
    ),
    v.forward(
      v.partialCheck(
        [['visitedOn'], ['nextVisitOn']],
        ({ visitedOn, nextVisitOn }) => nextVisitOn === null || nextVisitOn > visitedOn,
        'Następna wizyta musi być później niż ta.',
      ),
      ['nextVisitOn'],
    ),
    // The checks change no value: what comes out is what the schema said.
  ) as unknown as Schema;
};

/** The first visit; that a worker or an area is missing is for the rules of the centre to refuse. */
export const RecordFirstVisitSchema = agreeing(
  content('Records the first visit; some centres ask for the social worker and an area of change (pierwsza wizyta).', {
    ...ofCase,
    ...joint,
    areasOfChange: about(
      v.optional(v.array(text(1000)), []),
      'Areas requiring change that were named; at least one where a rule of the centre says so (obszary wymagające zmiany).',
    ),
    ...written,
  }),
);
/** A first visit as parsed. */
export type RecordFirstVisit = v.InferOutput<typeof RecordFirstVisitSchema>;

/** Any later visit. */
export const RecordVisitSchema = agreeing(
  v.pipe(
    content('Records a visit after the first one (wizyta).', {
      ...ofCase,
      kind: about(oneOf('VisitKind', VISIT_KINDS, 'Wybierz rodzaj wizyty.'), 'Kind of meeting; any but the first (rodzaj).'),
      ...written,
    }),
    v.forward(
      v.partialCheck([['kind']], ({ kind }) => kind !== 'FIRST', 'Pierwszą wizytę zapisuje się osobno.'),
      ['kind'],
    ),
  ),
);
/** A later visit as parsed. */
export type RecordVisit = v.InferOutput<typeof RecordVisitSchema>;

/** Correction of what was recorded about a visit; its family stays, and a first visit stays the first. */
export const CorrectVisitSchema = agreeing(
  v.pipe(
    content('Corrects what was recorded about a visit; its family stays, and a first visit stays the first (poprawka wizyty).', {
      visitId: idOf('Visit', 'The visit.'),
      ...written,
      kind: later(
        about(
          v.nullish(oneOf('VisitKind', VISIT_KINDS, 'Wybierz rodzaj wizyty.'), null),
          'Kind of meeting, any but the first; as it is when left out (rodzaj).',
        ),
      ),
      reason: whyCorrected,
    }),
    v.forward(
      v.partialCheck([['kind']], ({ kind }) => kind !== 'FIRST', 'Pierwszą wizytę zapisuje się osobno.'),
      ['kind'],
    ),
  ),
);
/** A correction as parsed. */
export type CorrectVisit = v.InferOutput<typeof CorrectVisitSchema>;

/** A visit that does not count. */
export const AnnulVisitSchema = content(
  'Annuls a visit, e.g. one put to the wrong family: it stays readable and counts nowhere.',
  {
    visitId: idOf('Visit', 'The visit.'),
    reason: whyAnnulled,
  },
);
/** A parsed annulment. */
export type AnnulVisit = v.InferOutput<typeof AnnulVisitSchema>;

/** A visit made before the family was handed over or its case was closed, and written down afterwards. */
export const RecordLateVisitSchema = agreeing(
  v.pipe(
    content('Writes a visit down after hand-over or closing, with a reason; it shows nothing of the family (wizyta po czasie).', {
      ...ofCase,
      assistantId: idOrAsItIs('StaffMember', 'The assistant who made it; whoever asks when left out (asystent).'),
      kind: about(oneOf('VisitKind', VISIT_KINDS, 'Wybierz rodzaj wizyty.'), 'Kind of meeting; any but the first (rodzaj).'),
      ...meeting,
      personsInWords: about(text(300, 'Napisz, kto z rodziny był na wizycie.'), 'Who of the family took part, in words (osoby).'),
      lateReason: about(
        text(500, 'Napisz, dlaczego wizyta jest zapisana dopiero teraz.'),
        'Why it is written down late (powód).',
      ),
    }),
    v.forward(
      v.partialCheck([['kind']], ({ kind }) => kind !== 'FIRST', 'Pierwszą wizytę zapisuje się osobno.'),
      ['kind'],
    ),
  ),
);
/** A late visit as parsed. */
export type RecordLateVisit = v.InferOutput<typeof RecordLateVisitSchema>;

/** An area requiring change as it should have been named. */
export const CorrectAreaOfChangeSchema = content('Corrects an area requiring change (poprawka obszaru wymagającego zmiany).', {
  areaOfChangeId: idOf('AreaOfChange', 'The area (obszar).'),
  description: about(text(1000, 'Opisz, co wymaga zmiany.'), 'The area in plain words (opis).'),
  reason: whyCorrected,
});
/** A correction of an area as parsed. */
export type CorrectAreaOfChange = v.InferOutput<typeof CorrectAreaOfChangeSchema>;
