import { lazyRouteComponent } from '@tanstack/react-router';
import { Suspense, useSyncExternalStore } from 'react';
import { sessionGate } from '../session/gate.js';

const AskingDialog = lazyRouteComponent(() => import('./asking-dialog.js'), 'AskingDialog');

/** „Sesja wygasła” or „Potwierdź drugim składnikiem”: over the page, which stays as it is while its calls wait. */
export const SessionDialog = () => {
  const reason = useSyncExternalStore(sessionGate.subscribe, sessionGate.reason);
  return (
    reason && (
      <Suspense fallback={null}>
        <AskingDialog key={reason} reason={reason} />
      </Suspense>
    )
  );
};
