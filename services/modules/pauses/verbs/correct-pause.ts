import { CAME_BACK_EARLIER } from '@asysta/schema/pauses/codes';
import type { AnnulVisitPause, CorrectVisitPause, EndVisitPause } from '@asysta/schema/pauses/inputs';
import { type Change, factsAbout, type Operation } from '../../../platform/operation/index.js';
import { ask } from '../../../platform/refusal/doubts.js';
import { ensure } from '../../../platform/refusal/refusal.js';
import { locked, lockedAt } from '../../../platform/rows/locked-at.js';
import { annulsContact, type Carriers, correctsContact, recordsContacts } from '../../acting/index.js';
import { runningAssignment } from '../../assignments/index.js';
import { rhythmsOf, socialWorkerOn, SupportCase, visitedSince } from '../../cases/index.js';
import { annul, correct, ensureCounts } from '../../corrections/index.js';
import { countAnew, type OwnRhythm } from '../../deadlines/index.js';
import { standInsOn } from '../../substitutions/index.js';
import { firstVisitedOn } from '../../visits/index.js';
import { type VisitPause, VisitPauseCorrection } from '../pause.entity.js';
import { pauseById, pausesBeside } from '../pauses.finders.js';
import { type Days, doubtsAboutPause, endsEarlier, mayPause } from '../pauses.rules.js';
import { inOrder } from './record-pause.js';

const NOBODY: Carriers = { assistantId: null, socialWorkerId: null, standIns: [] };

/** What the rules ask about the case of a pause that is changed; a closed one is carried by nobody. */
const factsOf = async (op: Operation, { id, supportCase: { id: supportCaseId } }: VisitPause) => {
  const today = op.clock.today();
  const { assignment, socialWorkerId, standIns, ...facts } = await factsAbout(op, SupportCase, supportCaseId, {
    assignment: runningAssignment,
    socialWorkerId: socialWorkerOn(today),
    standIns: standInsOn(today),
    supportedSince: firstVisitedOn,
    others: pausesBeside(id),
    rhythms: rhythmsOf,
  });
  return { ...facts, carriers: { assistantId: assignment?.assistantId ?? null, socialWorkerId, standIns } };
};

const countAnewBy = (
  op: Operation,
  { supportCase: { id } }: VisitPause,
  rhythms: readonly OwnRhythm[],
  pauses: readonly Days[],
): Promise<void> => countAnew(op, { kind: 'CONTACT', supportCaseId: id, pauses: inOrder(pauses), rhythms });

/** Locks the case and then the pause, as every change of one does, so that two who change it follow each other. */
const pauseForChange = async (op: Operation, pauseId: string) => {
  const pause = await pauseById(op, pauseId);
  const supportCase = await locked(op, await pause.supportCase.loadOrFail());
  return { pause, supportCase, ...(await factsOf(op, pause)) };
};

/**
 * Corrects a pause by the rules of recording; what stood there stays in its history, and the terms of contact are counted anew. After
 * the end of the case it is the director's. Answers the pause.
 */
export const correctPause = async (
  op: Operation,
  { pauseId, expectedVersion, reason, ...written }: Change<CorrectVisitPause>,
): Promise<string> => {
  const { pause, supportCase, carriers, supportedSince, others, rhythms } = await pauseForChange(op, pauseId);
  const { closedOn } = supportCase;
  ensure(correctsContact(op, { authorId: pause.author.id, ...(closedOn ? NOBODY : carriers) }));
  await lockedAt(op, pause, expectedVersion);
  ensureCounts(pause);
  const days = { from: written.validFrom, to: written.validTo };
  ensure(mayPause(days, { supportedSince, closedOn, others }));
  if (days.from !== pause.validFrom || days.to !== pause.validTo)
    ask(op, doubtsAboutPause(days, await visitedSince(op, supportCase.id, days.from)));
  correct(op, VisitPauseCorrection, pause, { reason, to: written });
  await countAnewBy(op, pause, rhythms, [...others, days]);
  return pause.id;
};

/**
 * Ends a pause before the day that was agreed, because the family came back: by whoever carries the case, also after a hand-over, or
 * the director. The agreed day stays in its history. Answers the pause.
 */
export const endPause = async (op: Operation, { pauseId, expectedVersion, validTo }: Change<EndVisitPause>): Promise<string> => {
  const { pause, supportCase, carriers, others, rhythms } = await pauseForChange(op, pauseId);
  ensure(recordsContacts(op, supportCase.closedOn ? NOBODY : carriers));
  await lockedAt(op, pause, expectedVersion);
  ensureCounts(pause);
  const agreed = { from: pause.validFrom, to: pause.validTo };
  ensure(endsEarlier(agreed, validTo));
  correct(op, VisitPauseCorrection, pause, { reason: CAME_BACK_EARLIER, to: { validTo } });
  await countAnewBy(op, pause, rhythms, [...others, { from: agreed.from, to: validTo }]);
  return pause.id;
};

/** Annuls a pause: it stays with the reason and counts nowhere, and the terms of contact run as without it. Answers the pause. */
export const annulPause = async (
  op: Operation,
  { pauseId, expectedVersion, reason }: Change<AnnulVisitPause>,
): Promise<string> => {
  const { pause, others, rhythms } = await pauseForChange(op, pauseId);
  ensure(annulsContact(op, pause.author.id));
  await lockedAt(op, pause, expectedVersion);
  if (pause.annulledAt) return pause.id;
  annul(op, pause, reason);
  await countAnewBy(op, pause, rhythms, others);
  return pause.id;
};
