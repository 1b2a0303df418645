import type {
  AnnulDiagnosis,
  AnnulOffer,
  AnnulRequest,
  CorrectDiagnosis,
  CorrectOffer,
  CorrectRequest,
} from '@asysta/schema/cases/step-inputs';
import type { LocalDate } from '@asysta/schema/values/local-date';
import type { Change, Operation } from '../../../platform/operation/index.js';
import { refuse } from '../../../platform/refusal/refusal.js';
import { correct } from '../../corrections/index.js';
import { ownRulesOn } from '../../law/index.js';
import { RequestDecision } from '../deciding/request-decision.entity.js';
import { DiagnosisProblem } from '../preparation/own-problems.entity.js';
import { nameInDiagnosis } from '../preparation/own-problems.js';
import {
  type AssistantRequest,
  AssistantRequestCorrection,
  type Diagnosis,
  DiagnosisCorrection,
  type OfferPresentation,
  OfferPresentationCorrection,
} from '../preparation/preparation.entity.js';
import { diagnosisById, offerById, requestById } from '../preparation/preparation.finders.js';
import type { RecordedIn } from './beside.finder.js';
import { annulStep, ensureInOrder, ensurePreparingWorker, settleCase, stepToCorrect } from './mend-step.js';

/** Corrects a diagnosis by the rules of entry, both ways. Answers the case. */
export const correctDiagnosis = async (op: Operation, input: Change<CorrectDiagnosis>): Promise<string> => {
  const diagnosis = await diagnosisById(op, input.diagnosisId);
  const { expectedVersion, reason, madeOn, problems, description } = input;
  const { author: before } = diagnosis;
  const { supportCase, recorded } = await stepToCorrect(op, diagnosis, { named: before, expectedVersion });
  const record = { what: 'DIAGNOSIS', on: madeOn, field: 'input.madeOn' } as const;
  ensureInOrder(op, recorded, { record, before: diagnosis.madeOn });
  const author = input.authorId ?? before.id;
  await ensurePreparingWorker(op, { named: author, day: madeOn, field: 'input.authorId', stays: before.id });
  const own = await nameInDiagnosis(op, diagnosis, {
    ids: input.ownProblemIds,
    day: madeOn,
    known: await op.em.find(DiagnosisProblem, { diagnosis }),
  });
  if (problems.length === 0 && !own.named) refuse('NO_PROBLEM_NAMED', { field: 'input.problems' });
  correct(op, DiagnosisCorrection, diagnosis, {
    reason,
    beside: own.beside,
    to: { madeOn, problems, description, author } as unknown as Partial<Diagnosis>,
    derived: { recordedBy: diagnosis.recordedBy?.id ?? before.id } as unknown as Partial<Diagnosis>,
  });
  return settleCase(op, supportCase);
};

/** Annuls a diagnosis that nothing is built on. Answers the case. */
export const annulDiagnosis = async (
  op: Operation,
  { diagnosisId, expectedVersion, reason }: Change<AnnulDiagnosis>,
): Promise<string> => {
  const diagnosis = await diagnosisById(op, diagnosisId);
  const { author: named, madeOn: on } = diagnosis;
  return annulStep(op, diagnosis, { named, expectedVersion, reason, what: 'DIAGNOSIS', on });
};

/** Corrects a presentation of the offer by the rules of entry, both ways. Answers the case. */
export const correctOfferPresentation = async (op: Operation, input: Change<CorrectOffer>): Promise<string> => {
  const offer = await offerById(op, input.offerId);
  const { expectedVersion, reason, presentedOn, manner } = input;
  const { presentedBy: before } = offer;
  const { supportCase, recorded } = await stepToCorrect(op, offer, { named: before, expectedVersion });
  const record = { what: 'OFFER', on: presentedOn, field: 'input.presentedOn' } as const;
  ensureInOrder(op, recorded, { record, before: offer.presentedOn });
  const presentedBy = input.presentedById ?? before.id;
  await ensurePreparingWorker(op, {
    named: presentedBy,
    day: presentedOn,
    field: 'input.presentedById',
    stays: before.id,
  });
  correct(op, OfferPresentationCorrection, offer, {
    reason,
    to: { presentedOn, manner, presentedBy } as unknown as Partial<OfferPresentation>,
    derived: { recordedBy: offer.recordedBy?.id ?? before.id } as unknown as Partial<OfferPresentation>,
  });
  return settleCase(op, supportCase);
};

/** A consent needed the record of the offer only where a rule of the centre asked for it on its day (A4). */
const consentsThatNeededIt = async (op: Operation, recorded: RecordedIn): Promise<RecordedIn> => {
  const asked = async (day: LocalDate) => ((await ownRulesOn(op, day)).includes('OFFER_RECORD') ? [day] : []);
  const CONSENT = (await Promise.all(recorded.days.CONSENT.map(asked))).flat();
  return { ...recorded, days: { ...recorded.days, CONSENT } };
};

/** Annuls a presentation of the offer that no consent needed. Answers the case. */
export const annulOfferPresentation = async (
  op: Operation,
  { offerId, expectedVersion, reason }: Change<AnnulOffer>,
): Promise<string> => {
  const offer = await offerById(op, offerId);
  const { presentedBy: named, presentedOn: on } = offer;
  const beside = (recorded: RecordedIn) => consentsThatNeededIt(op, recorded);
  return annulStep(op, offer, { named, expectedVersion, reason, what: 'OFFER', on, beside });
};

/** A request that was returned or refused is followed by that alone: what came later stands on the request filed after it. */
const decidedOf = async (op: Operation, recorded: RecordedIn, request: AssistantRequest): Promise<RecordedIn> => {
  const decision = await op.em.findOne(RequestDecision, { request });
  if (!decision) return recorded;
  const own = { REQUEST: [], REQUEST_DECISION: [decision.decidedOn], QUALIFICATION: [], ASSIGNMENT: [] };
  return { ...recorded, days: { ...recorded.days, ...own } };
};

/** Corrects a request for an assistant by the rules of entry, both ways. Answers the case. */
export const correctAssistantRequest = async (op: Operation, input: Change<CorrectRequest>): Promise<string> => {
  const request = await requestById(op, input.requestId);
  const { expectedVersion, reason, requestedOn, justification } = input;
  const { supportCase, recorded } = await stepToCorrect(op, request, { named: request.requestedBy, expectedVersion });
  const record = { what: 'REQUEST', on: requestedOn, field: 'input.requestedOn' } as const;
  ensureInOrder(op, await decidedOf(op, recorded, request), { record, before: request.requestedOn });
  correct(op, AssistantRequestCorrection, request, { reason, to: { requestedOn, justification } });
  return settleCase(op, supportCase);
};

/** Annuls a request that nobody answered: it was not decided, nobody was qualified on it and no assistant came. Answers the case. */
export const annulAssistantRequest = async (
  op: Operation,
  { requestId, expectedVersion, reason }: Change<AnnulRequest>,
): Promise<string> => {
  const request = await requestById(op, requestId);
  const { requestedBy: named, requestedOn: on } = request;
  const beside = (recorded: RecordedIn) => decidedOf(op, recorded, request);
  return annulStep(op, request, { named, expectedVersion, reason, what: 'REQUEST', on, beside });
};
