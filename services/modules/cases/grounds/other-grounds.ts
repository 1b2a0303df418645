import type { RecordCourtOrder, RecordMinorParent } from '@asysta/schema/cases/inputs';
import { type Change, factsAbout, type Operation } from '../../../platform/operation/index.js';
import { ensure, refuse } from '../../../platform/refusal/refusal.js';
import { parentsBorn } from '../../families/index.js';
import { sinceTheAct } from '../../law/index.js';
import { CourtOrder, MinorParentRecord, SupportCase } from '../case.entity.js';
import { notAfter } from '../case.rules.js';
import { enterBasis } from './enter-basis.js';
import { leavesAsMinor } from './minor-parent.rules.js';
import { completeGround, enterTrack } from './enter-track.js';
import { beginStep } from '../step.js';

/**
 * Records an order of a family court: it replaces consent, needs no interview, and turns an open case into one of the court
 * track; what consent entitled before stays in the ledger. Answers the case.
 */
export const recordCourtOrder = async (op: Operation, input: Change<RecordCourtOrder>): Promise<string> => {
  const step = await beginStep(op, 'RECORD_COURT_ORDER', input);
  const { supportCase } = step;
  const today = op.clock.today();
  ensure(notAfter(today, input.issuedOn, 'input.issuedOn'));
  ensure(sinceTheAct(input.issuedOn, 'input.issuedOn'));
  const id = op.newId();
  const { validTo } = input;
  await enterBasis(op, supportCase, {
    kind: 'COURT_ORDER',
    validFrom: input.issuedOn,
    validTo,
    sourceId: id,
    field: validTo ? 'input.validTo' : 'input.issuedOn',
  });
  if (validTo && validTo < today) refuse('NO_VALID_LEGAL_BASIS', { field: 'input.validTo' });
  op.em.create(CourtOrder, {
    id,
    supportCase,
    court: input.court,
    signature: input.signature,
    issuedOn: input.issuedOn,
    content: input.content,
    validTo,
  });
  await enterTrack(op, supportCase, 'COURT');
  return completeGround(op, step, { kind: 'COURT_ORDER', id });
};

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
  const id = op.newId();
  await enterBasis(op, supportCase, {
    kind: 'MINOR_PARENT',
    validFrom: recordedOn,
    validTo: null,
    sourceId: id,
    field: 'input.leavesOn',
  });
  op.em.create(MinorParentRecord, { id, supportCase, institution: input.institution, leavesOn: input.leavesOn, recordedOn });
  if (supportCase.track === 'ORDINARY') await enterTrack(op, supportCase, 'MINOR_PARENT');
  return completeGround(op, step, { kind: 'MINOR_PARENT', id });
};
