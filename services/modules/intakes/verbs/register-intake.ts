import type { RegisterIntake } from '@asysta/schema/intakes/inputs';
import type { Operation } from '../../../platform/operation/index.js';
import { ensure } from '../../../platform/refusal/refusal.js';
import { startDeadline } from '../../deadlines/index.js';
import { createFamily, familyToBeginIn } from '../../families/index.js';
import { sinceTheAct } from '../../law/index.js';
import { Intake } from '../intake.entity.js';
import { interviewDeadlineOf, mayBeReceivedOn } from '../intakes.rules.js';

/**
 * Registers what reached the centre about a new family or about one the caller may see, and starts the clock to the family
 * interview on the day of learning. Answers the intake.
 */
export const registerIntake = async (op: Operation, input: RegisterIntake): Promise<string> => {
  ensure(mayBeReceivedOn(input.receivedOn, op.clock.today()));
  ensure(sinceTheAct(input.receivedOn, 'input.receivedOn'));
  const family = input.newFamily ? await createFamily(op, input.newFamily) : await familyToBeginIn(op, input.familyId ?? '');
  const intake = op.em.create(Intake, {
    id: op.newId(),
    family,
    receivedOn: input.receivedOn,
    source: input.source,
    channel: input.channel,
    urgency: input.urgency,
    content: input.content,
    reporterName: input.reporterName,
    reporterContact: input.reporterContact,
    state: 'REGISTERED',
    registeredBy: op.principal.staffMemberId,
  });
  await startDeadline(op, { kind: interviewDeadlineOf(input.urgency), family, intake, startsOn: input.receivedOn });
  return intake.id;
};
