import { lazyRouteComponent } from '@tanstack/react-router';
import { Suspense, useRef, type ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { useMenuTrigger } from 'react-aria/useMenu';
import { useMenuTriggerState } from 'react-stately/useMenuTriggerState';
import styles from './menu.module.css';
import type { MenuAction } from './menu-sheet.js';

const MenuSheet = lazyRouteComponent(() => import('./menu-sheet.js'), 'MenuSheet');

/**
 * A button that opens a short list of actions; the words in `trigger` name it. The list comes when it is first opened, since
 * what draws it weighs more than the rest of the frame.
 */
export const Menu = ({ trigger, actions }: { trigger: ReactNode; actions: readonly MenuAction[] }) => {
  const place = useRef<HTMLButtonElement>(null);
  const state = useMenuTriggerState({});
  const { menuTriggerProps, menuProps } = useMenuTrigger({ type: 'menu' }, state, place);
  return (
    <>
      <Button {...menuTriggerProps} ref={place} className={styles.trigger}>
        {trigger}
      </Button>
      {state.isOpen && (
        <Suspense fallback={null}>
          <MenuSheet triggerRef={place} state={state} menuProps={menuProps} actions={actions} />
        </Suspense>
      )}
    </>
  );
};
