import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { useText } from '../text/use-text.js';
import { Button } from '../../components/button.js';
import { Stack } from '../../components/layout/card.js';
import { Dialog } from '../../components/overlay/dialog.js';
import { showToast } from '../../components/overlay/toast.js';
import { isStepUpRequired } from '../api.js';
import { sessionGate, type WaitReason } from '../session/gate.js';
import { hasSession, leaveForLogin, leaveForSecondFactor, loginAddress, SIGNED_IN_PATH } from '../session/login.js';
import { onSignInElsewhere } from '../session/windows.js';
import { viewerQuery } from '../viewer.js';

/** Asks the server whether the same person is back, then lets the calls go on; for another person the page starts anew. */
const useReturn = (reason: WaitReason): (() => Promise<void>) => {
  const t = useText();
  const queryClient = useQueryClient();
  return useCallback(async () => {
    if (!(await hasSession())) return;
    await queryClient.fetchQuery({ ...viewerQuery, staleTime: 0 }).catch((error: unknown) => {
      // Signed in, and asked for more: the calls find that out for themselves, and the dialog asks for that then.
      if (reason !== 'expired' || !isStepUpRequired(error)) throw error;
    });
    if (sessionGate.reason() !== reason) return;
    sessionGate.settle('restored');
    showToast({ title: t(`session:${reason}.restored`) });
  }, [queryClient, reason, t]);
};

/** Watches for the answer given in another window. */
const useAnswerElsewhere = (reason: WaitReason): void => {
  const comeBack = useReturn(reason);
  useEffect(() => {
    const check = () => void comeBack().catch(() => undefined);
    const stopListening = onSignInElsewhere(check);
    // A session may be back already, and may come back unannounced; that a factor was given, only the other window can say.
    if (reason === 'secondFactor') return stopListening;
    check();
    window.addEventListener('focus', check);
    return () => {
      stopListening();
      window.removeEventListener('focus', check);
    };
  }, [comeBack, reason]);
};

const notNow = () => sessionGate.settle('notNow');

/** The question itself: „Sesja wygasła” or „Potwierdź drugim składnikiem”. */
export const AskingDialog = ({ reason }: { reason: WaitReason }) => {
  const t = useText();
  const [isElsewhere, setIsElsewhere] = useState(false);
  useAnswerElsewhere(reason);

  const answerElsewhere = () => {
    setIsElsewhere(true);
    if (window.open(loginAddress(reason, SIGNED_IN_PATH), '_blank')) return;
    // The browser opens no window: then here, and back to this place, where the drafts are.
    void (reason === 'expired' ? leaveForLogin() : leaveForSecondFactor());
  };

  return (
    <Dialog
      title={t(`session:${reason}.title`)}
      isOpen
      isAlert
      onClose={notNow}
      actions={
        <>
          <Button variant="quiet" onPress={notNow}>
            {t('session:later')}
          </Button>
          {reason === 'expired' && <Button onPress={() => void leaveForLogin()}>{t('session:expired.sameWindow')}</Button>}
          <Button variant="primary" autoFocus onPress={answerElsewhere}>
            {t(`session:${reason}.newWindow`)}
          </Button>
        </>
      }
    >
      <Stack>
        <p>{t(`session:${reason}.text`)}</p>
        {reason === 'secondFactor' && <p>{t('session:secondFactor.why')}</p>}
      </Stack>
      <p role="status">{isElsewhere && t(`session:${reason}.waiting`)}</p>
    </Dialog>
  );
};
