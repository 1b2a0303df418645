import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components/Checkbox';
import { CheckboxGroup as AriaCheckboxGroup } from 'react-aria-components/CheckboxGroup';
import { Label } from 'react-aria-components/Label';
import { Icon } from '../icons.js';
import { t } from '../text.js';
import styles from './choice.module.css';
import { FieldNotes, FieldPlace, LabelText, outerProps, type FieldProps } from './field.js';
import fieldStyles from './field.module.css';
import { wordsOf, type Option } from './list-box.js';

const Mark = ({ isSelected, isIndeterminate }: { isSelected: boolean; isIndeterminate: boolean }) => (
  <span className={styles.mark} aria-hidden="true">
    {isIndeterminate && <span>–</span>}
    {isSelected && !isIndeterminate && <Icon name="check" size={18} />}
  </span>
);

/** A single statement to tick. */
export const Checkbox = (props: FieldProps<boolean, never> & { note?: ReactNode }) => (
  <FieldPlace field={props} words={t(props.value ? 'common:yes' : 'common:no')}>
    <AriaCheckbox
      {...outerProps(props)}
      className={styles.choice}
      isSelected={props.value ?? false}
      onChange={props.onChange}
      onBlur={() => props.onBlur?.()}
    >
      {(state) => (
        <>
          <Mark isSelected={state.isSelected} isIndeterminate={state.isIndeterminate} />
          <span>{props.label}</span>
          {props.note && <span className={styles.note}>{props.note}</span>}
        </>
      )}
    </AriaCheckbox>
    {props.errorMessage && (
      <p className={fieldStyles.error}>
        <Icon name="warning" size={18} />
        {props.errorMessage}
      </p>
    )}
  </FieldPlace>
);

/** Several of a list; the value keeps the order of the list, not of the clicks. */
export const CheckboxGroup = <Value extends string>(
  props: Omit<FieldProps<readonly Value[]>, 'onChange'> & {
    onChange: (values: Value[]) => void;
    options: readonly Option<Value>[];
  },
) => (
  <FieldPlace field={props} words={wordsOf(props.options, props.value ?? [])}>
    <AriaCheckboxGroup
      {...outerProps(props)}
      className={styles.group}
      value={[...(props.value ?? [])]}
      onChange={(keys) => props.onChange(props.options.map((option) => option.value).filter((value) => keys.includes(value)))}
      onBlur={() => props.onBlur?.()}
    >
      <Label className={styles.legend}>
        <LabelText label={props.label} isOptional={props.isOptional} />
      </Label>
      <FieldNotes field={props} />
      <div className={styles.choices}>
        {props.options.map((option) => (
          <AriaCheckbox key={option.value} value={option.value} isDisabled={option.isDisabled} className={styles.choice}>
            {(state) => (
              <>
                <Mark isSelected={state.isSelected} isIndeterminate={state.isIndeterminate} />
                <span>{option.label}</span>
                {option.note && <span className={styles.note}>{option.note}</span>}
              </>
            )}
          </AriaCheckbox>
        ))}
      </div>
    </AriaCheckboxGroup>
  </FieldPlace>
);
