import type { RecordContact } from '@asysta/schema/contacts/inputs';
import { factsAbout, type Operation } from '../../../platform/operation/index.js';
import { ensure } from '../../../platform/refusal/refusal.js';
import { runningAssignment } from '../../assignments/index.js';
import { caseForChange, socialWorkerOn, SupportCase } from '../../cases/index.js';
import { Contact } from '../contact.entity.js';
import { belongsToCase, recordsContacts } from '../contacts.rules.js';

/** Records a contact in the name of whoever made it; no term begins or ends by it, because nobody met. Answers the contact. */
export const recordContact = async (op: Operation, { supportCaseId, ...written }: RecordContact): Promise<string> => {
  const socialWorker = socialWorkerOn(op.clock.today());
  const [supportCase, { assignment, socialWorkerId }] = await Promise.all([
    caseForChange(op, supportCaseId),
    factsAbout(op, SupportCase, supportCaseId, { assignment: runningAssignment, socialWorkerId: socialWorker }),
  ]);
  const { stage, openedOn } = supportCase;
  ensure(recordsContacts(op, { assistantId: assignment?.assistantId ?? null, socialWorkerId }));
  ensure(belongsToCase({ stage, openedOn, contactedOn: written.contactedOn, today: op.clock.today() }));
  const contact = op.em.create(Contact, {
    id: op.newId(),
    supportCase,
    ...written,
    author: op.principal.staffMemberId,
    recordedAt: op.clock.now(),
  });
  return contact.id;
};
