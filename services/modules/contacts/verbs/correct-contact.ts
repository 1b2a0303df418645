import type { AnnulContact, CorrectContact } from '@asysta/schema/contacts/inputs';
import { type Change, factsAbout, type Operation } from '../../../platform/operation/index.js';
import { ask } from '../../../platform/refusal/doubts.js';
import { ensure } from '../../../platform/refusal/refusal.js';
import { lockedAt } from '../../../platform/rows/locked-at.js';
import { annulsContact, correctsContact } from '../../acting/index.js';
import { runningAssignment } from '../../assignments/index.js';
import { socialWorkerOn, SupportCase } from '../../cases/index.js';
import { annul, correct, ensureCounts } from '../../corrections/index.js';
import { standInsOn } from '../../substitutions/index.js';
import { ContactCorrection } from '../contact.entity.js';
import { atSameHour, contactById } from '../contacts.finders.js';
import { tookPlaceInCase } from '../contacts.rules.js';
import { doubtsAboutContact } from '../hours.rules.js';

/** Corrects a contact by the rules of recording; what stood there stays in its history. Answers the contact. */
export const correctContact = async (
  op: Operation,
  { contactId, expectedVersion, reason, ...written }: Change<CorrectContact>,
): Promise<string> => {
  const contact = await contactById(op, contactId);
  const supportCase = await contact.supportCase.loadOrFail();
  const today = op.clock.today();
  const { assignment, socialWorkerId, standIns, contactAt, visitAt } = await factsAbout(op, SupportCase, supportCase.id, {
    assignment: runningAssignment,
    socialWorkerId: socialWorkerOn(today),
    standIns: standInsOn(today),
    ...atSameHour({ ...written, authorId: contact.author.id, corrects: contact.id }),
  });
  const { openedOn, closedOn } = supportCase;
  const carriers = closedOn
    ? { assistantId: null, socialWorkerId: null, standIns: [] }
    : { assistantId: assignment?.assistantId ?? null, socialWorkerId, standIns };
  ensure(correctsContact(op, { authorId: contact.author.id, ...carriers }));
  await lockedAt(op, contact, expectedVersion);
  ensureCounts(contact);
  ensure(tookPlaceInCase({ openedOn, closedOn, contactedOn: written.contactedOn, today }));
  ask(op, doubtsAboutContact(written, contactAt ?? visitAt));
  correct(op, ContactCorrection, contact, { reason, to: written });
  return contact.id;
};

/** Annuls a contact: it stays, struck through with the reason, and counts nowhere. Once more it changes nothing. Answers the contact. */
export const annulContact = async (
  op: Operation,
  { contactId, expectedVersion, reason }: Change<AnnulContact>,
): Promise<string> => {
  const contact = await contactById(op, contactId);
  ensure(annulsContact(op, contact.author.id));
  await lockedAt(op, contact, expectedVersion);
  if (contact.annulledAt) return contact.id;
  annul(op, contact, reason);
  return contact.id;
};
