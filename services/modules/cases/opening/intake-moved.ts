import { RECORD_NAMES } from '@asysta/schema/cases/refusals';
import type { Operation } from '../../../platform/operation/index.js';
import { ensure, refuse } from '../../../platform/refusal/refusal.js';
import { locked } from '../../../platform/rows/locked-at.js';
import type { MovedIntake } from '../../intakes/index.js';
import { SupportCase } from '../case.entity.js';
import { preparedIn } from '../case-state.finder.js';
import { recordedIn } from '../mending/beside.finder.js';
import { staysInOrder } from '../mending/step-order.rules.js';
import { reckonInterviewClocks } from '../preparation/interview-clocks.js';
import { JoinedIntake } from './joined-intake.entity.js';

const FIELD = 'input.receivedOn';

/** The case that an intake led to, opened from it or joined by it; none while it waits or was dismissed. */
const ledTo = async (op: Operation, intakeId: string) => {
  const opened = await op.em.findOne(SupportCase, { intake: intakeId });
  if (opened) return { supportCase: opened, joinedOn: null };
  const joined = await op.em.findOne(JoinedIntake, { intake: intakeId }, { populate: ['supportCase'] });
  return joined && { supportCase: joined.supportCase.$, joinedOn: joined.joinedOn };
};

/** An intake is not corrected to a day after what followed from it: the opening of its case, a step there, or its joining. */
const ensureMoves = async (op: Operation, { intakeId, receivedOn: on, insteadOf }: MovedIntake): Promise<void> => {
  const built = await ledTo(op, intakeId);
  if (!built) return;
  const supportCase = await locked(op, built.supportCase);
  if (on === insteadOf) return;
  if (built.joinedOn) {
    const facts = { step: RECORD_NAMES.INTAKE, day: on, effect: RECORD_NAMES.JOINING, effectDay: built.joinedOn };
    if (on > built.joinedOn) refuse('RECORDED_AFTER_EFFECT', { field: FIELD, facts });
    return;
  }
  const { days, refusals, trackOn } = await recordedIn(op, supportCase);
  const followed = { ...days, INTAKE: [], OPENING: [supportCase.openedOn], REFUSAL: refusals.map(({ refusedOn }) => refusedOn) };
  ensure(staysInOrder({ days: followed, trackOn }, { what: 'INTAKE', on, field: FIELD }, insteadOf));
};

/** The clock of the corrected intake is met by the interviews of its case, as every other one. */
const settle = async (op: Operation, { intakeId }: MovedIntake): Promise<void> => {
  const built = await ledTo(op, intakeId);
  if (!built) return;
  const { interviews } = await preparedIn(op, built.supportCase);
  await reckonInterviewClocks(
    op,
    built.supportCase,
    interviews.map(({ conductedOn }) => conductedOn),
  );
};

/** What a case asks of an intake it is built on, and does when its day is corrected. */
export const caseOnIntake = { ensureMoves, settle };
