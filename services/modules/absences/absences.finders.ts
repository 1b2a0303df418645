import { dayInWords, type LocalDate } from '@asysta/schema/values/local-date';
import { inDatabase, type Operation, pagesWithin, rowInSight } from '../../platform/operation/index.js';
import { ask, doubtOf } from '../../platform/refusal/doubts.js';
import { StaffMember } from '../staff/index.js';
import { Absence } from './absence.entity.js';
import { absencesInSight, peopleInSight } from './absences.policy.js';

/** Somebody whose absences the caller records and reads: themselves, or as a head somebody they lead; NOT_FOUND otherwise. */
export const personInSight = rowInSight(StaffMember, peopleInSight);

/** One absence, or NOT_FOUND. */
export const absenceById = rowInSight(Absence, absencesInSight);

/** All absences of somebody, also annulled ones, the latest first. */
export const findAbsences = pagesWithin(Absence, {
  one: personInSight,
  argument: 'staffMemberId',
  by: 'staff_member_id',
  orderBy: { validFrom: 'desc', id: 'desc' },
});

const DAYS_AHEAD = 30;

/** A day of the absence that lasts or is to begin within thirty days; null where there is none. */
const nearest = (column: 'valid_from' | 'valid_to') =>
  inDatabase<LocalDate | null>(
    (person, today) => `select told.${column} from absence told where told.staff_member_id = ${person}.id
      and told.annulled_at is null and told.valid_to >= ${today()} and told.valid_from <= ${today()} + ${DAYS_AHEAD}
      order by told.valid_from, told.id limit 1`,
  );

/** Between which days somebody is away now or soon, for whoever may know that. */
export const AWAY = { from: nearest('valid_from'), to: nearest('valid_to') };

interface Asked {
  readonly staffMemberId: string;
  readonly day: LocalDate;
  /** Last day on which they are to work with the family; the first one when left out. */
  readonly until?: LocalDate;
  readonly field: string;
}

/** Asks whoever gives a family to somebody who is away on one of the days. Call it when all else that may be refused has been asked. */
export const askAboutAbsence = async (op: Operation, { staffMemberId, day, until = day, field }: Asked): Promise<void> => {
  const absence = await op.em.findOne(Absence, {
    staffMember: staffMemberId,
    annulledAt: null,
    validFrom: { $lte: until },
    validTo: { $gte: day },
  });
  if (!absence) return;
  const days = { from: dayInWords(absence.validFrom), to: dayInWords(absence.validTo) };
  ask(op, [doubtOf('TAKER_ABSENT', field, days)]);
};
