import type { Operation } from '../../platform/operation/index.js';
import { notify } from '../notifications/index.js';
import { holdersOf } from '../staff/index.js';
import type { SupportCase } from './case.entity.js';

/** Tells the directors that a family waits for their decision about an assistant; `becauseOf` is the record it waits since. */
export const tellDirectors = async (op: Operation, { family }: SupportCase, becauseOf: string): Promise<void> => {
  for (const recipientId of await holdersOf(op, 'DIRECTOR', op.clock.today()))
    await notify(op, { recipientId, kind: 'ASSISTANT_REQUESTED', subjectId: becauseOf, familyId: family.id });
};
