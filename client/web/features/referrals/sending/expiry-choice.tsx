import { addDays, addMonths, parseLocalDate } from '@asysta/schema/values/local-date';
import { ChipChoice } from '../../../components/chips/chips.js';
import { DateField } from '../../../components/forms/date-field.js';
import { FieldRow } from '../../../components/forms/fieldset.js';
import type { FieldProps } from '../../../components/forms/field.js';
import { useText } from '../../../frame/text/use-text.js';
import { useViewer } from '../../../frame/viewer.js';

const QUICK_DAYS = ['30', '60', '90'] as const;
const LONGEST_MONTHS = 12;

/** The last day for the partner: a usual span in one touch, or any day within a year. */
export const ExpiryChoice = (field: Omit<FieldProps<string>, 'label'>) => {
  const t = useText();
  const today = parseLocalDate(useViewer().today);
  const dayAfter = (days: string): string => addDays(today, Number(days));
  return (
    <FieldRow>
      <ChipChoice
        label={t('referrals:new.expiry')}
        value={QUICK_DAYS.find((days) => dayAfter(days) === field.value) ?? null}
        onChange={(days) => days && field.onChange(dayAfter(days))}
        options={QUICK_DAYS.map((days) => ({ value: days, label: t('referrals:new.days', { count: Number(days) }) }))}
      />
      <DateField
        {...field}
        label={t('referrals:new.expiresOn')}
        hint={t('referrals:new.expiresOnHint')}
        minValue={addDays(today, 1)}
        maxValue={addMonths(today, LONGEST_MONTHS)}
      />
    </FieldRow>
  );
};
