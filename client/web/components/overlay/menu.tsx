import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Menu as AriaMenu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Icon, type IconName } from '../icons.js';
import styles from './menu.module.css';

/** One line of a menu: an action, or a way to an address. */
export interface MenuAction {
  id: string;
  label: string;
  icon?: IconName | undefined;
  onAction: () => void;
}

/** A button that opens a short list of actions; the words in `trigger` name it. */
export const Menu = ({ trigger, actions }: { trigger: ReactNode; actions: readonly MenuAction[] }) => (
  <MenuTrigger>
    <Button className={styles.trigger}>{trigger}</Button>
    <Popover className={styles.popover} placement="bottom end">
      <AriaMenu className={styles.menu}>
        {actions.map((action) => (
          <MenuItem key={action.id} id={action.id} className={styles.item} onAction={action.onAction} textValue={action.label}>
            {action.icon && <Icon name={action.icon} />}
            {action.label}
          </MenuItem>
        ))}
      </AriaMenu>
    </Popover>
  </MenuTrigger>
);
