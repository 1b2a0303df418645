import type { ReactNode } from 'react';
import { InWords, type Said } from '../../components/forms/in-words.js';

// A field in work may be empty, and a box that must be ticked may still be unticked.
type InWork<Value> = Value extends boolean ? boolean | null : Value | null;

/** What `Bound` hands to a field of the kit. */
export interface BoundField<Value> {
  name: string;
  value: InWork<Value>;
  onChange: (value: InWork<Value>) => void;
  onBlur: () => void;
  errorMessage: string | undefined;
}

/** Draws one field of a form with what it is given. */
export type DrawField = (field: BoundField<never>) => ReactNode;

const known = new WeakMap<object, Map<string, DrawField>>();

/**
 * The fields a form has shown, by their names; the form's control stands for it. A field that is hidden by another answer stays
 * known, because what was typed into it may still be spoken of.
 */
export const fieldsOf = (control: object): Map<string, DrawField> => {
  const fields = known.get(control) ?? new Map<string, DrawField>();
  known.set(control, fields);
  return fields;
};

const partsOf = (value: unknown): [string, unknown][] =>
  typeof value === 'object' && value !== null ? Object.entries(value as Record<string, unknown>) : [];

const isPartOf = (name: string) => (field: string) => field.startsWith(`${name}.`);

/** Whether the person was asked for a value of that name, or for a part of it. */
export const isAsked = (control: object, name: string): boolean =>
  fieldsOf(control).has(name) || [...fieldsOf(control).keys()].some(isPartOf(name));

const nothingToDo = (): void => undefined;

const drawn = (draw: DrawField, name: string, value: unknown): ReactNode =>
  draw({
    name,
    value: value as never,
    onChange: nothingToDo,
    onBlur: nothingToDo,
    errorMessage: undefined,
  });

/** Says a field of a form by the very field that asks for it: its label, or a value in its words; a list part by part. */
export const sayField = (control: object, name: string, said: Said, value?: unknown): ReactNode => {
  const fields = fieldsOf(control);
  const draw = fields.get(name);
  if (draw) return <InWords said={said}>{drawn(draw, name, value)}</InWords>;
  if (said === 'label') {
    const [part] = [...fields.keys()].filter(isPartOf(name));
    return part === undefined ? null : sayField(control, part, said);
  }
  return partsOf(value).map(([part, inside]) => <div key={part}>{sayField(control, `${name}.${part}`, said, inside)}</div>);
};
