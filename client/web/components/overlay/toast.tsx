import { useTranslation } from 'react-i18next';
import { Button } from 'react-aria-components/Button';
import { Text } from 'react-aria-components/Text';
import {
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastList as ToastList,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
  type QueuedToast,
} from 'react-aria-components/Toast';
import { Icon } from '../icons.js';
import styles from './toast.module.css';

/** What a toast says; with `onUndo` it offers „Cofnij”. */
export interface ToastMessage {
  title: string;
  description?: string | undefined;
  onUndo?: (() => void) | undefined;
}

const queue = new ToastQueue<ToastMessage>({ maxVisibleToasts: 3 });

// WCAG 2.2.1: whoever reads slowly must reach the undo; hovering or focusing stops the clock.
const timeoutMs = 8_000;
const timeoutWithUndoMs = 20_000;

/** Says shortly that something happened; not for an error, which belongs beside its cause, unless its cause may leave the page. */
export const showToast = (message: ToastMessage): void => {
  queue.add(message, { timeout: message.onUndo ? timeoutWithUndoMs : timeoutMs });
};

/** The one place where toasts appear; a landmark reached by F6. */
export const Toasts = () => {
  const { t } = useTranslation(['components', 'common']);
  return (
    <ToastRegion queue={queue} className={styles.region} aria-label={t('components:toasts')} data-print="hide">
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
    </ToastRegion>
  );
};
