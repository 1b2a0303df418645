import styles from './wordmark.module.css';

/** The sign of the product: two who lean on each other and make an A, which is also a roof. */
export const Wordmark = () => (
  <span className={styles.wordmark}>
    <svg width="34" height="34" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="9" className={styles.tile} />
      <g fill="none" strokeLinecap="round" strokeWidth="3.6">
        <path d="M15 9 8 24.5" className={styles.one} />
        <path d="M17.4 9 24 24.5" className={styles.other} />
        <path d="M12 19.2h8.4" className={styles.one} />
      </g>
    </svg>
    <span className={styles.word} translate="no">
      Asysta
    </span>
  </span>
);
