import type { RecordContact } from '@asysta/schema/contacts/inputs';
import type { Operation } from '../../../platform/operation/index.js';
import { refuse } from '../../../platform/refusal/refusal.js';
import { familyById } from '../../families/index.js';
import { Contact } from '../contact.entity.js';

/** Records a contact that has taken place, under the caller's own name; answers the contact. */
export const recordContact = async (op: Operation, input: RecordContact): Promise<string> => {
  if (input.contactedOn > op.clock.today()) refuse('DATE_IN_FUTURE', { field: 'input.contactedOn' });
  const family = await familyById(op, input.familyId);
  const contact = op.em.create(Contact, {
    id: op.newId(),
    family,
    kind: input.kind,
    contactedOn: input.contactedOn,
    note: input.note,
    author: op.principal.staffMemberId,
  });
  return contact.id;
};
