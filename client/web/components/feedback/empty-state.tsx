import type { ReactNode } from 'react';
import { Icon, type IconName } from '../icons.js';
import styles from './empty-state.module.css';

/** An empty place that teaches: what will be here, and the first step to it. */
export const EmptyState = ({
  icon = 'info',
  title,
  children,
  action,
}: {
  icon?: IconName | undefined;
  title: string;
  children: ReactNode;
  action?: ReactNode;
}) => (
  <div className={styles.empty}>
    <span className={styles.icon}>
      <Icon name={icon} size={26} />
    </span>
    <h2>{title}</h2>
    <div className={styles.text}>{children}</div>
    {action}
  </div>
);
