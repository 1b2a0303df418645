import type { CaseStage } from '@asysta/schema/cases/codes';
import type { Operation } from '../../../platform/operation/index.js';
import type { LegalBasis, SupportCase } from '../case.entity.js';
import { inForceOn } from '../rules/case-state.rules.js';
import { moveTo } from '../move-to.js';
import { tellDeciders } from '../deciding/tell-deciders.js';
import { settleTrack } from './enter-track.js';
import { resumeSupport } from './halted-support.js';

/** Stages at which nobody accompanies the family and nothing but a basis is missing. */
const UNENTITLED: readonly CaseStage[] = ['INTAKE', 'INTERVIEWED', 'DIAGNOSED', 'OFFERED', 'REFUSED', 'WITHDRAWN'];

interface Applied {
  /** The ledger as it was before the application. */
  readonly before: readonly LegalBasis[];
  readonly applicationId: string;
}

/**
 * Lets an application count in a case that is open: beside a consent or an order it is a second basis and changes nothing of the
 * support, with no clock of its own; where nothing entitled yet, the family waits for its assistant (art. 8(6)), and a halted support
 * goes on. Answers the case.
 */
export const applyBeside = async (
  op: Operation,
  supportCase: SupportCase,
  { before, applicationId }: Applied,
): Promise<string> => {
  const today = op.clock.today();
  await settleTrack(op, supportCase);
  if (supportCase.stage === 'HALTED') await moveTo(op, supportCase, await resumeSupport(op, supportCase));
  else await moveTo(op, supportCase, UNENTITLED.includes(supportCase.stage) ? 'BASIS_GRANTED' : supportCase.stage);
  if (supportCase.stage === 'BASIS_GRANTED' && inForceOn(before, today).length === 0)
    await tellDeciders(op, supportCase, applicationId);
  return supportCase.id;
};
