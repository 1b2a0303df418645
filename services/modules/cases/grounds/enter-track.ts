import type { CaseTrack } from '@asysta/schema/cases/codes';
import type { LegalBasisKind } from '@asysta/schema/cases/grounds-codes';
import { isInForceOn } from '@asysta/schema/values/period';
import type { Operation } from '../../../platform/operation/index.js';
import { cancelDeadlines } from '../../deadlines/index.js';
import type { SupportCase } from '../case.entity.js';
import { stageAfter } from '../rules/case-stages.rules.js';
import { inForceOn } from '../rules/case-state.rules.js';
import { completeStep, type Step } from '../step.js';
import { awaitedOfSupport } from '../deciding/awaited.rules.js';
import { tellDeciders } from '../deciding/tell-deciders.js';
import { restartOwnClocks, stopOwnClocks } from './own-clocks.js';
import { byConsentSince, standsFor, trackOf } from './track.rules.js';

/**
 * What a case goes on as: one that began with an intake and has its assistant is supported by consent again when the family agrees, and
 * one whose track was made by papers that were all annulled is what it was opened as.
 */
const presentTrackOf = ({ track, stage, intake, legalBases }: SupportCase): CaseTrack => {
  if (intake && (stage === 'ASSIGNED' || stage === 'IN_SUPPORT') && track === 'ZA_ZYCIEM') return 'ORDINARY';
  const kinds = legalBases.getItems().flatMap(({ kind, annulledAt }) => (annulledAt ? [] : [kind]));
  if (standsFor(track, kinds)) return track;
  return intake ? 'ORDINARY' : 'ZA_ZYCIEM';
};

/**
 * Puts a case on the track of what entitles after a change of its ledger. The clocks of the centre's own rules count by consent
 * alone: they stop where something else entitles, and begin anew on the day from which a consent does.
 */
export const settleTrack = async (op: Operation, supportCase: SupportCase): Promise<void> => {
  const [ledger, today] = [supportCase.legalBases.getItems(), op.clock.today()];
  const inForce = inForceOn(ledger, today);
  const track = trackOf(inForce, presentTrackOf(supportCase));
  if (track === supportCase.track) return;
  // Whatever the court had obliged the family to is over: its end is waited for no more.
  if (supportCase.track === 'COURT') await cancelDeadlines(op, { supportCaseId: supportCase.id, kind: 'COURT_ORDER_END' });
  supportCase.track = track;
  const consent = track === 'ORDINARY' && ledger.find((basis) => basis.kind === 'CONSENT' && isInForceOn(basis, today));
  if (consent) await restartOwnClocks(op, supportCase, byConsentSince(ledger, today) ?? consent.validFrom);
  else await stopOwnClocks(op, supportCase);
};

/** Completes a step that entitles without consent; where the family waits for its assistant since, the directors are told. */
export const completeGround = async (
  op: Operation,
  step: Step,
  { kind, id }: { readonly kind: LegalBasisKind; readonly id: string },
): Promise<string> => {
  const { supportCase, state, action } = step;
  const waiting = {
    stage: stageAfter(state, action),
    track: supportCase.track,
    rules: [],
    inForce: [kind],
    suspended: false,
    relief: false,
    accompanied: true,
  };
  if (awaitedOfSupport(waiting) === 'ASSIGNMENT') await tellDeciders(op, supportCase, id);
  return completeStep(op, step);
};
