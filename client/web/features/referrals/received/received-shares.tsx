import { graphql, type ReceivedSharesQuery } from '@asysta/client';
import { daysBetween, parseLocalDate } from '@asysta/schema/values/local-date';
import { REFERRAL_STANDING_WORDS } from '@asysta/schema/referrals/codes';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { LinkButton } from '../../../components/button.js';
import { classNames } from '../../../components/class-names.js';
import { Badge } from '../../../components/data/badge.js';
import { DueChip } from '../../../components/data/due-chip.js';
import { Pagination } from '../../../components/data/pagination.js';
import { Table, type Column } from '../../../components/data/table.js';
import { EmptyState } from '../../../components/feedback/empty-state.js';
import { formatDay } from '../../../components/format.js';
import { useText } from '../../../frame/text/use-text.js';
import { API_QUERIES, execute } from '../../../frame/api.js';
import { useViewer } from '../../../frame/viewer.js';
import { dayOfMoment, momentInWords, STATE_LOOKS } from '../referral-words.js';
import styles from '../referrals.module.css';
import type { InboxState } from './inbox-states.js';

// The contents are not asked for here: asking for them is reading, and the centre would be told so.
const ReceivedSharesDocument = graphql(`
  query ReceivedShares($filter: ReceivedShareFilter, $page: PageInput!) {
    receivedShares(filter: $filter, page: $page) {
      totalCount
      nodes {
        id
        centreName
        purpose
        state
        unread
        sentAt
        answerDueOn
        expiresAt
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

type ReceivedShare = ReceivedSharesQuery['receivedShares']['nodes'][number];

const PAGE = 25;

const useReceivedShares = (state: InboxState | null) => {
  const query = useSuspenseInfiniteQuery({
    queryKey: [...API_QUERIES, 'received-shares', state] as const,
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }) =>
      execute(ReceivedSharesDocument, { filter: state && { state }, page: { first: PAGE, after: pageParam } }),
    getNextPageParam: ({ receivedShares: { pageInfo } }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
  });
  const { pages } = query.data;
  return {
    ...query,
    shares: pages.flatMap(({ receivedShares }) => receivedShares.nodes),
    total: pages[0]?.receivedShares.totalCount ?? 0,
  };
};

const isOpen = ({ state }: ReceivedShare): boolean => state === 'SENT' || state === 'ACCEPTED';

const Due = ({ share, today }: { share: ReceivedShare; today: string }) => {
  const t = useText();
  const { answerDueOn } = share;
  if (!answerDueOn) return <span className={styles.soft}>{t('referrals:inbox.noDue')}</span>;
  if (!isOpen(share)) return formatDay(answerDueOn);
  return <DueChip dueOn={answerDueOn} daysLeft={daysBetween(parseLocalDate(today), parseLocalDate(answerDueOn))} />;
};

const useColumns = (): readonly Column<ReceivedShare>[] => {
  const t = useText();
  const { today } = useViewer();
  return [
    {
      id: 'purpose',
      heading: t('referrals:inbox.purpose'),
      isRowHeader: true,
      cell: ({ id, purpose, unread }) => (
        <span className={styles.subject}>
          {unread && (
            <Badge tone="clay" icon="inbox">
              {t('referrals:inbox.unread')}
            </Badge>
          )}
          <Link to="/skrzynka/$shareId" params={{ shareId: id }} className={classNames(unread && styles.unread)}>
            {purpose}
          </Link>
        </span>
      ),
    },
    { id: 'centre', heading: t('referrals:inbox.centre'), cell: ({ centreName }) => centreName },
    { id: 'received', heading: t('referrals:inbox.received'), cell: ({ sentAt }) => momentInWords(sentAt, today) },
    { id: 'due', heading: t('referrals:inbox.due'), cell: (share) => <Due share={share} today={today} /> },
    { id: 'until', heading: t('referrals:inbox.until'), cell: ({ expiresAt }) => formatDay(dayOfMoment(expiresAt)) },
    {
      id: 'state',
      heading: t('referrals:inbox.stateTerm'),
      cell: ({ state }) => (
        <Badge {...STATE_LOOKS[state]}>{state === 'SENT' ? t('referrals:inbox.waiting') : REFERRAL_STANDING_WORDS[state]}</Badge>
      ),
    },
  ];
};

const Nothing = ({ state }: { state: InboxState | null }) => {
  const t = useText();
  const kind = state ? 'emptyState' : 'empty';
  return (
    <EmptyState
      icon="inbox"
      title={t(`referrals:inbox.${kind}.title`)}
      action={state && <LinkButton to="/skrzynka">{t('referrals:inbox.emptyState.all')}</LinkButton>}
    >
      {t(`referrals:inbox.${kind}.text`)}
    </EmptyState>
  );
};

/** Referrals that a partner may still see, newest first, without what is in them. */
export const ReceivedShares = ({ state }: { state: InboxState | null }) => {
  const t = useText();
  const columns = useColumns();
  const { shares, total, hasNextPage, isFetchingNextPage, fetchNextPage } = useReceivedShares(state);
  if (shares.length === 0) return <Nothing state={state} />;
  return (
    <>
      <Table caption={t('referrals:inbox.caption')} isCaptionHidden columns={columns} rows={shares} rowKey={({ id }) => id} />
      <Pagination
        shown={shares.length}
        total={total}
        hasMore={hasNextPage}
        isLoading={isFetchingNextPage}
        onMore={() => void fetchNextPage()}
      />
    </>
  );
};
