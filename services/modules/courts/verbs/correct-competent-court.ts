import type { AnnulCompetentCourt, CorrectCompetentCourt } from '@asysta/schema/courts/inputs';
import type { Change, Operation } from '../../../platform/operation/index.js';
import { ensure } from '../../../platform/refusal/refusal.js';
import { lockedAt } from '../../../platform/rows/locked-at.js';
import { annul, correct, ensureCounts } from '../../corrections/index.js';
import { CompetentCourtCorrection } from '../competent-court.entity.js';
import { canBeCompetent } from '../competent-court.rules.js';
import { competentCourtById } from '../courts.finders.js';
import { askAboutGaps, courtsThatCount } from './courts-in-force.js';

/** Corrects a competent court by the rules of recording, e.g. says until when it was; the history keeps what stood there. Answers the court. */
export const correctCompetentCourt = async (
  op: Operation,
  { competentCourtId, expectedVersion, reason, ...written }: Change<CorrectCompetentCourt>,
): Promise<string> => {
  const court = await competentCourtById(op, competentCourtId);
  const known = await courtsThatCount(op);
  await lockedAt(op, court, expectedVersion);
  ensureCounts(court);
  const others = known.filter(({ id }) => id !== court.id);
  ensure(canBeCompetent({ from: written.validFrom, to: written.validTo }, others));
  askAboutGaps(op, known, [...others, written]);
  correct(op, CompetentCourtCorrection, court, { reason, to: written });
  return court.id;
};

/** Annuls a competent court: it stays with the reason and is proposed nowhere. Once more it changes nothing. Answers the court. */
export const annulCompetentCourt = async (
  op: Operation,
  { competentCourtId, expectedVersion, reason }: Change<AnnulCompetentCourt>,
): Promise<string> => {
  const court = await competentCourtById(op, competentCourtId);
  const known = await courtsThatCount(op);
  await lockedAt(op, court, expectedVersion);
  if (court.annulledAt) return court.id;
  askAboutGaps(
    op,
    known,
    known.filter(({ id }) => id !== court.id),
  );
  annul(op, court, reason);
  return court.id;
};
