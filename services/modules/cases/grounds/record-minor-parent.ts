import type { RecordMinorParent } from '@asysta/schema/cases/inputs';
import { type Change, factsAbout, type Operation } from '../../../platform/operation/index.js';
import { ensure } from '../../../platform/refusal/refusal.js';
import { parentsBorn } from '../../families/index.js';
import { MinorParentRecord, SupportCase } from '../case.entity.js';
import { enterBasis } from './enter-basis.js';
import { leavesAsMinor } from './minor-parent.rules.js';
import { completeGround, settleTrack } from './enter-track.js';
import { ledgerOf } from './ledger.js';
import { askAboutPlace } from './places.js';
import { beginStep } from '../step.js';

/**
 * Records a minor parent leaving a closed institution: after the interview the assistant is mandatory (art. 11(1a)). Refused where
 * no parent of the family is a minor on that day. Answers the case.
 */
export const recordMinorParent = async (op: Operation, input: Change<RecordMinorParent>): Promise<string> => {
  const step = await beginStep(op, 'RECORD_MINOR_PARENT', input);
  const { supportCase } = step;
  const recordedOn = op.clock.today();
  const { born } = await factsAbout(op, SupportCase, supportCase.id, { born: parentsBorn(recordedOn) });
  ensure(leavesAsMinor(born, input.leavesOn, recordedOn));
  const before = ledgerOf(supportCase);
  const id = op.newId();
  await enterBasis(op, supportCase, {
    kind: 'MINOR_PARENT',
    validFrom: recordedOn,
    validTo: null,
    sourceId: id,
    field: 'input.leavesOn',
  });
  op.em.create(MinorParentRecord, { id, supportCase, institution: input.institution, leavesOn: input.leavesOn, recordedOn });
  await askAboutPlace(op, supportCase, { before, field: 'input.leavesOn', sourceId: id });
  await settleTrack(op, supportCase);
  return completeGround(op, step, { kind: 'MINOR_PARENT', id });
};
