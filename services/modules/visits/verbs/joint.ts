import type { RecordVisit } from '@asysta/schema/visits/inputs';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { factsAbout, type Operation } from '../../../platform/operation/index.js';
import { ensure, refused } from '../../../platform/refusal/refusal.js';
import { socialWorkerOn, SupportCase } from '../../cases/index.js';
import { appointmentsTo } from '../../staff/index.js';
import type { Visit } from '../visit.entity.js';
import { decidedTogether } from '../visits.rules.js';

/** Whether somebody runs the case or is a social worker of the centre on a day; null where nobody is named. */
export const isSocialWorker = async (
  op: Operation,
  supportCaseId: string,
  day: LocalDate,
  staffMemberId: string | null,
): Promise<boolean | null> => {
  if (staffMemberId === null) return null;
  const [{ leads }, posts] = await Promise.all([
    factsAbout(op, SupportCase, supportCaseId, { leads: socialWorkerOn(day) }),
    appointmentsTo(op, 'SOCIAL_WORKER', day, { staffMemberId }),
  ]);
  return leads === staffMemberId || posts.length > 0;
};

type Told = Pick<RecordVisit, 'socialWorkerId' | 'jointDecision' | 'decidedWithId'>;

/** Who else was there and what was decided together; `before` is the visit that is corrected, of which what is left out stays. */
export const jointOf = (told: Told, before: Visit | null = null) => {
  const socialWorker = told.socialWorkerId === undefined ? (before?.socialWorker?.id ?? null) : told.socialWorkerId;
  const jointDecision = told.jointDecision === undefined ? (before?.jointDecision ?? null) : told.jointDecision;
  const named = told.decidedWithId ?? before?.decidedWith?.id ?? socialWorker;
  return { socialWorker, jointDecision, decidedWith: jointDecision === null ? null : named };
};

/** Refuses whoever is named and is no social worker on the day of the visit, and a joint decision with nobody (D6). */
export const ensureJoint = async (
  op: Operation,
  supportCaseId: string,
  day: LocalDate,
  { socialWorker, jointDecision, decidedWith }: ReturnType<typeof jointOf>,
  { decidedWithId }: Told,
): Promise<void> => {
  ensure(decidedTogether(jointDecision, decidedWith));
  const decides = decidedWithId ?? decidedWith;
  const named = [
    ['input.socialWorkerId', socialWorker],
    ['input.decidedWithId', decides === socialWorker ? null : decides],
  ] as const;
  for (const [field, id] of named)
    if ((await isSocialWorker(op, supportCaseId, day, id)) === false) ensure(refused('NOT_A_SOCIAL_WORKER', { field }));
};
