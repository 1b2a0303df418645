import { graphql, readFragment, type FragmentType, type NotificationLineFragment } from '@asysta/client';
import { NOTIFICATION_KIND_WORDS } from '@asysta/schema/notifications/codes';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from '../../components/button.js';
import { Card } from '../../components/layout/card.js';
import { formatDayOf, formatMoment } from '../../components/format.js';
import { useText } from '../../frame/text/use-text.js';
import { apiQuery } from '../../frame/api.js';
import { useMay } from '../../frame/viewer.js';
import styles from './notifications.module.css';
import { useAcknowledging } from './use-acknowledging.js';
import { WhereTo } from './where-to.js';

const NotificationsQuery = graphql(`
  query Notifications {
    notifications(page: { first: 25 }) {
      totalCount
      nodes {
        id
        readAt
        ...NotificationLine
        askedBy
        family {
          id
          surname
        }
      }
    }
  }
`);

const OfficeNotificationsQuery = graphql(`
  query OfficeNotifications {
    notifications(page: { first: 25 }) {
      totalCount
      nodes {
        id
        readAt
        ...NotificationLine
      }
    }
  }
`);

const NotificationLineFields = graphql(`
  fragment NotificationLine on Notification {
    id
    kind
    createdAt
    readAt
    settledAt
    settlement
    settledBy {
      id
      displayName
    }
    proposedFor {
      id
    }
  }
`);

interface Family {
  readonly id: string;
  readonly surname: string;
}

/** A notice as the panel lists it; whoever reads no family has none to be shown. */
type Notice = FragmentType<typeof NotificationLineFields> & {
  readonly id: string;
  readonly readAt?: string | null | undefined;
  readonly family?: Family | null | undefined;
  readonly askedBy?: string | null | undefined;
};

/** Where one does something about a notice; of one that was decided, when and by whom, and no way to decide again. */
const WhatNow = ({ notice, familyId }: { notice: NotificationLineFragment; familyId: string | undefined }) => {
  const t = useText();
  const { kind, settledAt, settlement, settledBy, proposedFor } = notice;
  if (!settledAt || !settlement) return <WhereTo kind={kind} familyId={familyId} proposedFor={proposedFor} />;
  const day = formatDayOf(settledAt);
  return (
    <span className={styles.settled}>
      {settledBy
        ? t(`notifications:settledBy.${settlement}`, { day, name: settledBy.displayName })
        : t(`notifications:settled.${settlement}`, { day })}
    </span>
  );
};

const Line = (props: { item: Notice; onRead?: ((id: string) => void) | undefined }) => {
  const t = useText();
  const notice = readFragment(NotificationLineFields, props.item);
  const { onRead } = props;
  const { family } = props.item;
  const words = NOTIFICATION_KIND_WORDS[notice.kind];
  return (
    <li className={styles.line}>
      <p className={styles.words}>
        <strong>{words}</strong>
        {family && (
          <>
            {': '}
            <Link to="/rodziny/$familyId" params={{ familyId: family.id }}>
              {t('notifications:family', { surname: family.surname })}
            </Link>
          </>
        )}{' '}
        {props.item.askedBy && <>{t('notifications:askedBy', { name: props.item.askedBy })} </>}
        <WhatNow notice={notice} familyId={family?.id} />
        <time className={styles.when} dateTime={notice.createdAt}>
          {formatMoment(notice.createdAt)}
        </time>
      </p>
      {onRead && (
        <Button
          variant="quiet"
          icon="check"
          aria-label={t('notifications:markOne', { what: words, family: family?.surname ?? '' })}
          onPress={() => onRead(notice.id)}
        >
          {t('notifications:mark')}
        </Button>
      )}
    </li>
  );
};

const Notices = ({ nodes, totalCount }: { nodes: readonly Notice[]; totalCount: number }) => {
  const t = useText();
  const { isPutAway, putAway } = useAcknowledging();
  const unread = nodes.filter(({ id, readAt }) => !readAt && !isPutAway(id));
  const read = nodes.filter(({ id, readAt }) => readAt || isPutAway(id));
  return (
    <Card
      title={t('notifications:title')}
      action={<span role="status">{t('notifications:unread', { count: unread.length })}</span>}
    >
      {unread.length === 0 && (
        <p className={styles.none}>{t(totalCount === 0 ? 'notifications:empty' : 'notifications:allRead')}</p>
      )}
      {unread.length > 0 && (
        <ul className={styles.list}>
          {unread.map((notice) => (
            <Line key={notice.id} item={notice} onRead={putAway} />
          ))}
        </ul>
      )}
      {read.length > 0 && (
        <details className={styles.read}>
          <summary>{t('notifications:read', { count: read.length })}</summary>
          <ul className={styles.list}>
            {read.map((notice) => (
              <Line key={notice.id} item={notice} />
            ))}
          </ul>
        </details>
      )}
    </Card>
  );
};

const OfFamilies = () => <Notices {...useSuspenseQuery(apiQuery(NotificationsQuery, {})).data.notifications} />;

const OfOffice = () => <Notices {...useSuspenseQuery(apiQuery(OfficeNotificationsQuery, {})).data.notifications} />;

/** What has come for the signed-in person: the unread first, each to be put away and taken back. */
export const NotificationsPanel = () => (useMay('family:read') ? <OfFamilies /> : <OfOffice />);
