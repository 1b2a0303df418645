import type { RecordConsent, WithdrawConsent } from '@asysta/schema/cases/inputs';
import { addDays } from '@asysta/schema/values/local-date';
import { isInForceOn } from '@asysta/schema/values/period';
import type { Change, Operation } from '../../../platform/operation/index.js';
import { ensure, found, refuse } from '../../../platform/refusal/refusal.js';
import { SupportConsent } from '../case.entity.js';
import { notAfter } from '../rules/case-days.rules.js';
import { stageAfter } from '../rules/case-stages.rules.js';
import { enterBasis } from './enter-basis.js';
import { settleTrack } from './enter-track.js';
import { ledgerOf } from './ledger.js';
import { askAboutPlace } from './places.js';
import { ensureMaySign, writeSignatories } from './signatories.js';
import { ensureNoVisitBare } from './visited-days.js';
import { cancelFirstVisit } from '../preparation/cancel-first-visit.js';
import { deciderOf, keepEntry } from '../paper/on-paper.js';
import { PAPER_DAYS } from '../paper/paper-day.rules.js';
import { tellOfEnd } from './tell-of-end.js';
import { stopOwnClocks } from './own-clocks.js';
import { beginStep, completeStep, ensureTimely } from '../step.js';

/**
 * Records the consent of the family, which entitles from the day it was given, by the rules the centre had on that day: one that
 * asks for writing takes no other form (WRITTEN_CONSENT_REQUIRED). Answers the case.
 */
export const recordSupportConsent = async (op: Operation, input: Change<RecordConsent>): Promise<string> => {
  const step = await beginStep(op, 'RECORD_CONSENT', input, input.signedOn);
  ensureTimely(op, step, { what: 'CONSENT', on: input.signedOn, field: 'input.signedOn' });
  if (input.form !== 'WRITTEN' && step.state.rules.includes('WRITTEN_CONSENT'))
    refuse('WRITTEN_CONSENT_REQUIRED', { field: 'input.form' });
  await ensureMaySign(op, step.supportCase, { memberIds: input.signatoryIds, day: input.signedOn });
  const { lateReason } = input;
  const decidedBy = await deciderOf(
    op,
    { on: input.signedOn, field: 'input.signedOn', permission: 'case:prepare', daysWithoutReason: PAPER_DAYS },
    { decidedById: input.takenById, lateReason },
  );
  const before = ledgerOf(step.supportCase);
  const id = op.newId();
  keepEntry(op, step.supportCase, { what: 'CONSENT', subjectId: id, on: input.signedOn, decidedBy, lateReason });
  await enterBasis(op, step.supportCase, {
    kind: 'CONSENT',
    validFrom: input.signedOn,
    validTo: null,
    sourceId: id,
    field: 'input.signedOn',
  });
  const consent = op.em.create(SupportConsent, {
    id,
    supportCase: step.supportCase,
    signedOn: input.signedOn,
    form: input.form,
    signatories: input.signatories ?? '',
  });
  writeSignatories(op, consent, { memberIds: input.signatoryIds, known: [] });
  await askAboutPlace(op, step.supportCase, { before, field: 'input.signedOn', sourceId: id });
  await settleTrack(op, step.supportCase);
  return completeStep(op, step);
};

/**
 * Records that the family withdrew the consent in force: from that day it entitles no longer, and the clocks of the centre's own
 * rules stop. Before an assistant came, the case goes back to where its preparation stood; afterwards support that nothing else
 * entitles is halted, and the directors and the assistant are told. Answers the case.
 */
export const withdrawSupportConsent = async (op: Operation, input: Change<WithdrawConsent>): Promise<string> => {
  const step = await beginStep(op, 'WITHDRAW_CONSENT', input);
  const today = op.clock.today();
  ensure(notAfter(today, input.withdrawnOn, 'input.withdrawnOn'));
  const ledger = await step.supportCase.legalBases.loadItems();
  const basis = found(ledger.find((entry) => entry.kind === 'CONSENT' && isInForceOn(entry, today)));
  if (input.withdrawnOn < basis.validFrom) refuse('PERIOD_INVALID', { field: 'input.withdrawnOn' });
  const consent = found(await op.em.findOne(SupportConsent, { id: basis.sourceId }));
  await ensureNoVisitBare(op, step.supportCase, { basis, from: input.withdrawnOn, field: 'input.withdrawnOn' });
  consent.withdrawnOn = input.withdrawnOn;
  basis.validTo = addDays(input.withdrawnOn, -1);
  await settleTrack(op, step.supportCase);
  await cancelFirstVisit(op, step);
  if (stageAfter(step.state, step.action) === 'HALTED') {
    await stopOwnClocks(op, step.supportCase);
    await tellOfEnd(op, step.supportCase, { kind: 'CONSENT_WITHDRAWN', sourceId: consent.id });
  }
  return completeStep(op, step);
};
