import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Text } from 'react-aria-components/Text';
import { Icon } from '../icons.js';
import { t } from '../text.js';
import styles from './list-box.module.css';

/** One possibility in a list; `note` is a second line, for example an address or a load. */
export interface Option<Value extends string = string> {
  value: Value;
  label: string;
  note?: string | undefined;
  isDisabled?: boolean | undefined;
}

/** What a choice says: the labels of what is chosen, in the order of the list, and that there is something no longer offered. */
export const wordsOf = <Value extends string>(options: readonly Option<Value>[], chosen: readonly Value[]): string => {
  const offered = options.filter(({ value }) => chosen.includes(value)).map(({ label }) => label);
  return [...offered, ...(offered.length < chosen.length ? [t('components:unlisted')] : [])].join(', ');
};

const OptionItem = ({ option }: { option: Option }) => (
  <ListBoxItem id={option.value} textValue={option.label} isDisabled={option.isDisabled} className={styles.item}>
    {({ isSelected }) => (
      <>
        {isSelected && <Icon name="check" size={18} />}
        <Text slot="label">{option.label}</Text>
        {option.note && (
          <Text slot="description" className={styles.note}>
            {option.note}
          </Text>
        )}
      </>
    )}
  </ListBoxItem>
);

/** The opened list under a select or a combo box. */
export const OptionList = ({ options, empty }: { options: readonly Option[]; empty?: string | undefined }) => (
  <Popover className={styles.popover} offset={4}>
    <ListBox className={styles.list} renderEmptyState={() => <div className={styles.empty}>{empty}</div>}>
      {options.map((option) => (
        <OptionItem key={option.value} option={option} />
      ))}
    </ListBox>
  </Popover>
);
