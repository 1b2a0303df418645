import { useState } from 'react';
import { t } from '../text.js';
import { ChipChoice } from './chips.js';
import type { FieldProps } from '../forms/field.js';
import { OrInWords } from '../forms/in-words.js';
import { NumberField } from '../forms/number-field.js';
import styles from './chips.module.css';

const USUAL = [30, 45, 60, 90, 120] as const;
const OTHER = 'other';

/** How long something took: the usual lengths in one tap, any other in minutes. */
export const MinutesChoice = ({ usual = USUAL, ...field }: FieldProps<number> & { usual?: readonly number[] }) => {
  const isUsual = usual.some((minutes) => minutes === field.value);
  const [asksOther, setAsksOther] = useState(false);
  const isOther = asksOther || (typeof field.value === 'number' && !isUsual);
  const chosen = field.value ? String(field.value) : null;
  const choose = (choice: string | null) => {
    setAsksOther(choice === OTHER);
    if (choice !== OTHER) field.onChange(choice === null ? null : Number(choice));
  };
  return (
    <OrInWords label={field.label} words={field.value ? t('components:minutes.chip', { minutes: field.value }) : null}>
      <div className={styles.pair}>
        <ChipChoice
          label={field.label}
          name={isOther ? undefined : field.name}
          errorMessage={isOther ? undefined : field.errorMessage}
          isRequired={field.isRequired}
          isOptional={field.isOptional}
          value={isOther ? OTHER : chosen}
          onChange={choose}
          options={[
            ...usual.map((minutes) => ({
              value: String(minutes),
              label: t('components:minutes.chip', { minutes }),
            })),
            { value: OTHER, label: t('components:minutes.other') },
          ]}
        />
        {isOther && (
          <NumberField
            label={t('components:minutes.field')}
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
    </OrInWords>
  );
};
