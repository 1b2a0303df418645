import { oneOfFile } from '../../platform/file/one-of-file.js';
import { type Operation, type PageInput, pageOf } from '../../platform/operation/index.js';
import { familyById, ofVisibleFamilies } from '../families/index.js';
import { Contact } from './contact.entity.js';

/** The contact, or NOT_FOUND when it is with no family this person may see. */
export const contactById = async (op: Operation, id: string): Promise<Contact> =>
  oneOfFile(op, Contact, { $and: [{ id }, await ofVisibleFamilies(op)] });

/** All contacts with one family, newest first. */
export const findContacts = async (op: Operation, familyId: string, page: PageInput) => {
  const family = await familyById(op, familyId);
  return pageOf(op, Contact, { where: { family: family.id }, orderBy: { contactedOn: 'desc', id: 'desc' }, page });
};
