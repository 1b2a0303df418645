import type { FieldErrors, FieldPath, FieldValues, UseFormReturn } from 'react-hook-form';
import type { Problem } from '../../components/feedback/error-summary.js';
import { remarkOnDay } from '../../components/forms/typed-day.js';
import type { RefusedField } from '../api.js';

/** All that the page's own check found, by the paths of the fields. */
export const problemsOf = (errors: FieldErrors, path = ''): Problem[] =>
  Object.entries(errors).flatMap(([name, error]) => {
    if (!error || typeof error !== 'object' || name === 'ref') return [];
    const field = path ? `${path}.${name}` : name;
    if (typeof error.message === 'string') return [{ field: name === 'root' ? undefined : field, message: error.message }];
    return problemsOf(error as FieldErrors, field);
  });

const hasField = (values: unknown, path: string): boolean => {
  let place: unknown = values;
  for (const part of path.split('.')) {
    if (typeof place !== 'object' || place === null || !(part in place)) return false;
    place = (place as Record<string, unknown>)[part];
  }
  return true;
};

/** One mistake, one sentence: a date says beside itself which day there is not. */
export const inWordsOfField =
  <Values extends FieldValues, Output>({ getValues }: UseFormReturn<Values, unknown, Output>) =>
  (problem: Problem): Problem => {
    const remark = problem.field && remarkOnDay(getValues(problem.field as FieldPath<Values>));
    return remark ? { ...problem, message: remark } : problem;
  };

/** Puts refusals beside the fields they name, and answers all of them for the summary. */
export const placeRefusals = <Values extends FieldValues, Output>(
  form: UseFormReturn<Values, unknown, Output>,
  refused: readonly RefusedField[],
): Problem[] => {
  return refused.map(({ field, userMessage }) => {
    if (field === null || !hasField(form.getValues(), field)) return { message: userMessage };
    form.setError(field as FieldPath<Values>, {
      type: 'server',
      message: userMessage,
    });
    return { field, message: userMessage };
  });
};
