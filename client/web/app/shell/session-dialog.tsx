import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.js';
import { Dialog } from '../../components/overlay/dialog.js';
import { showToast } from '../../components/overlay/toast.js';
import { hasSession, leaveForLogin, loginAddress, onSignInElsewhere, sessionGate, SIGNED_IN_PATH } from '../session.js';
import { useViewer, viewerQuery } from '../viewer.js';

/** Asks the server whether the same person is back; another person's window starts anew, without the first one's work. */
const useReturn = (): (() => Promise<void>) => {
  const { t } = useTranslation('session');
  const queryClient = useQueryClient();
  const { id } = useViewer();
  return useCallback(async () => {
    if (!sessionGate.isWaiting() || !(await hasSession())) return;
    const viewer = await queryClient.fetchQuery({ ...viewerQuery, staleTime: 0 });
    if (viewer.id !== id) {
      window.location.assign('/');
      return;
    }
    sessionGate.settle(true);
    showToast({ title: t('restored') });
  }, [queryClient, id, t]);
};

const ExpiredDialog = () => {
  const { t } = useTranslation('session');
  const [isElsewhere, setIsElsewhere] = useState(false);
  const comeBack = useReturn();

  useEffect(() => {
    const check = () => void comeBack().catch(() => undefined);
    const stopListening = onSignInElsewhere(check);
    window.addEventListener('focus', check);
    return () => {
      stopListening();
      window.removeEventListener('focus', check);
    };
  }, [comeBack]);

  const signInElsewhere = () => {
    setIsElsewhere(true);
    window.open(loginAddress(SIGNED_IN_PATH), '_blank');
  };

  return (
    <Dialog
      title={t('expired.title')}
      isOpen
      isAlert
      onClose={() => sessionGate.settle(false)}
      actions={
        <>
          <Button variant="quiet" onPress={() => sessionGate.settle(false)}>
            {t('expired.later')}
          </Button>
          <Button onPress={() => void leaveForLogin()}>{t('expired.sameWindow')}</Button>
          <Button variant="primary" autoFocus onPress={signInElsewhere}>
            {t('expired.newWindow')}
          </Button>
        </>
      }
    >
      <p>{t('expired.text')}</p>
      <p role="status">{isElsewhere && t('expired.waiting')}</p>
    </Dialog>
  );
};

/** „Sesja wygasła”: over the page, which stays as it is. Waiting calls go on once the same person is back. */
export const SessionDialog = () => {
  const isWaiting = useSyncExternalStore(sessionGate.subscribe, sessionGate.isWaiting);
  return isWaiting ? <ExpiredDialog /> : null;
};
