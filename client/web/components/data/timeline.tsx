import type { ReactNode } from 'react';
import { formatDay } from '../format.js';
import { t } from '../text.js';
import { Icon, type IconName } from '../icons.js';
import styles from './timeline.module.css';

/** One event in the life of a record, on a calendar day. */
export interface TimelineEvent {
  id: string;
  happenedOn: string;
  title: ReactNode;
  /** Who did it, in words. */
  by?: string | undefined;
  icon?: IconName | undefined;
  body?: ReactNode;
  /** It stays readable and counts nowhere: the word beside the title says so, not the line alone. */
  isAnnulled?: boolean | undefined;
}

/** What happened, in the order given (newest first is usual). */
export const Timeline = ({ label, events }: { label: string; events: readonly TimelineEvent[] }) => (
  <ol className={styles.timeline} aria-label={label}>
    {events.map((event) => (
      <li key={event.id} className={styles.event}>
        <span className={styles.mark} aria-hidden="true">
          <Icon name={event.icon ?? 'check'} size={16} />
        </span>
        <span className={styles.when}>
          <time dateTime={event.happenedOn}>{formatDay(event.happenedOn)}</time>
          {event.by && ` · ${event.by}`}
        </span>
        <span className={styles.title}>
          {event.isAnnulled ? <s>{event.title}</s> : event.title}
          {event.isAnnulled && ` (${t('components:annulled')})`}
        </span>
        {event.body && <div>{event.body}</div>}
      </li>
    ))}
  </ol>
);
