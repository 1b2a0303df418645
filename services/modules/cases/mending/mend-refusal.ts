import type {
  AnnulCourtNotification,
  AnnulRefusal,
  CorrectCourtNotification,
  CorrectRefusal,
} from '@asysta/schema/cases/step-inputs';
import type { Change, Operation } from '../../../platform/operation/index.js';
import type { CourtNotificationDecision } from '@asysta/schema/cases/preparation-codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { ensure, found, type Verdict } from '../../../platform/refusal/refusal.js';
import { correct, ensureCounts } from '../../corrections/index.js';
import { courtMustBeInformed, mayDecide } from '../preparation/court-notification.rules.js';
import type { SupportCase } from '../case.entity.js';
import { stateOf } from '../case-state.finder.js';
import { type ConsentRefusal, ConsentRefusalCorrection } from '../preparation/preparation.entity.js';
import { refusalById } from '../preparation/preparation.finders.js';
import type { RecordedIn } from './beside.finder.js';
import { annulStep, ensureInOrder, lockedStep, settleCase, stepToCorrect } from './mend-step.js';
import { mendsDecision } from './mending.rules.js';

/** Only the decision about this very refusal, and its letter, follow from it. */
const ofItself = (recorded: RecordedIn, { decidedOn, letterOn }: ConsentRefusal): RecordedIn => {
  const own = { NOTIFICATION: decidedOn ? [decidedOn] : [], LETTER: letterOn ? [letterOn] : [], REFUSAL: [] };
  return { ...recorded, days: { ...recorded.days, ...own } };
};

interface DecidedSo {
  readonly decision: CourtNotificationDecision;
  readonly refusedOn: LocalDate;
  readonly field: string;
}

/** Whether the case lets a refusal of that day be decided so: what is corrected obeys what bound whoever entered it. */
const mayDecideSo = async (op: Operation, supportCase: SupportCase, { refusedOn, ...decided }: DecidedSo): Promise<Verdict> =>
  mayDecide(await stateOf(op, supportCase), {
    ...decided,
    owed: courtMustBeInformed(supportCase.legalBases.getItems(), refusedOn),
  });

/** Corrects a refusal of the family: not before its intake, nor after what was decided of it. Answers the case. */
export const correctConsentRefusal = async (op: Operation, input: Change<CorrectRefusal>): Promise<string> => {
  const refusal = await refusalById(op, input.refusalId);
  const { expectedVersion, reason, refusedOn, circumstances } = input;
  const { supportCase, recorded } = await stepToCorrect(op, refusal, { named: null, expectedVersion });
  const record = { what: 'REFUSAL', on: refusedOn, field: 'input.refusedOn' } as const;
  ensureInOrder(op, ofItself(recorded, refusal), { record, before: refusal.refusedOn });
  if (refusal.decision && refusedOn !== refusal.refusedOn)
    ensure(await mayDecideSo(op, supportCase, { decision: refusal.decision, refusedOn, field: 'input.refusedOn' }));
  correct(op, ConsentRefusalCorrection, refusal, { reason, to: { refusedOn, circumstances } });
  return settleCase(op, supportCase);
};

/** Annuls a refusal of which nothing was decided yet, or no longer. Answers the case. */
export const annulConsentRefusal = async (
  op: Operation,
  { refusalId, expectedVersion, reason }: Change<AnnulRefusal>,
): Promise<string> => {
  const refusal = await refusalById(op, refusalId);
  const beside = (recorded: RecordedIn) => ofItself(recorded, refusal);
  return annulStep(op, refusal, { named: null, expectedVersion, reason, what: 'REFUSAL', on: refusal.refusedOn, beside });
};

/** Lets whoever may mend a decision do so: it was made, and its refusal and the case are locked. */
const decisionToMend = async (op: Operation, refusal: ConsentRefusal, expectedVersion: number) => {
  ensure(mendsDecision(op, { deciderId: refusal.decidedBy?.id ?? null }));
  const behind = await lockedStep(op, refusal, expectedVersion);
  ensureCounts(refusal);
  found(refusal.decision ?? null);
  return behind;
};

/**
 * Corrects what was decided after a refusal, and the letter to the court: informing it still needs the necessity that the
 * interview found, by consent, and the letter is not older than the refusal. Answers the case.
 */
export const correctCourtNotification = async (op: Operation, input: Change<CorrectCourtNotification>): Promise<string> => {
  const refusal = await refusalById(op, input.refusalId);
  const { decision, decisionReason, reason } = input;
  const { supportCase, recorded } = await decisionToMend(op, refusal, input.expectedVersion);
  ensure(await mayDecideSo(op, supportCase, { decision, refusedOn: refusal.refusedOn, field: 'input.decision' }));
  const [courtName, letterOn] = decision === 'NOTIFY' ? [input.courtName, input.letterOn] : [null, null];
  if (letterOn) {
    const ofThis = { ...recorded, days: { ...recorded.days, REFUSAL: [refusal.refusedOn] } };
    ensureInOrder(op, ofThis, { record: { what: 'LETTER', on: letterOn, field: 'input.letterOn' }, before: letterOn });
  }
  correct(op, ConsentRefusalCorrection, refusal, { reason, to: { decision, decisionReason, courtName, letterOn } });
  return settleCase(op, supportCase);
};

const UNDECIDED = {
  decision: null,
  decidedOn: null,
  decidedBy: null,
  decisionReason: null,
  courtName: null,
  letterOn: null,
} as const;

/** Takes a decision about the court back: its history keeps it, and the refusal waits for one again. Answers the case. */
export const annulCourtNotification = async (
  op: Operation,
  { refusalId, expectedVersion, reason }: Change<AnnulCourtNotification>,
): Promise<string> => {
  const refusal = await refusalById(op, refusalId);
  const { supportCase } = await decisionToMend(op, refusal, expectedVersion);
  correct(op, ConsentRefusalCorrection, refusal, { reason, to: UNDECIDED });
  return settleCase(op, supportCase);
};
