import type { ReactNode } from 'react';
import styles from './outdated.module.css';

/** An earlier answer that stays in view while a new question is asked: it does not pass for the answer to that one, by eye or by ear. */
export const Outdated = ({ isOutdated, children }: { isOutdated: boolean; children: ReactNode }) => (
  <div aria-busy={isOutdated} className={isOutdated ? styles.outdated : undefined}>
    {children}
  </div>
);
