import { useSyncExternalStore } from 'react';
import { useText } from '../text/use-text.js';
import { Icon } from '../../components/icons.js';
import styles from './app-shell.module.css';

const subscribe = (listener: () => void): (() => void) => {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
};

/** Says while the device has no network, and that nothing written is lost. The live region is always there, so that it is heard. */
export const OfflineBanner = () => {
  const t = useText();
  const isOnline = useSyncExternalStore(subscribe, () => navigator.onLine);
  return (
    <div role="status" data-print="hide">
      {!isOnline && (
        <p className={styles.offline}>
          <Icon name="offline" size={22} />
          {t('shell:offline')}
        </p>
      )}
    </div>
  );
};
