import { t } from '../text.js';
import { Button } from 'react-aria-components/Button';
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select';
import { classNames } from '../class-names.js';
import { Icon } from '../icons.js';
import { FieldFrame, FieldPlace, outerProps, type FieldProps } from './field.js';
import styles from './field.module.css';
import { OptionList, wordsOf, type Option } from './list-box.js';

/** One of a list of up to about fifteen possibilities; `null` until something is chosen. */
export const Select = <Value extends string>(
  props: FieldProps<Value> & {
    options: readonly Option<Value>[];
    placeholder?: string | undefined;
  },
) => {
  return (
    <FieldPlace field={props} words={wordsOf(props.options, props.value ? [props.value] : [])}>
      <AriaSelect
        {...outerProps(props)}
        className={styles.field}
        value={props.value ?? null}
        onChange={(key) => props.onChange(props.options.find((option) => option.value === key)?.value ?? null)}
        onBlur={() => props.onBlur?.()}
        placeholder={props.placeholder ?? t('components:choose')}
      >
        <FieldFrame field={props}>
          <Button className={classNames(styles.box, styles.select)}>
            <SelectValue>
              {({ selectedText, defaultChildren, isPlaceholder }) => (isPlaceholder ? defaultChildren : selectedText)}
            </SelectValue>
            <Icon name="chevronDown" />
          </Button>
        </FieldFrame>
        <OptionList options={props.options} />
      </AriaSelect>
    </FieldPlace>
  );
};
