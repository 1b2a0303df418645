import { parseDate } from '@internationalized/date';
import { useState } from 'react';
import { ChipChoice } from './chips.js';
import { DateField } from '../forms/date-field.js';
import { OrInWords } from '../forms/in-words.js';
import { dayInWords, isNoDay } from '../forms/typed-day.js';
import type { FieldProps } from '../forms/field.js';
import styles from './chips.module.css';

/** One likely day, in words, and how many days it is after the one they are counted from. */
export interface LikelyDay {
  readonly label: string;
  readonly days: number;
}

const OTHER = 'other';
const NONE = 'none';

/**
 * A day in one tap when it is a likely one, and a date field for any other. With `noneLabel` the day may stay open. While there
 * is no day to count from, none is likely and none too early or too late.
 */
export const DayChoice = (
  props: FieldProps<string> & {
    countedFrom: string | null | undefined;
    likely: readonly LikelyDay[];
    otherLabel: string;
    fieldLabel: string;
    noneLabel?: string | undefined;
    /** First and last day that the date field offers, counted the same way. */
    earliest?: number | undefined;
    latest?: number | undefined;
  },
) => {
  const { countedFrom, likely, otherLabel, fieldLabel, noneLabel, earliest, latest, ...field } = props;
  const dayAfter = (days: number | undefined): string | undefined =>
    countedFrom && !isNoDay(countedFrom) && days !== undefined ? parseDate(countedFrom).add({ days }).toString() : undefined;
  const offered = likely.flatMap(({ label, days }) => {
    const value = dayAfter(days);
    return value === undefined ? [] : [{ value, label }];
  });
  const isLikely = offered.some(({ value }) => value === field.value);
  const [asksOther, setAsksOther] = useState(false);
  const isOther = asksOther || (Boolean(field.value) && !isLikely);
  const unset = noneLabel === undefined ? null : NONE;
  const selected = isOther ? OTHER : (field.value ?? unset);
  const choose = (choice: string | null) => {
    setAsksOther(choice === OTHER);
    if (choice !== OTHER) field.onChange(choice === NONE ? null : choice);
  };
  return (
    <OrInWords label={field.label} words={dayInWords(field.value)}>
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
            ...offered,
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
            minValue={dayAfter(earliest)}
            maxValue={dayAfter(latest)}
          />
        )}
      </div>
    </OrInWords>
  );
};
