import type { ReactNode } from 'react';
import { t } from '../text.js';
import { classNames } from '../class-names.js';
import { Icon, type IconName } from '../icons.js';
import { VisuallyHidden } from '../visually-hidden.js';
import styles from './callout.module.css';

/** What a callout is about. */
export type CalloutKind = 'info' | 'warning' | 'danger' | 'success' | 'why';

const iconOf: Record<CalloutKind, IconName> = {
  info: 'info',
  warning: 'warning',
  danger: 'warning',
  success: 'check',
  why: 'scales',
};

/** A remark beside the work. Without a title its kind is spoken, so that colour is never alone. */
export const Callout = ({
  kind = 'info',
  title,
  children,
}: {
  kind?: CalloutKind | undefined;
  title?: string | undefined;
  children: ReactNode;
}) => {
  return (
    <div className={classNames(styles.callout, styles[kind])}>
      <Icon name={iconOf[kind]} size={24} />
      <div className={styles.body}>
        {title ? <p className={styles.title}>{title}</p> : <VisuallyHidden>{t(`components:callout.${kind}`)}: </VisuallyHidden>}
        <div>{children}</div>
      </div>
    </div>
  );
};

/** „Dlaczego pytamy?”: the reason for a form or a section, folded. */
export const WhyNote = ({ children, title }: { children: ReactNode; title?: string | undefined }) => {
  return (
    <div className={classNames(styles.callout, styles.why)}>
      <Icon name="scales" size={24} />
      <details className={classNames(styles.body, styles.fold)}>
        <summary>{title ?? t('components:why')}</summary>
        <div>{children}</div>
      </details>
    </div>
  );
};
