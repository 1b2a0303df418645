import { useState } from 'react';
import { ChipChoice } from './chips.js';
import { DateField } from '../forms/date-field.js';
import type { FieldProps } from '../forms/field.js';
import styles from './chips.module.css';

/** One likely day, in words. */
export interface LikelyDay {
  readonly label: string;
  readonly date: string;
}

const OTHER = 'other';
const NONE = 'none';

/**
 * A day in one tap when it is a likely one, and a date field for any other. With `noneLabel` the day may stay open.
 */
export const DayChoice = (
  props: FieldProps<string> & {
    likely: readonly LikelyDay[];
    otherLabel: string;
    fieldLabel: string;
    noneLabel?: string | undefined;
    minValue?: string | undefined;
    maxValue?: string | undefined;
  },
) => {
  const { likely, otherLabel, fieldLabel, noneLabel, minValue, maxValue, ...field } = props;
  const isLikely = likely.some(({ date }) => date === field.value);
  const [asksOther, setAsksOther] = useState(false);
  const isOther = asksOther || (Boolean(field.value) && !isLikely);
  const unset = noneLabel === undefined ? null : NONE;
  const selected = isOther ? OTHER : (field.value ?? unset);
  const choose = (choice: string | null) => {
    setAsksOther(choice === OTHER);
    if (choice !== OTHER) field.onChange(choice === NONE ? null : choice);
  };
  return (
    <div className={styles.pair}>
      <ChipChoice
        label={field.label}
        hint={field.hint}
        why={field.why}
        name={isOther ? undefined : field.name}
        errorMessage={isOther ? undefined : field.errorMessage}
        isRequired={field.isRequired}
        value={selected}
        onChange={choose}
        options={[
          ...(noneLabel === undefined ? [] : [{ value: NONE, label: noneLabel }]),
          ...likely.map(({ label, date }) => ({ value: date, label })),
          { value: OTHER, label: otherLabel },
        ]}
      />
      {isOther && (
        <DateField
          label={fieldLabel}
          name={field.name}
          value={field.value}
          onChange={field.onChange}
          onBlur={field.onBlur}
          errorMessage={field.errorMessage}
          minValue={minValue}
          maxValue={maxValue}
        />
      )}
    </div>
  );
};
