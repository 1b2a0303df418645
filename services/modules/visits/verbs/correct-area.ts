import type { CorrectAreaOfChange } from '@asysta/schema/visits/inputs';
import type { Change, Operation } from '../../../platform/operation/index.js';
import { lockedAt } from '../../../platform/rows/locked-at.js';
import { correct, ensureCounts } from '../../corrections/index.js';
import { AreaOfChangeCorrection } from '../visit.entity.js';
import { areaById, visitById } from '../visits.finders.js';
import { ensureMayCorrect } from './correct-visit.js';

/** Corrects an area requiring change: whoever may correct the visit at which it was named does. Answers that visit. */
export const correctAreaOfChange = async (op: Operation, input: Change<CorrectAreaOfChange>): Promise<string> => {
  const area = await areaById(op, input.areaOfChangeId);
  await ensureMayCorrect(op, await visitById(op, area.visit.id));
  await lockedAt(op, area, input.expectedVersion);
  ensureCounts(area);
  correct(op, AreaOfChangeCorrection, area, { reason: input.reason, to: { description: input.description } });
  return area.visit.id;
};
