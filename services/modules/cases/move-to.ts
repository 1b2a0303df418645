import { raw } from '@mikro-orm/core';
import type { CaseStage } from '@asysta/schema/cases/codes';
import type { Operation } from '../../platform/operation/index.js';
import { SupportCase } from './case.entity.js';

/**
 * Puts a case into a stage and always raises its version, also where the stage stays: whoever saw the case before this step
 * gets CONFLICT instead of writing over it. Call it once, last in a verb.
 */
export const moveTo = async (op: Pick<Operation, 'em'>, supportCase: SupportCase, stage: CaseStage): Promise<void> => {
  const { version } = supportCase;
  supportCase.stage = stage;
  await op.em.flush();
  if (supportCase.version === version)
    await op.em.nativeUpdate(SupportCase, { id: supportCase.id }, { version: raw('version + 1') });
};
