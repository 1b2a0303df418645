import { useEffect, type ReactNode } from 'react';
import { t } from '../text.js';
import { ButtonGroup } from '../button.js';
import { Icon } from '../icons.js';
import styles from './page-header.module.css';

/** Properties of the head of a screen. */
export interface PageHeaderProps {
  /** The h1, also the title of the window. */
  title: string;
  /** The way here: links from the start down to the parent, without this page. */
  breadcrumbs?: readonly ReactNode[] | undefined;
  intro?: ReactNode;
  badges?: ReactNode;
  actions?: ReactNode;
}

/** Head of every screen: sets the window's title and takes the focus after a navigation (`data-page-title`). */
export const PageHeader = ({ title, breadcrumbs = [], intro, badges, actions }: PageHeaderProps) => {
  useEffect(() => {
    document.title = t('components:pageTitle', { page: title });
  }, [title]);
  return (
    <header className={styles.header}>
      {breadcrumbs.length > 0 && (
        <nav aria-label={t('components:breadcrumbs')} className={styles.trail}>
          <ol>
            {breadcrumbs.map((crumb, index) => (
              <li key={index}>
                {index > 0 && <Icon name="chevronRight" size={14} />}
                {crumb}
              </li>
            ))}
          </ol>
        </nav>
      )}
      <div className={styles.row}>
        <div className={styles.words}>
          <h1 tabIndex={-1} data-page-title>
            {title}
          </h1>
          {badges && <div className={styles.badges}>{badges}</div>}
          {intro && <p className={styles.intro}>{intro}</p>}
        </div>
        {actions && (
          <div className={styles.actions} data-print="hide">
            <ButtonGroup>{actions}</ButtonGroup>
          </div>
        )}
      </div>
    </header>
  );
};
