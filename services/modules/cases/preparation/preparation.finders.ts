import { firstBy, type Operation, rowInSight, rowsBy, rowsThrough } from '../../../platform/operation/index.js';
import { asFilter } from '../../../platform/permission/condition.js';
import type { SupportCase } from '../case.entity.js';
import { ofCasesInSight } from '../cases.policy.js';
import {
  AssistantRequest,
  ConsentRefusal,
  Diagnosis,
  FamilyInterview,
  FamilyInterviewPerson,
  OfferPresentation,
} from './preparation.entity.js';

/** The step, or NOT_FOUND when it is of no family this person may see: steps have no right of their own to be seen. */
export const interviewById = rowInSight(FamilyInterview, ofCasesInSight);
/** The same of a diagnosis. */
export const diagnosisById = rowInSight(Diagnosis, ofCasesInSight);
/** The same of a presentation of the offer. */
export const offerById = rowInSight(OfferPresentation, ofCasesInSight);
/** The same of a refusal. */
export const refusalById = rowInSight(ConsentRefusal, ofCasesInSight);
/** The same of a request. */
export const requestById = rowInSight(AssistantRequest, ofCasesInSight);

/** Interviews of a case, also annulled ones, latest first. */
export const everyInterview = rowsBy(FamilyInterview, 'supportCase', { orderBy: { conductedOn: 'desc', id: 'desc' } });
/** Diagnoses of a case, also annulled ones, latest first. */
export const everyDiagnosis = rowsBy(Diagnosis, 'supportCase', { orderBy: { madeOn: 'desc', id: 'desc' } });
/** Presentations of the offer in a case, also annulled ones, latest first. */
export const everyOffer = rowsBy(OfferPresentation, 'supportCase', { orderBy: { presentedOn: 'desc', id: 'desc' } });
/** Refusals in a case, also annulled ones, latest first. */
export const everyRefusal = rowsBy(ConsentRefusal, 'supportCase', { orderBy: { refusedOn: 'desc', id: 'desc' } });
/** Requests in a case, also annulled ones, latest first. */
export const everyRequest = rowsBy(AssistantRequest, 'supportCase', { orderBy: { requestedOn: 'desc', id: 'desc' } });

/** The latest request of a case that counts. */
export const latestRequest = firstBy(AssistantRequest, 'supportCase', {
  where: { annulledAt: null },
  orderBy: { requestedOn: 'desc', id: 'desc' },
});

/** Diagnoses of a case that count, latest first. */
export const diagnosesThatCount = rowsBy(Diagnosis, 'supportCase', {
  where: { annulledAt: null },
  orderBy: { madeOn: 'desc', id: 'desc' },
});

const undecided = asFilter<AssistantRequest>({
  sql: (request) => `not exists (select from request_decision told where told.request_id = ${request}.id)`,
});

/**
 * Requests in a case that something may be built on, latest first: one that was returned or refused is answered, and stands for
 * nothing any more.
 */
export const requestsOf = ({ em }: Operation, { id }: Pick<SupportCase, 'id'>): Promise<AssistantRequest[]> =>
  em.find(
    AssistantRequest,
    { $and: [{ supportCase: id, annulledAt: null }, undecided] },
    { orderBy: { requestedOn: 'desc', id: 'desc' } },
  );

/** Members of the family an interview was held with; one statement for any number of interviews. */
export const personsOfInterview = rowsThrough(FamilyInterviewPerson, 'interview', 'familyMember', {
  where: { present: true },
  orderBy: { id: 'asc' },
});
