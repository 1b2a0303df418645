import type { RecordVisitPause } from '@asysta/schema/pauses/inputs';
import { factsAbout, type Operation } from '../../../platform/operation/index.js';
import { ask } from '../../../platform/refusal/doubts.js';
import { ensure } from '../../../platform/refusal/refusal.js';
import { insteadOf, recordsContacts } from '../../acting/index.js';
import { runningAssignment } from '../../assignments/index.js';
import { caseForChange, pausesOf, rhythmsOf, socialWorkerOn, SupportCase, visitedSince } from '../../cases/index.js';
import { countAnew } from '../../deadlines/index.js';
import { standInsOn } from '../../substitutions/index.js';
import { firstVisitedOn } from '../../visits/index.js';
import { VisitPause } from '../pause.entity.js';
import { type Days, doubtsAboutPause, isSupported, mayPause } from '../pauses.rules.js';

/** What the rules ask about a case in which a pause is recorded, behind its lock. */
const factsOf = async (op: Operation, supportCaseId: string) => {
  const today = op.clock.today();
  const { assignment, ...facts } = await factsAbout(op, SupportCase, supportCaseId, {
    assignment: runningAssignment,
    socialWorkerId: socialWorkerOn(today),
    standIns: standInsOn(today),
    supportedSince: firstVisitedOn,
    others: pausesOf,
    rhythms: rhythmsOf,
  });
  return { ...facts, assistantId: assignment?.assistantId ?? null, others: facts.others as readonly Days[] };
};

/**
 * Records days on which nobody visits a family, also past ones, in the name of whoever agreed on them: a term of contact that they
 * interrupt starts anew on the day after. Answers the pause.
 */
export const recordPause = async (op: Operation, { supportCaseId, ...written }: RecordVisitPause): Promise<string> => {
  const supportCase = await caseForChange(op, supportCaseId);
  const { supportedSince, others, rhythms, ...carriers } = await factsOf(op, supportCase.id);
  ensure(recordsContacts(op, carriers));
  ensure(isSupported(supportCase.stage));
  const days = { from: written.validFrom, to: written.validTo };
  ensure(mayPause(days, { supportedSince, others }));
  ask(op, doubtsAboutPause(days, await visitedSince(op, supportCase.id, days.from)));
  const pause = op.em.create(VisitPause, {
    id: op.newId(),
    supportCase,
    ...written,
    author: op.principal.staffMemberId,
    insteadOf: insteadOf(op, carriers),
    recordedAt: op.clock.now(),
  });
  await countAnew(op, { kind: 'CONTACT', supportCaseId: supportCase.id, pauses: inOrder([...others, days]), rhythms });
  return pause.id;
};

/** Pauses as they follow each other. */
export const inOrder = (pauses: readonly Days[]): readonly Days[] =>
  pauses.toSorted((one, other) => one.from.localeCompare(other.from));
