import { t } from '../text.js';
import { VisuallyHidden } from '../visually-hidden.js';
import styles from './skeleton.module.css';

/** Keeps the room of what is coming: `lines` of `lineRem` height each, so that nothing jumps when it arrives. */
export const Skeleton = ({ lines = 3, lineRem = 1.6 }: { lines?: number | undefined; lineRem?: number | undefined }) => {
  return (
    <div className={styles.skeleton} role="status">
      <VisuallyHidden>{t('common:loading')}</VisuallyHidden>
      {Array.from({ length: lines }, (_, index) => (
        <div
          key={index}
          className={styles.bar}
          style={{ blockSize: `${lineRem}rem`, inlineSize: index === lines - 1 && lines > 1 ? '62%' : '100%' }}
          aria-hidden="true"
        />
      ))}
    </div>
  );
};
