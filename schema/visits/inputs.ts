import * as v from 'valibot';
import { SUPPORT_KINDS, VISIT_KINDS, VISIT_PLACES, type VisitPlace } from './codes.js';
import {
  about,
  content,
  day,
  idOf,
  minutes,
  oneOf,
  optionalDay,
  optionalHour,
  optionalId,
  optionalText,
  someOf,
  text,
} from '../inputs.js';

const written = {
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
  familyMemberIds: v.pipe(
    v.array(idOf('FamilyMember', 'Members of the family who took part, at least one (osoby).')),
    v.minLength(1, 'Zaznacz, kto z rodziny był na wizycie.'),
    v.maxLength(30, 'Najwyżej 30 osób.'),
  ),
  matter: about(text(4000, 'Napisz, czego dotyczyła wizyta.'), 'What the visit was about (sprawa).'),
  agreements: about(optionalText(4000), 'What was agreed with the family (ustalenia).'),
  nextVisitOn: optionalDay('Day agreed for the next visit (następna wizyta).'),
};

const ofCase = { supportCaseId: idOf('SupportCase', 'The case.') };

type Written = v.InferOutput<v.ObjectSchema<typeof written, undefined>>;

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
    socialWorkerId: optionalId(
      'StaffMember',
      'The social worker who was there; needed where a rule of the centre says so (pracownik socjalny).',
    ),
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

/** Correction of what was recorded about a visit; its kind and its family stay. */
export const CorrectVisitSchema = agreeing(
  content('Corrects what was recorded about a visit; its kind and its family stay (poprawka wizyty).', {
    visitId: idOf('Visit', 'The visit.'),
    ...written,
  }),
);
/** A correction as parsed. */
export type CorrectVisit = v.InferOutput<typeof CorrectVisitSchema>;
