import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Text } from 'react-aria-components/Text';
import { Icon } from '../icons.js';
import styles from './list-box.module.css';

/** One possibility in a list; `note` is a second line, for example an address or a load. */
export interface Option<Value extends string = string> {
  value: Value;
  label: string;
  note?: string | undefined;
  isDisabled?: boolean | undefined;
}

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
