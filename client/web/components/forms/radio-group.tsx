import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup as AriaRadioGroup } from 'react-aria-components/RadioGroup';
import { classNames } from '../class-names.js';
import styles from './choice.module.css';
import { FieldNotes, FieldPlace, LabelText, outerProps, type FieldProps } from './field.js';
import { wordsOf, type Option } from './list-box.js';

/** One of a few, all visible; nothing is preselected unless the value says so. */
export const RadioGroup = <Value extends string>(props: FieldProps<Value> & { options: readonly Option<Value>[] }) => (
  <FieldPlace field={props} words={wordsOf(props.options, props.value ? [props.value] : [])}>
    <AriaRadioGroup
      {...outerProps(props)}
      className={styles.group}
      value={props.value ?? null}
      onChange={(key) => props.onChange(props.options.find((option) => option.value === key)?.value ?? null)}
      onBlur={() => props.onBlur?.()}
    >
      <Label className={styles.legend}>
        <LabelText label={props.label} isOptional={props.isOptional} />
      </Label>
      <FieldNotes field={props} />
      <div className={styles.choices}>
        {props.options.map((option) => (
          <Radio key={option.value} value={option.value} isDisabled={option.isDisabled} className={styles.choice}>
            {({ isSelected }) => (
              <>
                <span className={classNames(styles.mark, styles.round)} aria-hidden="true">
                  {isSelected && <span className={styles.dot} />}
                </span>
                <span>{option.label}</span>
                {option.note && <span className={styles.note}>{option.note}</span>}
              </>
            )}
          </Radio>
        ))}
      </div>
    </AriaRadioGroup>
  </FieldPlace>
);
