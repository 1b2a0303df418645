import type { ReactNode } from 'react';
import { createLink } from '@tanstack/react-router';
import { t } from './text.js';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { classNames } from './class-names.js';
import styles from './button.module.css';
import { Icon, type IconName } from './icons.js';

/** What a button weighs: one primary per screen; danger only for what cannot be taken back. */
export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

interface Look {
  variant?: ButtonVariant | undefined;
  icon?: IconName | undefined;
  /** Takes the whole width of its place. */
  wide?: boolean | undefined;
}

/** Properties of a button: those of React Aria with a look and a label. */
export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style'>, Look {
  children: ReactNode;
}

const lookOf = ({ variant = 'secondary', wide }: Look): string => classNames(styles.button, styles[variant], wide && styles.wide);

/** A button named by a verb. While `isPending` it keeps its place and the focus, and says that work is going on. */
export const Button = ({ variant, icon, wide, children, ...rest }: ButtonProps) => {
  return (
    <AriaButton {...rest} className={lookOf({ variant, wide })}>
      {({ isPending }) => (
        <>
          {isPending && <span className={styles.spinner} role="progressbar" aria-label={t('components:pending')} />}
          {!isPending && icon && <Icon name={icon} />}
          <span>{children}</span>
        </>
      )}
    </AriaButton>
  );
};

interface AnchorProps extends React.AnchorHTMLAttributes<HTMLAnchorElement>, Look {
  ref?: React.Ref<HTMLAnchorElement>;
}

const Anchor = ({ variant, icon, wide, children, className, ...rest }: AnchorProps) => (
  <a {...rest} className={classNames(lookOf({ variant, wide }), className)}>
    {icon && <Icon name={icon} />}
    <span>{children}</span>
  </a>
);

/** A way to another screen that looks like a button; `to`, `params` and `search` are checked against the routes. */
export const LinkButton = createLink(Anchor);

/** Buttons side by side; one under another on a phone. */
export const ButtonGroup = ({ children }: { children: ReactNode }) => <div className={styles.group}>{children}</div>;
