import { lazyRouteComponent } from '@tanstack/react-router';
import { Suspense, useSyncExternalStore } from 'react';
import { ToastQueue } from 'react-stately/useToastState';
import type { ToastMessage } from './toast-region.js';

const queue = new ToastQueue<ToastMessage>({ maxVisibleToasts: 3 });

// WCAG 2.2.1: whoever reads slowly must reach the undo; hovering or focusing stops the clock.
const timeoutMs = 8_000;
const timeoutWithUndoMs = 20_000;

/** Says shortly that something happened; not for an error, which belongs beside its cause, unless its cause may leave the page. */
export const showToast = (message: ToastMessage): void => {
  queue.add(message, { timeout: message.onUndo ? timeoutWithUndoMs : timeoutMs });
};

const ToastRegion = lazyRouteComponent(() => import('./toast-region.js'), 'ToastRegion');

const subscribe = (listener: () => void) => queue.subscribe(listener);
const hasToasts = (): boolean => queue.visibleToasts.length > 0;

/** The one place where toasts appear; what draws them comes with the first. */
export const Toasts = () =>
  useSyncExternalStore(subscribe, hasToasts) && (
    <Suspense fallback={null}>
      <ToastRegion queue={queue} />
    </Suspense>
  );
