import type { ReactNode } from 'react';
import { classNames } from '../class-names.js';
import { Icon, type IconName } from '../icons.js';
import styles from './badge.module.css';

/** Colour of a meaning; the word always says it too. */
export type Tone = 'neutral' | 'primary' | 'clay' | 'danger' | 'warning' | 'success' | 'info';

/** A short state: a stage, a role, a basis. */
export const Badge = ({
  tone = 'neutral',
  icon,
  children,
}: {
  tone?: Tone | undefined;
  icon?: IconName | undefined;
  children: ReactNode;
}) => (
  <span className={classNames(styles.badge, styles[tone])}>
    {icon && <Icon name={icon} size={16} />}
    <span>{children}</span>
  </span>
);
