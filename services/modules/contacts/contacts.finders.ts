import type { LocalDate } from '@asysta/schema/values/local-date';
import { firstBy, type Operation, pagesWithin, rowInSight, rowsBy } from '../../platform/operation/index.js';
import { caseById, ofCasesInSight } from '../cases/index.js';
import { Contact } from './contact.entity.js';

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
