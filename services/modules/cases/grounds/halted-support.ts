import type { CaseStage } from '@asysta/schema/cases/codes';
import { SUSPENSION_TERM_SOURCE } from '@asysta/schema/cases/preparation-codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { isInForceOn } from '@asysta/schema/values/period';
import type { Operation } from '../../../platform/operation/index.js';
import { cancelDeadlines, startNamedTerm } from '../../deadlines/index.js';
import type { SupportCase } from '../case.entity.js';
import { restartOwnClocks } from './own-clocks.js';
import { visitedSince } from './visited-days.js';

/** The stage of a family that has its assistant: somebody met it in this case before, or it waits for the first visit. */
export const stageWithAssistant = async (op: Operation, { id, openedOn }: SupportCase): Promise<CaseStage> =>
  (await visitedSince(op, id, openedOn)).length > 0 ? 'IN_SUPPORT' : 'ASSIGNED';

/** Lets the day wait for the director until which a place is kept; whoever leads the case and the directors are told before. */
export const watchSuspension = async (op: Operation, supportCase: SupportCase, until: LocalDate): Promise<void> => {
  await endSuspension(op, supportCase);
  supportCase.suspendedUntil = until;
  await startNamedTerm(op, {
    kind: 'SUSPENSION_END',
    family: supportCase.family,
    supportCase,
    startsOn: op.clock.today(),
    dueOn: until,
    source: SUSPENSION_TERM_SOURCE,
    origin: 'LOCAL',
  });
};

/** Lets the day wait again that had stopped with the case, while it is still to come; one that is over asks the director already. */
export const resumeSuspension = async (op: Operation, supportCase: SupportCase): Promise<void> => {
  const { suspendedUntil } = supportCase;
  if (suspendedUntil && suspendedUntil > op.clock.today()) await watchSuspension(op, supportCase, suspendedUntil);
};

/** Ends a suspension before its day, because support was ended or goes on. */
export const endSuspension = async (op: Operation, supportCase: SupportCase): Promise<void> => {
  supportCase.suspendedUntil = null;
  await cancelDeadlines(op, { supportCaseId: supportCase.id, kind: 'SUSPENSION_END' });
};

/**
 * Lets a halted support go on, once something entitles again, and answers its stage. By consent the clocks of the centre's own rules
 * run anew from the day from which it entitles. Where nothing does today it stays halted.
 */
export const resumeSupport = async (op: Operation, supportCase: SupportCase): Promise<CaseStage> => {
  const inForce = supportCase.legalBases.getItems().filter((basis) => isInForceOn(basis, op.clock.today()));
  if (inForce.length === 0) return supportCase.stage;
  await endSuspension(op, supportCase);
  supportCase.stage = await stageWithAssistant(op, supportCase);
  const consent = inForce.find(({ kind }) => kind === 'CONSENT');
  if (consent && supportCase.track === 'ORDINARY') await restartOwnClocks(op, supportCase, consent.validFrom);
  return supportCase.stage;
};

/**
 * The stage of a family that was given its assistant. One that was visited before, by whoever had it then, is in support at once, and
 * where it comes back after its support had ended the clock of contact runs from the day of the assignment.
 */
export const beginWithAssistant = async (op: Operation, supportCase: SupportCase, assignedOn: LocalDate): Promise<CaseStage> => {
  if (supportCase.stage === 'IN_SUPPORT') return supportCase.stage;
  supportCase.stage = await stageWithAssistant(op, supportCase);
  if (supportCase.stage === 'IN_SUPPORT' && supportCase.track === 'ORDINARY') await restartOwnClocks(op, supportCase, assignedOn);
  return supportCase.stage;
};
