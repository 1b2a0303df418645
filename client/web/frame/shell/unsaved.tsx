import { lazyRouteComponent } from '@tanstack/react-router';
import { Suspense, useSyncExternalStore } from 'react';
import { listenToUnsaved, unsavedLines } from '../forms/unsaved-lines.js';

const UnsavedDialog = lazyRouteComponent(() => import('./unsaved-dialog.js'), 'UnsavedDialog');

/** Over the page: what was typed into a form that somebody else's change has taken from it. */
export const Unsaved = () => {
  const lines = useSyncExternalStore(listenToUnsaved, unsavedLines);
  return (
    lines.length > 0 && (
      <Suspense fallback={null}>
        <UnsavedDialog lines={lines} />
      </Suspense>
    )
  );
};
