import type { AnnulQualification, CorrectQualification } from '@asysta/schema/cases/step-inputs';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { isInForceOn } from '@asysta/schema/values/period';
import type { Change, Operation } from '../../../platform/operation/index.js';
import { ensure, refuse } from '../../../platform/refusal/refusal.js';
import { annul, correct, ensureCounts } from '../../corrections/index.js';
import { cancelDeadlines, clocksOf, startDeadline } from '../../deadlines/index.js';
import type { SupportCase } from '../case.entity.js';
import { moveTo } from '../move-to.js';
import { ensureInOffice } from '../paper/on-paper.js';
import { type Qualification, QualificationCorrection } from '../preparation/qualification.entity.js';
import { qualificationById, qualificationsOf } from '../preparation/qualification.finders.js';
import { besideOne, ensureInOrder, lockedStep } from './mend-step.js';
import { mendsQualification } from './mending.rules.js';
import { carriesNothing } from './step-order.rules.js';

const FIELD = 'input.qualifiedOn';

const recorderOf = ({ recordedBy, qualifiedBy }: Qualification): string => recordedBy?.id ?? qualifiedBy.id;

/** The clock to the first visit that began on the day of a qualification begins on the corrected one, and was met when it was. */
const moveFirstVisit = async (op: Operation, supportCase: SupportCase, from: LocalDate, startsOn: LocalDate): Promise<void> => {
  const clocks = await clocksOf(op, { supportCaseId: supportCase.id, kind: 'FIRST_VISIT' });
  for (const clock of clocks.filter(({ startedOn }) => startedOn === from)) {
    const metOn = clock.metOn ?? null;
    op.em.assign(clock, { metOn: null, cancelledOn: op.clock.today() });
    const next = await startDeadline(op, { kind: 'FIRST_VISIT', family: supportCase.family, supportCase, startsOn });
    if (next) next.metOn = metOn;
  }
};

/**
 * Corrects a qualification by the rules of entry, both ways: behind its request and not behind the assistant who came on it, on a day
 * with a basis, by somebody who held the function then. The clock to the first visit follows its day. Answers the case.
 */
export const correctQualification = async (op: Operation, input: Change<CorrectQualification>): Promise<string> => {
  const qualification = await qualificationById(op, input.qualificationId);
  ensure(mendsQualification(op, { recorderId: recorderOf(qualification) }));
  const { supportCase, recorded } = await lockedStep(op, qualification, input.expectedVersion);
  ensureCounts(qualification);
  const { qualifiedOn, grounds, reason } = input;
  const { qualifiedOn: before, qualifiedBy: decided } = qualification;
  const qualifiedBy = input.qualifiedById ?? decided.id;
  ensureInOrder(op, recorded, { record: { what: 'QUALIFICATION', on: qualifiedOn, field: FIELD }, before });
  if (!recorded.ledger.some((basis) => isInForceOn(basis, qualifiedOn))) refuse('NO_VALID_LEGAL_BASIS', { field: FIELD });
  if (qualifiedOn !== before || qualifiedBy !== decided.id)
    await ensureInOffice(op, qualifiedBy, { on: qualifiedOn, permission: 'family:qualify', field: 'input.qualifiedById' });
  const recordedBy = recorderOf(qualification);
  correct(op, QualificationCorrection, qualification, {
    reason,
    to: { qualifiedOn, grounds, qualifiedBy } as unknown as Partial<Qualification>,
    derived: { recordedBy } as unknown as Partial<Qualification>,
  });
  if (qualifiedOn !== before) await moveFirstVisit(op, supportCase, before, qualifiedOn);
  await moveTo(op, supportCase, supportCase.stage);
  return supportCase.id;
};

/**
 * Annuls a qualification on which no assistant came, e.g. of the wrong family: the request waits for the director again, and nobody
 * waits for a first visit. Once more it changes nothing. Answers the case.
 */
export const annulQualification = async (
  op: Operation,
  { qualificationId, expectedVersion, reason }: Change<AnnulQualification>,
): Promise<string> => {
  const qualification = await qualificationById(op, qualificationId);
  ensure(mendsQualification(op, { recorderId: recorderOf(qualification) }));
  const { supportCase, recorded } = await lockedStep(op, qualification, expectedVersion);
  if (qualification.annulledAt) return supportCase.id;
  const { qualifiedOn: on } = qualification;
  ensure(carriesNothing(besideOne(recorded, 'QUALIFICATION', on), { what: 'QUALIFICATION', on }));
  const [latest] = await qualificationsOf(op, supportCase);
  annul(op, qualification, reason);
  const waitsAgain = supportCase.stage === 'QUALIFIED' && latest === qualification;
  if (waitsAgain) await cancelDeadlines(op, { supportCaseId: supportCase.id, kind: 'FIRST_VISIT' });
  await moveTo(op, supportCase, waitsAgain ? 'REQUESTED' : supportCase.stage);
  return supportCase.id;
};
