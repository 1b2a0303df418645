import { t } from '../text.js';
import { Button } from 'react-aria-components/Button';
import { Text } from 'react-aria-components/Text';
import {
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastList as ToastList,
  UNSTABLE_ToastRegion as AriaToastRegion,
  type QueuedToast,
} from 'react-aria-components/Toast';
import type { ToastQueue } from 'react-stately/useToastState';
import { Icon } from '../icons.js';
import styles from './toast.module.css';

/** What a toast says; with `onUndo` it offers „Cofnij”. */
export interface ToastMessage {
  title: string;
  description?: string | undefined;
  onUndo?: (() => void) | undefined;
}

/** Toasts on the page; a landmark reached by F6. */
export const ToastRegion = ({ queue }: { queue: ToastQueue<ToastMessage> }) => {
  return (
    <AriaToastRegion queue={queue} className={styles.region} aria-label={t('components:toasts')} data-print="hide">
      <ToastList>
        {({ toast }: { toast: QueuedToast<ToastMessage> }) => (
          <Toast toast={toast} className={styles.toast}>
            <ToastContent className={styles.content}>
              <Text slot="title" className={styles.title}>
                {toast.content.title}
              </Text>
              {toast.content.description && <Text slot="description"> {toast.content.description}</Text>}
            </ToastContent>
            {toast.content.onUndo && (
              <Button
                className={styles.undo}
                onPress={() => {
                  toast.content.onUndo?.();
                  queue.close(toast.key);
                }}
              >
                {t('common:undo')}
              </Button>
            )}
            <Button slot="close" aria-label={t('common:close')}>
              <Icon name="close" />
            </Button>
          </Toast>
        )}
      </ToastList>
    </AriaToastRegion>
  );
};
