import type { RefObject } from 'react';
import { Menu as AriaMenu, MenuContext, MenuItem, RootMenuTriggerStateContext } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import type { MenuTriggerAria } from 'react-aria/useMenu';
import type { RootMenuTriggerState } from 'react-stately/useMenuTriggerState';
import { Icon, type IconName } from '../icons.js';
import styles from './menu.module.css';

/** One line of a menu: an action, or a way to an address. */
export interface MenuAction {
  id: string;
  label: string;
  icon?: IconName | undefined;
  onAction: () => void;
}

/** The list of a menu that was opened: what of it is not needed to draw its button. */
export const MenuSheet = ({
  triggerRef,
  state,
  menuProps,
  actions,
}: {
  triggerRef: RefObject<HTMLButtonElement | null>;
  state: RootMenuTriggerState;
  menuProps: MenuTriggerAria<unknown>['menuProps'];
  actions: readonly MenuAction[];
}) => (
  <RootMenuTriggerStateContext value={state}>
    <Popover
      trigger="MenuTrigger"
      triggerRef={triggerRef}
      isOpen={state.isOpen}
      onOpenChange={state.setOpen}
      className={styles.popover}
      placement="bottom end"
      aria-labelledby={menuProps['aria-labelledby']}
    >
      <AriaMenu {...menuProps} className={styles.menu}>
        {actions.map((action) => (
          <MenuItem key={action.id} id={action.id} className={styles.item} onAction={action.onAction} textValue={action.label}>
            {action.icon && <Icon name={action.icon} />}
            {action.label}
          </MenuItem>
        ))}
      </AriaMenu>
    </Popover>
  </RootMenuTriggerStateContext>
);
