import type { CaseStage } from '@asysta/schema/cases/codes';
import type { AnnulVisit } from '@asysta/schema/visits/inputs';
import { type Change, factsAbout, type Operation } from '../../../platform/operation/index.js';
import { ensure } from '../../../platform/refusal/refusal.js';
import { locked, lockedAt } from '../../../platform/rows/locked-at.js';
import { annulsVisit } from '../../acting/index.js';
import { basisOn, moveTo, pausesOf, rhythmsOf, SupportCase } from '../../cases/index.js';
import { annul } from '../../corrections/index.js';
import { cancelDeadlines, correctMeeting } from '../../deadlines/index.js';
import { AreaOfChange, type Visit } from '../visit.entity.js';
import { daysVisitedBeside, visitById } from '../visits.finders.js';
import { mayBeAnnulled } from '../visits.rules.js';
import { reckonContact } from './reckon-contact.js';

/** Where nobody waits for a visit, the case stays as it is. */
const RESTING: readonly CaseStage[] = ['CLOSED', 'HALTED', 'WITHDRAWN'];

/** Takes back what the first visit brought about: the family waits for it again, and what was named at it requires no change. */
const takeBackFirst = async (op: Operation, visit: Visit, supportCase: SupportCase): Promise<void> => {
  const ofCase = { kind: 'FIRST_VISIT', supportCaseId: supportCase.id } as const;
  for (const area of await op.em.find(AreaOfChange, { visit })) area.annulledAt = op.clock.now();
  await correctMeeting(op, { ...ofCase, metOn: null });
  const isOver = RESTING.includes(supportCase.stage);
  if (isOver || supportCase.track !== 'ORDINARY') {
    await op.em.flush();
    await cancelDeadlines(op, ofCase);
  }
  if (!isOver) await moveTo(op, supportCase, 'ASSIGNED');
};

/**
 * Annuls a visit: it stays, struck through with the reason, counts nowhere, and the clocks are reckoned anew. The first one only
 * when no other stands on it. Once more it changes nothing. Answers the visit.
 */
export const annulVisit = async (op: Operation, { visitId, expectedVersion, reason }: Change<AnnulVisit>): Promise<string> => {
  const visit = await visitById(op, visitId);
  ensure(annulsVisit(op, visit.author.id));
  const supportCase = await locked(op, await visit.supportCase.loadOrFail());
  await lockedAt(op, visit, expectedVersion);
  if (visit.annulledAt) return visit.id;
  const { days, ...facts } = await factsAbout(op, SupportCase, supportCase.id, {
    days: daysVisitedBeside(visit.id),
    isEntitled: basisOn(op.clock.today()),
    pauses: pausesOf,
    rhythms: rhythmsOf,
  });
  ensure(mayBeAnnulled(visit.kind, days));
  annul(op, visit, reason);
  await reckonContact(op, supportCase, { days, ...facts });
  if (visit.kind === 'FIRST') await takeBackFirst(op, visit, supportCase);
  return visit.id;
};
