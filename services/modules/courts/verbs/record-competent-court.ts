import type { RecordCompetentCourt } from '@asysta/schema/courts/inputs';
import { addDays } from '@asysta/schema/values/local-date';
import type { Operation } from '../../../platform/operation/index.js';
import { ensure } from '../../../platform/refusal/refusal.js';
import { correct } from '../../corrections/index.js';
import { CompetentCourt, CompetentCourtCorrection } from '../competent-court.entity.js';
import { canBeCompetent, takenOver } from '../competent-court.rules.js';
import { askAboutGaps, courtsThatCount } from './courts-in-force.js';

/**
 * Records a competent court, also of days that passed or are to come. The one it takes over from, where nobody had said until when,
 * ends the day before, with that in its history. Answers the court.
 */
export const recordCompetentCourt = async (op: Operation, input: RecordCompetentCourt): Promise<string> => {
  const { validFrom, validTo, source } = input;
  const known = await courtsThatCount(op);
  const former = takenOver(known, input);
  const lastOn = addDays(validFrom, -1);
  const others = known.filter((one) => one !== former);
  ensure(canBeCompetent({ from: validFrom, to: validTo }, others));
  const ended = former ? [{ validFrom: former.validFrom, validTo: lastOn }] : [];
  askAboutGaps(op, known, [...others, ...ended, { validFrom, validTo }]);
  if (former) correct(op, CompetentCourtCorrection, former, { reason: source, to: { validTo: lastOn } });
  const court = op.em.create(CompetentCourt, {
    id: op.newId(),
    ...input,
    recordedBy: op.principal.staffMemberId,
    recordedAt: op.clock.now(),
  });
  return court.id;
};
