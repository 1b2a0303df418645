import type { RecordMeetingRhythm } from '@asysta/schema/rhythms/inputs';
import type { Operation } from '../../../platform/operation/index.js';
import { ask } from '../../../platform/refusal/doubts.js';
import { ensure, refuse } from '../../../platform/refusal/refusal.js';
import { insteadOf, recordsContacts } from '../../acting/index.js';
import { caseForChange } from '../../cases/index.js';
import { MeetingRhythm } from '../rhythm.entity.js';
import { doubtsAboutRhythm, mayCount } from '../rhythms.rules.js';
import { countByRhythm, ensureMaySet, factsOf } from './rhythm-facts.js';

/**
 * Records how often one family is met, also from a past day, in the name of whoever carries its case: a term of contact that starts in
 * these days lasts so many, where the centre has a rule of rhythm and consent entitles. Answers the rhythm.
 */
export const recordRhythm = async (op: Operation, { supportCaseId, ...written }: RecordMeetingRhythm): Promise<string> => {
  const supportCase = await caseForChange(op, supportCaseId);
  const id = op.newId();
  const { supportedSince, carriers, pauses, others } = await factsOf(op, supportCase.id, id);
  ensure(recordsContacts(op, carriers));
  if (supportCase.stage !== 'IN_SUPPORT') refuse('CASE_STAGE_MISMATCH');
  const after = { from: written.validFrom, to: written.validTo, days: written.days };
  ensure(mayCount(after, { supportedSince, others }));
  await ensureMaySet(op, carriers, after);
  ask(op, doubtsAboutRhythm(after));
  op.em.create(MeetingRhythm, {
    id,
    supportCase,
    ...written,
    author: op.principal.staffMemberId,
    insteadOf: insteadOf(op, carriers),
    recordedAt: op.clock.now(),
  });
  await countByRhythm(op, supportCase.id, { pauses, others, after });
  return id;
};
