import type { LocalDate } from '@asysta/schema/values/local-date';
import type { Operation } from '../../../platform/operation/index.js';
import { type CentreProblem, ownProblemsNamed } from '../../problems/index.js';
import { DiagnosisProblem, FamilyInterviewProblem } from './own-problems.entity.js';
import type { Diagnosis, FamilyInterview } from './preparation.entity.js';

interface Row {
  readonly centreProblem: { readonly id: string };
  name: string;
  present: boolean;
}

interface Problem {
  readonly id: string;
}

const isAmong = (problems: readonly Problem[], { id }: Problem): boolean => problems.some((one) => one.id === id);

const namesOf = (rows: readonly { readonly name: string }[]): string | null =>
  rows
    .map(({ name }) => name)
    .toSorted((one, other) => one.localeCompare(other, 'pl'))
    .join('; ') || null;

/** Takes off what is wanted no more and puts back what was taken off; answers what is new, and both ends of the history in words. */
const revised = (known: readonly Row[], wanted: readonly CentreProblem[]) => {
  const before = known.filter(({ present }) => present);
  const oldValue = namesOf(before);
  const isSame = before.length === wanted.length && before.every(({ centreProblem }) => isAmong(wanted, centreProblem));
  for (const row of known) {
    const problem = wanted.find(({ id }) => id === row.centreProblem.id);
    if (problem && !row.present) row.name = problem.name;
    row.present = problem !== undefined;
  }
  const added = wanted.filter(({ id }) => !known.some(({ centreProblem }) => centreProblem.id === id));
  const newValue = namesOf([...known.filter(({ present }) => present), ...added]);
  return { added, named: newValue !== null, beside: isSame ? [] : [{ field: 'ownProblems', oldValue, newValue }] };
};

interface Naming<Known> {
  /** Left out, they stay as they are. */
  readonly ids: readonly string[] | null | undefined;
  readonly day: LocalDate;
  /** What stands there already, where the record is corrected. */
  readonly known?: readonly Known[];
}

const wantedOf = async (op: Operation, { ids, day, known = [] }: Naming<Row>): Promise<CentreProblem[]> => {
  const stay = known.flatMap(({ present, centreProblem }) => (present ? [centreProblem.id] : []));
  return ownProblemsNamed(op, { ids: ids ?? stay, day, stay });
};

/** Writes which problems of the centre an interview found, as they are called now; one that is taken off stays marked. */
export const nameInInterview = async (op: Operation, interview: FamilyInterview, naming: Naming<FamilyInterviewProblem>) => {
  const { added, ...told } = revised(naming.known ?? [], await wantedOf(op, naming));
  for (const { id: centreProblem, name } of added)
    op.em.create(FamilyInterviewProblem, { id: op.newId(), interview, centreProblem, name });
  return told;
};

/** The same for a diagnosis. */
export const nameInDiagnosis = async (op: Operation, diagnosis: Diagnosis, naming: Naming<DiagnosisProblem>) => {
  const { added, ...told } = revised(naming.known ?? [], await wantedOf(op, naming));
  for (const { id: centreProblem, name } of added)
    op.em.create(DiagnosisProblem, { id: op.newId(), diagnosis, centreProblem, name });
  return told;
};
