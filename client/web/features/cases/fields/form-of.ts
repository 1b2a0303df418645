import type { FieldValues, UseFormReturn } from 'react-hook-form';
import type { GenericSchema, InferInput, InferOutput } from 'valibot';

/** The form of a schema. */
export type FormOf<Schema extends GenericSchema<FieldValues, unknown>> = UseFormReturn<
  InferInput<Schema>,
  unknown,
  InferOutput<Schema>
>;

/** Any form, of which a part is handed on. */
export type AnyForm<Values extends FieldValues, Output> = UseFormReturn<Values, unknown, Output>;

// The form that records and the one that corrects share their fields; React Hook Form has no type for „a form that has at least …”.
/** The form as the fields both have in common see it. */
export const formOf = <Schema extends GenericSchema<FieldValues, unknown>, Values extends FieldValues, Output>(
  form: AnyForm<Values, Output>,
): FormOf<Schema> => form as unknown as FormOf<Schema>;
