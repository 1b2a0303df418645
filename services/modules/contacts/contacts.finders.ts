import type { LocalDate } from '@asysta/schema/values/local-date';
import { firstBy, type Operation, pagesWithin, question, rowInSight, rowsBy } from '../../platform/operation/index.js';
import { caseById, ofCasesInSight } from '../cases/index.js';
import { minutesIn, visitAtSameHour } from '../visits/index.js';
import { Contact } from './contact.entity.js';
import { type ContactHours, minutesTaken } from './hours.rules.js';

const NEWEST_FIRST = { contactedOn: 'desc', id: 'desc' } as const;

/** The contact, or NOT_FOUND when it is of no family this person may see: contacts have no right of their own to be seen. */
export const contactById = rowInSight(Contact, ofCasesInSight);

/** All contacts of one case, newest first. */
export const findContacts = pagesWithin(Contact, {
  one: caseById,
  argument: 'supportCaseId',
  by: 'support_case_id',
  orderBy: NEWEST_FIRST,
});

/** How many of the newest contacts a case shows by itself; the rest comes page by page. */
const SHOWN = 20;

/** The newest twenty contacts of a case. */
export const newestContacts = rowsBy(Contact, 'supportCase', { orderBy: NEWEST_FIRST, first: SHOWN });

const lastContact = firstBy(Contact, 'supportCase', { where: { annulledAt: null }, orderBy: NEWEST_FIRST });

/** The day of the last contact in a case that counts: the case does not end before. */
export const lastContactedOn = async (op: Operation, supportCaseId: string): Promise<LocalDate | null> =>
  (await lastContact.load(op, supportCaseId))?.contactedOn ?? null;

interface AtHour extends ContactHours {
  readonly contactedOn: LocalDate;
  /** Whose contact it is. */
  readonly authorId: string;
  /** The contact that is corrected. */
  readonly corrects?: string;
}

const contactAtSameHour = ({ contactedOn, startsAt, authorId, corrects, durationMinutes }: AtHour) =>
  question<string | null>((_, bind) => {
    if (startsAt === null) return 'select null::text as at';
    const [day, from] = [`${bind(contactedOn)}::date`, `(${bind(contactedOn)}::date + ${bind(startsAt)}::time)`];
    const taken = minutesIn(bind(String(minutesTaken({ durationMinutes }))));
    const began = '(other.contacted_on + other.starts_at)';
    const another = corrects === undefined ? '' : ` and other.id <> ${bind(corrects)}`;
    return `select to_char(other.starts_at, 'HH24:MI') from contact other where other.author_id = ${bind(authorId)}
      and other.contacted_on between ${day} - 1 and ${day} + 1 and other.annulled_at is null${another}
      and ${began} < ${from} + ${taken} and ${began} + ${minutesIn('coalesce(other.duration_minutes, 1)')} > ${from}
      order by ${began} limit 1`;
  });

/** Asked of a case: the hour of another contact, and of a visit, of the same person that overlaps with this one, in whichever family. */
export const atSameHour = (asked: AtHour) => ({
  contactAt: contactAtSameHour(asked),
  visitAt: visitAtSameHour(
    { visitedOn: asked.contactedOn, startsAt: asked.startsAt, durationMinutes: minutesTaken(asked) },
    (_, bind) => bind(asked.authorId),
  ),
});
