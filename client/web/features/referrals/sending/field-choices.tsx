import type { ReferralFieldsQuery } from '@asysta/client';
import type { ReferralField } from '@asysta/schema/referrals/codes';
import { Checkbox } from 'react-aria-components/Checkbox';
import { CheckboxGroup } from 'react-aria-components/CheckboxGroup';
import { Label } from 'react-aria-components/Label';
import { Badge } from '../../../components/data/badge.js';
import choiceStyles from '../../../components/forms/choice.module.css';
import { FieldNotes, FieldPlace, outerProps, type FieldProps } from '../../../components/forms/field.js';
import { wordsOf } from '../../../components/forms/list-box.js';
import { Icon } from '../../../components/icons.js';
import { capitalize } from '../../../components/format.js';
import { useText } from '../../../frame/text/use-text.js';
import { valueInWords } from '../referral-words.js';
import styles from '../referrals.module.css';

/** A piece of the family's file that may be shared, with what would be copied today. */
export type FieldChoice = ReferralFieldsQuery['referralFields'][number];

const Choice = ({ choice: { field, label, value, preselected } }: { choice: FieldChoice }) => {
  const t = useText();
  return (
    <Checkbox value={field} isDisabled={!value} className={styles.choice}>
      {({ isSelected }) => (
        <>
          <span className={styles.mark} aria-hidden="true">
            {isSelected && <Icon name="check" size={18} />}
          </span>
          <span className={styles.name}>
            {capitalize(label)} {preselected && <Badge>{t('referrals:new.minimum')}</Badge>}
          </span>
          <span className={styles.value}>{value ? valueInWords(field, value) : t('referrals:nothing')}</span>
        </>
      )}
    </Checkbox>
  );
};

/** Information one by one, each with the very value that would be copied; what the file does not hold cannot be chosen. */
export const FieldChoices = (
  props: Omit<FieldProps<readonly ReferralField[]>, 'onChange'> & {
    onChange: (fields: ReferralField[]) => void;
    choices: readonly FieldChoice[];
  },
) => (
  <FieldPlace
    field={props}
    words={wordsOf(
      props.choices.map(({ field, label }) => ({ value: field, label })),
      props.value ?? [],
    )}
  >
    <CheckboxGroup
      {...outerProps(props)}
      className={styles.choices}
      value={[...(props.value ?? [])]}
      onChange={(keys) => props.onChange(props.choices.map(({ field }) => field).filter((field) => keys.includes(field)))}
      onBlur={() => props.onBlur?.()}
    >
      <Label className={choiceStyles.legend}>{props.label}</Label>
      <FieldNotes field={props} />
      {props.choices.map((choice) => (
        <Choice key={choice.field} choice={choice} />
      ))}
    </CheckboxGroup>
  </FieldPlace>
);

/** The least this partner needs, as far as the file holds it. */
export const minimumOf = (choices: readonly FieldChoice[]): ReferralField[] =>
  choices.filter(({ preselected, value }) => preselected && value).map(({ field }) => field);
