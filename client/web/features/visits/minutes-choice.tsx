import { useState } from 'react';
import { ChipChoice } from '../../components/chips.js';
import type { FieldProps } from '../../components/forms/field.js';
import { NumberField } from '../../components/forms/number-field.js';
import { useText } from '../../text/use-text.js';
import styles from './visits.module.css';

const USUAL = [30, 45, 60, 90, 120] as const;
const OTHER = 'other';

/** How long a visit took: the usual lengths in one tap, any other in minutes. */
export const MinutesChoice = (field: FieldProps<number>) => {
  const t = useText();
  const isUsual = USUAL.some((minutes) => minutes === field.value);
  const [asksOther, setAsksOther] = useState(false);
  const isOther = asksOther || (typeof field.value === 'number' && !isUsual);
  const usual = field.value ? String(field.value) : null;
  const choose = (choice: string | null) => {
    setAsksOther(choice === OTHER);
    if (choice !== OTHER) field.onChange(choice === null ? null : Number(choice));
  };
  return (
    <div className={styles.pair}>
      <ChipChoice
        label={field.label}
        name={isOther ? undefined : field.name}
        errorMessage={isOther ? undefined : field.errorMessage}
        isRequired={field.isRequired}
        value={isOther ? OTHER : usual}
        onChange={choose}
        options={[
          ...USUAL.map((minutes) => ({ value: String(minutes), label: t('visits:form.minutesChip', { minutes }) })),
          { value: OTHER, label: t('visits:form.otherDuration') },
        ]}
      />
      {isOther && (
        <NumberField
          label={t('visits:form.minutesField')}
          name={field.name}
          value={field.value}
          onChange={field.onChange}
          onBlur={field.onBlur}
          errorMessage={field.errorMessage}
          minValue={1}
          maxValue={1440}
        />
      )}
    </div>
  );
};
