import type { PresentOffer, RecordDiagnosis, RecordInterview } from '@asysta/schema/cases/inputs';
import type { Change, Operation } from '../../../platform/operation/index.js';
import { reckonInterviewClocks } from './interview-clocks.js';
import { ensureOfFamilyThen, writePersons } from './interview-persons.js';
import { nameInDiagnosis, nameInInterview } from './own-problems.js';
import { beginStep, completeStep, ensureTimely } from '../step.js';
import { Diagnosis, FamilyInterview, OfferPresentation } from './preparation.entity.js';

/**
 * Records the family interview with its finding and stops the clocks to it: that of the first intake, and those of later ones joined
 * to the case. One of before an intake does not answer it. Answers the case.
 */
export const recordFamilyInterview = async (op: Operation, input: Change<RecordInterview>): Promise<string> => {
  const step = await beginStep(op, 'RECORD_INTERVIEW', input);
  ensureTimely(op, step, { what: 'INTERVIEW', on: input.conductedOn, field: 'input.conductedOn' });
  await ensureOfFamilyThen(op, step.supportCase, { memberIds: input.familyMemberIds, day: input.conductedOn });
  const interview = op.em.create(FamilyInterview, {
    id: op.newId(),
    supportCase: step.supportCase,
    conductedOn: input.conductedOn,
    author: op.principal.staffMemberId,
    findings: input.findings,
    assistantNecessary: input.assistantNecessary,
    necessityReason: input.necessityReason,
    problems: input.problems,
  });
  await nameInInterview(op, interview, { ids: input.ownProblemIds, day: input.conductedOn });
  writePersons(op, interview, { memberIds: input.familyMemberIds });
  await reckonInterviewClocks(op, step.supportCase, [...(step.days.INTERVIEW ?? []), input.conductedOn]);
  return completeStep(op, step);
};

/** Records the problems named together after the interview. Answers the case. */
export const recordDiagnosis = async (op: Operation, input: Change<RecordDiagnosis>): Promise<string> => {
  const step = await beginStep(op, 'RECORD_DIAGNOSIS', input);
  ensureTimely(op, step, { what: 'DIAGNOSIS', on: input.madeOn, field: 'input.madeOn' });
  const diagnosis = op.em.create(Diagnosis, {
    id: op.newId(),
    supportCase: step.supportCase,
    madeOn: input.madeOn,
    author: op.principal.staffMemberId,
    problems: input.problems,
    description: input.description,
  });
  await nameInDiagnosis(op, diagnosis, { ids: input.ownProblemIds, day: input.madeOn });
  return completeStep(op, step);
};

/** Records that the family heard what an assistant offers, before it is asked to agree. Answers the case. */
export const presentOffer = async (op: Operation, input: Change<PresentOffer>): Promise<string> => {
  const step = await beginStep(op, 'PRESENT_OFFER', input);
  ensureTimely(op, step, { what: 'OFFER', on: input.presentedOn, field: 'input.presentedOn' });
  op.em.create(OfferPresentation, {
    id: op.newId(),
    supportCase: step.supportCase,
    presentedOn: input.presentedOn,
    presentedBy: op.principal.staffMemberId,
    manner: input.manner,
  });
  return completeStep(op, step);
};
