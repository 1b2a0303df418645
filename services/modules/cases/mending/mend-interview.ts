import type { AnnulInterview, CorrectInterview } from '@asysta/schema/cases/step-inputs';
import type { LocalDate } from '@asysta/schema/values/local-date';
import type { Change, Operation } from '../../../platform/operation/index.js';
import { ensure } from '../../../platform/refusal/refusal.js';
import { correct } from '../../corrections/index.js';
import { reckonInterviewClocks } from '../preparation/interview-clocks.js';
import { ensureOfFamilyThen, writePersons } from '../preparation/interview-persons.js';
import { FamilyInterviewProblem } from '../preparation/own-problems.entity.js';
import { nameInInterview } from '../preparation/own-problems.js';
import { type FamilyInterview, FamilyInterviewCorrection, FamilyInterviewPerson } from '../preparation/preparation.entity.js';
import { interviewById } from '../preparation/preparation.finders.js';
import type { RecordedIn } from './beside.finder.js';
import { annulStep, ensureInOrder, ensurePreparingWorker, settleCase, stepToCorrect } from './mend-step.js';
import { keepsTheNeed } from './step-order.rules.js';

/** Days of the interviews that count, as they are after the change: what was recorded are the rows themselves. */
const daysThatCount = ({ interviews }: RecordedIn): readonly LocalDate[] =>
  interviews.filter(({ annulledAt }) => !annulledAt).map(({ conductedOn }) => conductedOn);

const ensureNeedStands = (
  recorded: RecordedIn,
  interview: FamilyInterview,
  now: { readonly conductedOn: LocalDate; readonly assistantNecessary: boolean } | null,
): void => {
  const before = recorded.interviews.map(({ conductedOn, assistantNecessary }) => ({ conductedOn, assistantNecessary }));
  const after = recorded.interviews.flatMap((one) => (one === interview ? (now ?? []) : one));
  ensure(keepsTheNeed(recorded, { before, after }));
};

/** Who takes the place of the author, and who wrote it down where that is no longer told by it. */
const authored = ({ author, recordedBy }: FamilyInterview, authorId: string | null | undefined) => ({
  author: authorId ?? author.id,
  recordedBy: recordedBy?.id ?? author.id,
});

/**
 * Corrects an interview by the rules of entry: not before its intake, not after what followed from it (U8, L17), with the persons
 * who were there; a finding that a request stands on does not go. The clocks to it follow. Answers the case.
 */
export const correctFamilyInterview = async (op: Operation, input: Change<CorrectInterview>): Promise<string> => {
  const interview = await interviewById(op, input.interviewId);
  const { expectedVersion, reason, conductedOn, findings, assistantNecessary, necessityReason } = input;
  const { supportCase, recorded } = await stepToCorrect(op, interview, { named: interview.author, expectedVersion });
  const record = { what: 'INTERVIEW', on: conductedOn, field: 'input.conductedOn' } as const;
  ensureInOrder(op, recorded, { record, before: interview.conductedOn });
  ensureNeedStands(recorded, interview, { conductedOn, assistantNecessary });
  const { author, recordedBy } = authored(interview, input.authorId);
  const stays = interview.author.id;
  await ensurePreparingWorker(op, { named: author, day: conductedOn, field: 'input.authorId', stays });
  const known = await op.em.find(FamilyInterviewPerson, { interview });
  const there = known.flatMap(({ present, familyMember }) => (present ? [familyMember.id] : []));
  const memberIds = input.familyMemberIds ?? there;
  await ensureOfFamilyThen(op, supportCase, { memberIds, day: conductedOn });
  const { before, since } = writePersons(op, interview, { memberIds, known });
  const [oldValue, newValue] = [before.join(',') || null, since.join(',') || null];
  const own = await nameInInterview(op, interview, {
    ids: input.ownProblemIds,
    day: conductedOn,
    known: await op.em.find(FamilyInterviewProblem, { interview }),
  });
  const problems = input.problems ?? interview.problems;
  correct(op, FamilyInterviewCorrection, interview, {
    reason,
    to: { conductedOn, findings, problems, assistantNecessary, necessityReason, author } as unknown as Partial<FamilyInterview>,
    derived: { recordedBy } as unknown as Partial<FamilyInterview>,
    beside: [...(oldValue === newValue ? [] : [{ field: 'persons', oldValue, newValue }]), ...own.beside],
  });
  await op.em.flush();
  await reckonInterviewClocks(op, supportCase, daysThatCount(recorded));
  return settleCase(op, supportCase);
};

/** Annuls an interview that nothing is built on: the clocks to it run again unless another one met them. Answers the case. */
export const annulFamilyInterview = async (
  op: Operation,
  { interviewId, expectedVersion, reason }: Change<AnnulInterview>,
): Promise<string> => {
  const interview = await interviewById(op, interviewId);
  return annulStep(op, interview, {
    named: interview.author,
    expectedVersion,
    reason,
    what: 'INTERVIEW',
    on: interview.conductedOn,
    also: (recorded) => ensureNeedStands(recorded, interview, null),
    afterwards: (supportCase, recorded) => reckonInterviewClocks(op, supportCase, daysThatCount(recorded)),
  });
};
