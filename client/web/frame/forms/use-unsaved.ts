import { useRef } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { fieldsOf, sayField } from './fields-of.js';
import { tellUnsaved, type UnsavedLine } from './unsaved-lines.js';

// What has come is drawn a moment after it has come.
const DRAWN_MS = 500;

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || value === false || (Array.isArray(value) && value.length === 0);

const linesOf = <Values extends FieldValues, Output>({
  control,
  getValues,
}: UseFormReturn<Values, unknown, Output>): UnsavedLine[] =>
  [...fieldsOf(control).keys()].flatMap((name) => {
    const value: unknown = getValues(name as never);
    if (isEmpty(value)) return [];
    return [{ name, label: sayField(control, name, 'label'), value: sayField(control, name, 'value', value) }];
  });

/**
 * What a form holds that somebody else was quicker than: the page may be drawn anew without it. `hold` before the page is asked anew,
 * `show` when the form has gone with it, `release` when it stays.
 */
export const useUnsaved = <Values extends FieldValues, Output>(form: UseFormReturn<Values, unknown, Output>) => {
  const held = useRef<readonly UnsavedLine[]>([]);
  return {
    hold: () => {
      held.current = linesOf(form);
    },
    show: () => {
      if (held.current.length > 0) tellUnsaved(held.current);
      held.current = [];
    },
    release: () => {
      setTimeout(() => (held.current = []), DRAWN_MS);
    },
  };
};
