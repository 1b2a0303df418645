import { raw } from '@mikro-orm/core';
import type { CaseStage } from '@asysta/schema/cases/codes';
import type { Operation } from '../../platform/operation/index.js';
import { settleDecided } from '../notifications/index.js';
import { SupportCase } from './case.entity.js';

/**
 * Puts a case into a stage and always raises its version, also where the stage stays: whoever saw the case before this step
 * gets CONFLICT instead of writing over it. Whatever of it waits for a decision no more is settled with everybody who was asked. Call
 * it once, last in a verb.
 */
export const moveTo = async (op: Operation, supportCase: SupportCase, stage: CaseStage): Promise<void> => {
  const { version } = supportCase;
  supportCase.stage = stage;
  await op.em.flush();
  if (supportCase.version === version)
    await op.em.nativeUpdate(SupportCase, { id: supportCase.id }, { version: raw('version + 1') });
  await settleDecided(op, { familyId: supportCase.family.id, by: op.principal.staffMemberId });
};
