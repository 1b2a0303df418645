import { lazyRouteComponent } from '@tanstack/react-router';
import { Suspense, useId, useRef, type ReactNode } from 'react';
import { Button, type ButtonProps } from 'react-aria-components/Button';
import { useMenuTriggerState, type MenuTriggerState } from 'react-stately/useMenuTriggerState';
import styles from './menu.module.css';
import type { MenuAction } from './menu-sheet.js';

const MenuSheet = lazyRouteComponent(() => import('./menu-sheet.js'), 'MenuSheet');

/** A mouse opens at once, as menus of the system do; a finger when it leaves, a key with the focus on the first line or the last. */
const opening = (state: MenuTriggerState): Pick<ButtonProps, 'onPressStart' | 'onPress' | 'onKeyDown'> => ({
  onPressStart: ({ pointerType }) => {
    if (pointerType !== 'touch' && pointerType !== 'keyboard') state.open(pointerType === 'virtual' ? 'first' : null);
  },
  onPress: ({ pointerType }) => {
    if (pointerType === 'touch') state.toggle();
    if (pointerType === 'keyboard') state.toggle('first');
  },
  onKeyDown: (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    state.open(event.key === 'ArrowDown' ? 'first' : 'last');
  },
});

/**
 * A button that opens a short list of actions; the words in `trigger` name it. The list comes when it is first opened, since
 * what draws it weighs more than the rest of the frame.
 */
export const Menu = ({ trigger, actions }: { trigger: ReactNode; actions: readonly MenuAction[] }) => {
  const place = useRef<HTMLButtonElement>(null);
  const [triggerId, menuId] = [useId(), useId()];
  const state = useMenuTriggerState({});
  return (
    <>
      <Button
        {...opening(state)}
        ref={place}
        id={triggerId}
        aria-haspopup="menu"
        aria-expanded={state.isOpen}
        aria-controls={state.isOpen ? menuId : undefined}
        className={styles.trigger}
      >
        {trigger}
      </Button>
      {state.isOpen && (
        <Suspense fallback={null}>
          <MenuSheet id={menuId} triggerRef={place} triggerId={triggerId} state={state} actions={actions} />
        </Suspense>
      )}
    </>
  );
};
