import type { RecordContact } from '@asysta/schema/contacts/inputs';
import { factsAbout, type Operation } from '../../../platform/operation/index.js';
import { ask } from '../../../platform/refusal/doubts.js';
import { ensure } from '../../../platform/refusal/refusal.js';
import { insteadOf, recordsContacts } from '../../acting/index.js';
import { runningAssignment } from '../../assignments/index.js';
import { caseForChange, socialWorkerOn, SupportCase } from '../../cases/index.js';
import { standInsOn } from '../../substitutions/index.js';
import { Contact } from '../contact.entity.js';
import { atSameHour } from '../contacts.finders.js';
import { belongsToCase, withinStandIn } from '../contacts.rules.js';
import { doubtsAboutContact } from '../hours.rules.js';

/**
 * Records a contact in the name of whoever made it, with for whom they stood in; no term begins or ends by it, because nobody met.
 * Answers the contact.
 */
export const recordContact = async (op: Operation, { supportCaseId, ...written }: RecordContact): Promise<string> => {
  const today = op.clock.today();
  const authorId = op.principal.staffMemberId;
  const [supportCase, { assignment, contactAt, visitAt, ...carried }] = await Promise.all([
    caseForChange(op, supportCaseId),
    factsAbout(op, SupportCase, supportCaseId, {
      assignment: runningAssignment,
      socialWorkerId: socialWorkerOn(today),
      standIns: standInsOn(today),
      ...atSameHour({ ...written, authorId }),
    }),
  ]);
  const { stage, openedOn } = supportCase;
  const carriers = { ...carried, assistantId: assignment?.assistantId ?? null };
  ensure(recordsContacts(op, carriers));
  ensure(belongsToCase({ stage, openedOn, contactedOn: written.contactedOn, today }));
  const whom = insteadOf(op, carriers);
  const standing = carried.standIns.find(({ insteadOfId }) => insteadOfId === whom);
  ensure(withinStandIn(written.contactedOn, standing?.since ?? null));
  ask(op, doubtsAboutContact(written, contactAt ?? visitAt));
  const contact = op.em.create(Contact, {
    id: op.newId(),
    supportCase,
    ...written,
    author: authorId,
    insteadOf: whom,
    recordedAt: op.clock.now(),
  });
  return contact.id;
};
