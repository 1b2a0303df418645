import { useEffect } from 'react';
import { useText } from '../text/use-text.js';
import { showToast } from '../../components/overlay/toast.js';
import { endDraftsOf } from '../drafts/drafts.js';
import { leaveFor, SIGNED_OUT_PATH } from '../session/login.js';
import { unmark } from '../session/once.js';
import { startAnew } from '../session/start-anew.js';
import { useViewer } from '../viewer.js';
import { pageOwner } from '../session/windows.js';

/**
 * One browser, one session: as soon as another window shows somebody else or another centre, this one starts anew as
 * well, so that nobody has two centres before their eyes; the new page says what has happened. When its owner signs out
 * in another window, this one leaves as well and keeps nothing of what was being written.
 */
export const useOwnPage = (): void => {
  const t = useText();
  const { id, displayName, party } = useViewer();
  useEffect(() => pageOwner.onAnother(() => void startAnew()), []);
  useEffect(
    () =>
      pageOwner.onSignOutElsewhere(() => {
        endDraftsOf(localStorage, id);
        void leaveFor(SIGNED_OUT_PATH);
      }),
    [id],
  );
  useEffect(() => {
    if (unmark('started-anew')) showToast({ title: t('session:startedAnew', { name: displayName, party: party.name }) });
  }, [t, displayName, party.name]);
};
