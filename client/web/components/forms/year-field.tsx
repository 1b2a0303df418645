import { TextField } from './text-field.js';
import type { FieldProps } from './field.js';

/** A year of four digits; an empty field is `null`, and no thousands are parted in it. */
export const YearField = ({ value, onChange, ...field }: FieldProps<number>) => (
  <TextField
    {...field}
    isShort
    inputMode="numeric"
    value={value === null || value === undefined ? '' : String(value)}
    onChange={(text) => {
      const digits = (text ?? '').replaceAll(/\D/g, '').slice(0, 4);
      onChange(digits === '' ? null : Number(digits));
    }}
  />
);
