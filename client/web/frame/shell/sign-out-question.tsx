import { useState } from 'react';
import { ConfirmDialog } from '../../components/overlay/dialog.js';
import { useText } from '../text/use-text.js';

/** Asks before drafts go with whoever signs out: they live in this browser only. */
export const SignOutQuestion = (props: { drafts: number; onStay: () => void; onLeave: () => void }) => {
  const t = useText();
  const [isLeaving, setIsLeaving] = useState(false);
  return (
    <ConfirmDialog
      title={t('shell:signOutDrafts.title')}
      isOpen
      onClose={props.onStay}
      confirmLabel={t('shell:signOutDrafts.leave')}
      isDangerous
      isPending={isLeaving}
      onConfirm={() => {
        setIsLeaving(true);
        props.onLeave();
      }}
    >
      {t('shell:signOutDrafts.text', { count: props.drafts })}
    </ConfirmDialog>
  );
};
