import type { RefObject } from 'react';
import { Menu as AriaMenu, MenuItem, RootMenuTriggerStateContext } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
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
  id,
  triggerRef,
  triggerId,
  state,
  actions,
}: {
  id: string;
  triggerRef: RefObject<HTMLButtonElement | null>;
  triggerId: string;
  state: RootMenuTriggerState;
  actions: readonly MenuAction[];
}) => (
  <RootMenuTriggerStateContext value={state}>
    <Popover
      trigger="MenuTrigger"
      triggerRef={triggerRef}
      isOpen={state.isOpen}
      onOpenChange={(isOpen) => state.setOpen(isOpen)}
      className={styles.popover}
      placement="bottom end"
      aria-labelledby={triggerId}
    >
      <AriaMenu
        id={id}
        aria-labelledby={triggerId}
        autoFocus={state.focusStrategy ?? true}
        onClose={() => state.close()}
        className={styles.menu}
      >
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
