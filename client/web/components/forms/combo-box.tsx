import { useTranslation } from 'react-i18next';
import { Button } from 'react-aria-components/Button';
import { ComboBox as AriaComboBox } from 'react-aria-components/ComboBox';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { classNames } from '../class-names.js';
import { Icon } from '../icons.js';
import { FieldFrame, FieldPlace, outerProps, type FieldProps } from './field.js';
import styles from './field.module.css';
import { OptionList, type Option } from './list-box.js';

/** Properties of a list one writes into. */
export interface ComboBoxProps<Value extends string> extends FieldProps<Value> {
  options: readonly Option<Value>[];
  /** Given when the server searches: the written text, and who is told about it; the list is then shown as it comes. */
  search?: { text: string; onChange: (text: string) => void; isLoading: boolean } | undefined;
}

/** One of a long list, found by writing; with `search` the options come from the server. */
export const ComboBox = <Value extends string>(props: ComboBoxProps<Value>) => {
  const { t } = useTranslation('components');
  const searched = props.search && {
    inputValue: props.search.text,
    onInputChange: props.search.onChange,
    defaultFilter: () => true,
  };
  return (
    <FieldPlace field={props}>
      <AriaComboBox
        {...outerProps(props)}
        {...searched}
        className={styles.field}
        value={props.value ?? null}
        onChange={(key) => props.onChange(props.options.find((option) => option.value === key)?.value ?? null)}
        onBlur={() => props.onBlur?.()}
        allowsEmptyCollection
        menuTrigger="input"
      >
        <FieldFrame field={props}>
          <Group className={classNames(styles.box, styles.group)}>
            <Input autoComplete="off" />
            <Button aria-label={t('showChoices')}>
              <Icon name="chevronDown" />
            </Button>
          </Group>
        </FieldFrame>
        <OptionList options={props.options} empty={props.search?.isLoading ? t('searching') : t('noMatches')} />
      </AriaComboBox>
    </FieldPlace>
  );
};
