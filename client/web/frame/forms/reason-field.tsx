import { useState } from 'react';
import { ChipChoice } from '../../components/chips/chips.js';
import { OrInWords } from '../../components/forms/in-words.js';
import { TextField } from '../../components/forms/text-field.js';
import { Stack } from '../../components/layout/card.js';
import { useText } from '../text/use-text.js';
import type { BoundField } from './fields-of.js';

const USUAL = ['mistyped', 'toldOtherwise', 'document'] as const;
const OTHER = 'other';

/** Why a record is corrected: the usual reasons in one tap, any other in words. */
export const ReasonField = (field: BoundField<string>) => {
  const t = useText();
  const [asksOther, setAsksOther] = useState(false);
  const usual = USUAL.map((one) => ({
    value: t(`forms:reason.${one}`),
    label: t(`forms:reason.${one}`),
  }));
  const isUsual = usual.some(({ value }) => value === field.value);
  const isOther = asksOther || (Boolean(field.value) && !isUsual);
  return (
    <OrInWords label={t('forms:reason.label')} words={field.value}>
      <Stack>
        <ChipChoice
          label={t('forms:reason.label')}
          name={isOther ? undefined : field.name}
          errorMessage={isOther ? undefined : field.errorMessage}
          value={isOther ? OTHER : (field.value ?? null)}
          onChange={(choice) => {
            setAsksOther(choice === OTHER);
            field.onChange(choice === OTHER ? '' : (choice ?? ''));
          }}
          options={[...usual, { value: OTHER, label: t('forms:reason.other') }]}
        />
        {isOther && <TextField {...field} label={t('forms:reason.which')} hint={t('forms:reason.whichHint')} maxLength={500} />}
      </Stack>
    </OrInWords>
  );
};
