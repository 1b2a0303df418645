import { Checkbox } from 'react-aria-components/Checkbox';
import { CheckboxGroup } from 'react-aria-components/CheckboxGroup';
import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import styles from './chips.module.css';
import choiceStyles from '../forms/choice.module.css';
import { FieldNotes, FieldPlace, LabelText, outerProps, type FieldProps } from '../forms/field.js';
import { wordsOf, type Option } from '../forms/list-box.js';
import { Icon } from '../icons.js';

const ChipWords = ({ label, isSelected }: { label: string; isSelected: boolean }) => (
  <>
    {isSelected && <Icon name="check" size={18} />}
    {label}
  </>
);

/** One of a few short answers, all in reach of a thumb; spoken as a group of radio buttons. */
export const ChipChoice = <Value extends string>(props: FieldProps<Value> & { options: readonly Option<Value>[] }) => (
  <FieldPlace field={props} words={wordsOf(props.options, props.value ? [props.value] : [])}>
    <RadioGroup
      {...outerProps(props)}
      className={styles.group}
      value={props.value ?? null}
      onChange={(key) => props.onChange(props.options.find((option) => option.value === key)?.value ?? null)}
      onBlur={() => props.onBlur?.()}
    >
      <Label className={choiceStyles.legend}>
        <LabelText label={props.label} isOptional={props.isOptional} />
      </Label>
      <FieldNotes field={props} />
      <div className={styles.chips}>
        {props.options.map((option) => (
          <Radio key={option.value} value={option.value} isDisabled={option.isDisabled} className={styles.chip}>
            {({ isSelected }) => <ChipWords label={option.label} isSelected={isSelected} />}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  </FieldPlace>
);

/** Several short answers, all in reach of a thumb; spoken as a group of checkboxes, in the order of the list. */
export const ChipChoices = <Value extends string>(
  props: Omit<FieldProps<readonly Value[]>, 'onChange'> & {
    onChange: (values: Value[]) => void;
    options: readonly Option<Value>[];
  },
) => (
  <FieldPlace field={props} words={wordsOf(props.options, props.value ?? [])}>
    <CheckboxGroup
      {...outerProps(props)}
      className={styles.group}
      value={[...(props.value ?? [])]}
      onChange={(keys) => props.onChange(props.options.map((option) => option.value).filter((value) => keys.includes(value)))}
      onBlur={() => props.onBlur?.()}
    >
      <Label className={choiceStyles.legend}>
        <LabelText label={props.label} isOptional={props.isOptional} />
      </Label>
      <FieldNotes field={props} />
      <div className={styles.chips}>
        {props.options.map((option) => (
          <Checkbox key={option.value} value={option.value} isDisabled={option.isDisabled} className={styles.chip}>
            {({ isSelected }) => <ChipWords label={option.label} isSelected={isSelected} />}
          </Checkbox>
        ))}
      </div>
    </CheckboxGroup>
  </FieldPlace>
);
