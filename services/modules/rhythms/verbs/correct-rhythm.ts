import { BACK_TO_THE_RULE } from '@asysta/schema/rhythms/codes';
import type { AnnulMeetingRhythm, CorrectMeetingRhythm, EndMeetingRhythm } from '@asysta/schema/rhythms/inputs';
import { type Change, type Operation } from '../../../platform/operation/index.js';
import { ask } from '../../../platform/refusal/doubts.js';
import { ensure } from '../../../platform/refusal/refusal.js';
import { locked, lockedAt } from '../../../platform/rows/locked-at.js';
import { annulsContact, type Carriers, correctsContact } from '../../acting/index.js';
import { annul, correct, ensureCounts } from '../../corrections/index.js';
import type { OwnRhythm } from '../../deadlines/index.js';
import { type MeetingRhythm, MeetingRhythmCorrection } from '../rhythm.entity.js';
import { rhythmById } from '../rhythms.finders.js';
import { doubtsAboutRhythm, endsEarlier, mayCount } from '../rhythms.rules.js';
import { mayEnd } from '../who-sets.policy.js';
import { countByRhythm, ensureMaySet, factsOf } from './rhythm-facts.js';

const NOBODY: Carriers = { assistantId: null, socialWorkerId: null, standIns: [] };

const asCounted = ({ validFrom, validTo, days }: MeetingRhythm): OwnRhythm => ({ from: validFrom, to: validTo ?? null, days });

/** Locks the case and then the rhythm, as every change of one does; a closed case is carried by nobody. */
const rhythmForChange = async (op: Operation, rhythmId: string, expectedVersion: number) => {
  const rhythm = await rhythmById(op, rhythmId);
  const supportCase = await locked(op, await rhythm.supportCase.loadOrFail());
  const { carriers, ...facts } = await factsOf(op, supportCase.id, rhythm.id);
  const { closedOn } = supportCase;
  const whose = { authorId: rhythm.author.id, ...(closedOn ? NOBODY : carriers) };
  return { rhythm, supportCase, ...facts, closedOn, whose, lock: () => lockedAt(op, rhythm, expectedVersion) };
};

/**
 * Corrects a rhythm by the rules of recording; what stood there stays in its history, and the terms of contact are counted anew. After
 * the end of the case it is the director's. Answers the rhythm.
 */
export const correctRhythm = async (
  op: Operation,
  { rhythmId, expectedVersion, reason, ...written }: Change<CorrectMeetingRhythm>,
): Promise<string> => {
  const { rhythm, supportCase, whose, lock, ...facts } = await rhythmForChange(op, rhythmId, expectedVersion);
  ensure(correctsContact(op, whose));
  await lock();
  ensureCounts(rhythm);
  const before = asCounted(rhythm);
  const after = { from: written.validFrom, to: written.validTo, days: written.days };
  ensure(mayCount(after, facts));
  if (after.days !== before.days || after.from !== before.from || after.to !== before.to) await ensureMaySet(op, whose, after);
  if (after.days !== before.days) ask(op, doubtsAboutRhythm(after));
  correct(op, MeetingRhythmCorrection, rhythm, { reason, to: written });
  await countByRhythm(op, supportCase.id, { ...facts, before, after });
  return rhythm.id;
};

/** Ends a rhythm before the day that was agreed, or one that had none; that day stays in its history. Answers the rhythm. */
export const endRhythm = async (
  op: Operation,
  { rhythmId, expectedVersion, validTo }: Change<EndMeetingRhythm>,
): Promise<string> => {
  const { rhythm, supportCase, whose, lock, ...facts } = await rhythmForChange(op, rhythmId, expectedVersion);
  ensure(mayEnd(op, whose));
  await lock();
  ensureCounts(rhythm);
  const before = asCounted(rhythm);
  ensure(endsEarlier(before, validTo));
  correct(op, MeetingRhythmCorrection, rhythm, { reason: BACK_TO_THE_RULE, to: { validTo } });
  await countByRhythm(op, supportCase.id, { ...facts, before, after: { ...before, to: validTo } });
  return rhythm.id;
};

/** Annuls a rhythm: it stays with the reason and counts nowhere, and the terms of contact run as without it. Answers the rhythm. */
export const annulRhythm = async (
  op: Operation,
  { rhythmId, expectedVersion, reason }: Change<AnnulMeetingRhythm>,
): Promise<string> => {
  const { rhythm, supportCase, lock, ...facts } = await rhythmForChange(op, rhythmId, expectedVersion);
  ensure(annulsContact(op, rhythm.author.id));
  await lock();
  if (rhythm.annulledAt) return rhythm.id;
  annul(op, rhythm, reason);
  await countByRhythm(op, supportCase.id, { ...facts, before: asCounted(rhythm) });
  return rhythm.id;
};
