import { factsAbout, type Operation } from '../../../platform/operation/index.js';
import { SupportCase } from '../case.entity.js';
import { stateOf } from '../case-state.finder.js';
import { accompaniedNow } from '../deciding/accompanying.js';
import { awaitedOfSupport } from '../deciding/awaited.rules.js';
import { tellDeciders } from '../deciding/tell-deciders.js';

/** Where a case that goes on waits for an assistant, whoever may give one is told; `sourceId` is the annulment of its closing. */
export const tellOfReopening = async (op: Operation, supportCase: SupportCase, sourceId: string): Promise<void> => {
  await op.em.flush();
  const [state, told] = await Promise.all([
    stateOf(op, supportCase),
    factsAbout(op, SupportCase, supportCase.id, { accompanied: accompaniedNow }),
  ]);
  const awaited = awaitedOfSupport({ ...state, ...told, relief: false });
  if (awaited === 'ASSIGNMENT' || awaited === 'QUALIFICATION') await tellDeciders(op, supportCase, sourceId);
};
