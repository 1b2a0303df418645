import * as v from 'valibot';
import { SUPPORT_KINDS, VISIT_KINDS, VISIT_PLACES, type VisitPlace } from './codes.js';
import { UuidSchema } from '../values/ids.js';
import { type LocalDate, LocalDateSchema } from '../values/local-date.js';
import { change, oneOf, optionalDay, optionalId, optionalText, request, someOf, text } from '../inputs.js';

const DAY_MINUTES = 1440;

const startsAt = v.nullish(v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Podaj godzinę, na przykład 14:30.')), null);

const durationMinutes = v.pipe(
  v.number('Podaj, ile minut trwała wizyta.'),
  v.integer('Podaj pełne minuty.'),
  v.minValue(1, 'Podaj, ile minut trwała wizyta.'),
  v.maxValue(DAY_MINUTES, 'Wizyta nie może trwać dłużej niż dobę.'),
);

const content = {
  visitedOn: LocalDateSchema,
  startsAt,
  durationMinutes,
  place: oneOf(VISIT_PLACES, 'Wybierz miejsce.'),
  placeDetail: optionalText(200),
  supportKinds: someOf(SUPPORT_KINDS, 'Zaznacz co najmniej jeden rodzaj wsparcia.'),
  familyMemberIds: v.pipe(
    v.array(UuidSchema),
    v.minLength(1, 'Zaznacz, kto z rodziny był na wizycie.'),
    v.maxLength(30, 'Najwyżej 30 osób.'),
  ),
  matter: text(4000, 'Napisz, czego dotyczyła wizyta.'),
  agreements: optionalText(4000),
  nextVisitOn: optionalDay,
};

const saysWhere = (place: VisitPlace, placeDetail: string | null): boolean =>
  !['AGREED_PLACE', 'OTHER'].includes(place) || placeDetail !== null;
const isLater = (visitedOn: LocalDate, nextVisitOn: LocalDate | null): boolean => nextVisitOn === null || nextVisitOn > visitedOn;

const WHERE = 'Napisz, gdzie była wizyta.';
const FIRST_APART = 'Pierwszą wizytę zapisuje się osobno, razem z pracownikiem socjalnym.';
const LATER = 'Następna wizyta musi być później niż ta.';

/** The first, joint visit; worker and area may be missing here, because the rules refuse them with codes of their own. */
export const RecordFirstVisitSchema = v.pipe(
  v.object({ ...request, supportCaseId: UuidSchema, socialWorkerId: optionalId, areasOfChange: v.array(text(1000)), ...content }),
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
  v.object({ ...request, supportCaseId: UuidSchema, kind: oneOf(VISIT_KINDS, 'Wybierz rodzaj wizyty.'), ...content }),
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
  v.object({ ...change, visitId: UuidSchema, ...content }),
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
