import * as v from 'valibot';
import { SUPPORT_KINDS, VISIT_KINDS, VISIT_PLACES, type VisitPlace } from './codes.js';
import type { LocalDate } from '../values/local-date.js';
import { about, content, day, idOf, oneOf, optionalDay, optionalId, optionalText, someOf, text } from '../inputs.js';

const DAY_MINUTES = 1440;

const written = {
  visitedOn: day('Day of the visit (data wizyty).'),
  startsAt: about(
    v.nullish(v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Podaj godzinę, na przykład 14:30.')), null),
    'When it began, HH:MM (godzina).',
  ),
  durationMinutes: about(
    v.pipe(
      v.number('Podaj, ile minut trwała wizyta.'),
      v.integer('Podaj pełne minuty.'),
      v.minValue(1, 'Podaj, ile minut trwała wizyta.'),
      v.maxValue(DAY_MINUTES, 'Wizyta nie może trwać dłużej niż dobę.'),
    ),
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

const saysWhere = (place: VisitPlace, placeDetail: string | null): boolean =>
  !['AGREED_PLACE', 'OTHER'].includes(place) || placeDetail !== null;
const isLater = (visitedOn: LocalDate, nextVisitOn: LocalDate | null): boolean => nextVisitOn === null || nextVisitOn > visitedOn;

const WHERE = 'Napisz, gdzie była wizyta.';
const FIRST_APART = 'Pierwszą wizytę zapisuje się osobno, razem z pracownikiem socjalnym.';
const LATER = 'Następna wizyta musi być później niż ta.';

/** The first, joint visit; worker and area may be missing here, because the rules refuse them with codes of their own. */
export const RecordFirstVisitSchema = v.pipe(
  content('Records the first visit, made together with the social worker who hands the family over (pierwsza wizyta).', {
    ...ofCase,
    socialWorkerId: optionalId(
      'StaffMember',
      'The social worker who was there; without one the visit is refused (pracownik socjalny).',
    ),
    areasOfChange: about(
      v.optional(v.array(text(1000)), []),
      'Areas requiring change that the social worker named, at least one (obszary wymagające zmiany).',
    ),
    ...written,
  }),
  v.forward(
    v.partialCheck([['place'], ['placeDetail']], ({ place, placeDetail }) => saysWhere(place, placeDetail), WHERE),
    ['placeDetail'],
  ),
  v.forward(
    v.partialCheck([['visitedOn'], ['nextVisitOn']], ({ visitedOn, nextVisitOn }) => isLater(visitedOn, nextVisitOn), LATER),
    ['nextVisitOn'],
  ),
);
/** A first visit as parsed. */
export type RecordFirstVisit = v.InferOutput<typeof RecordFirstVisitSchema>;

/** Any later visit. */
export const RecordVisitSchema = v.pipe(
  content('Records a visit after the first one (wizyta).', {
    ...ofCase,
    kind: about(oneOf('VisitKind', VISIT_KINDS, 'Wybierz rodzaj wizyty.'), 'Kind of meeting; any but the first (rodzaj).'),
    ...written,
  }),
  v.forward(
    v.partialCheck([['kind']], ({ kind }) => kind !== 'FIRST', FIRST_APART),
    ['kind'],
  ),
  v.forward(
    v.partialCheck([['place'], ['placeDetail']], ({ place, placeDetail }) => saysWhere(place, placeDetail), WHERE),
    ['placeDetail'],
  ),
  v.forward(
    v.partialCheck([['visitedOn'], ['nextVisitOn']], ({ visitedOn, nextVisitOn }) => isLater(visitedOn, nextVisitOn), LATER),
    ['nextVisitOn'],
  ),
);
/** A later visit as parsed. */
export type RecordVisit = v.InferOutput<typeof RecordVisitSchema>;

/** Correction of what was recorded about a visit; its kind and its family stay. */
export const CorrectVisitSchema = v.pipe(
  content('Corrects what was recorded about a visit; its kind and its family stay (poprawka wizyty).', {
    visitId: idOf('Visit', 'The visit.'),
    ...written,
  }),
  v.forward(
    v.partialCheck([['place'], ['placeDetail']], ({ place, placeDetail }) => saysWhere(place, placeDetail), WHERE),
    ['placeDetail'],
  ),
  v.forward(
    v.partialCheck([['visitedOn'], ['nextVisitOn']], ({ visitedOn, nextVisitOn }) => isLater(visitedOn, nextVisitOn), LATER),
    ['nextVisitOn'],
  ),
);
/** A correction as parsed. */
export type CorrectVisit = v.InferOutput<typeof CorrectVisitSchema>;
