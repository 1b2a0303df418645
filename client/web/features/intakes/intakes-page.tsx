import { graphql, type IntakesQuery } from '@asysta/client';
import {
  INTAKE_STATES,
  type IntakeState,
  type Urgency,
  INTAKE_SOURCE_WORDS,
  INTAKE_STATE_WORDS,
  URGENCY_WORDS,
} from '@asysta/schema/intakes/codes';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { API_QUERIES, execute, isNetworkLost, messageOf } from '../../frame/api.js';
import { useMay } from '../../frame/viewer.js';
import { LinkButton } from '../../components/button.js';
import { Badge, type Tone } from '../../components/data/badge.js';
import { Outdated } from '../../components/data/outdated.js';
import { Pagination } from '../../components/data/pagination.js';
import { Table } from '../../components/data/table.js';
import { Callout } from '../../components/feedback/callout.js';
import { EmptyState } from '../../components/feedback/empty-state.js';
import { Skeleton } from '../../components/feedback/skeleton.js';
import { Select } from '../../components/forms/select.js';
import { Stack } from '../../components/layout/card.js';
import { PageHeader } from '../../components/layout/page-header.js';
import { capitalize, formatDay } from '../../components/format.js';
import { useText } from '../../frame/text/use-text.js';
import styles from './intakes.module.css';

const IntakesDocument = graphql(`
  query Intakes($filter: IntakeFilter, $page: PageInput!) {
    intakes(filter: $filter, page: $page) {
      totalCount
      nodes {
        id
        receivedOn
        source
        urgency
        state
        family {
          id
          surname
          city
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

type Row = IntakesQuery['intakes']['nodes'][number];

const route = getRouteApi('/signed-in/zgloszenia');
const pageSize = 25;

const TONES: Record<IntakeState, Tone> = {
  REGISTERED: 'clay',
  CASE_OPENED: 'success',
  JOINED: 'success',
  DISMISSED: 'neutral',
};

/** How urgent an intake is, in a word. */
const UrgencyBadge = ({ urgency }: { urgency: Urgency }) =>
  urgency === 'URGENT' ? (
    <Badge tone="danger" icon="warning">
      {capitalize(URGENCY_WORDS.URGENT)}
    </Badge>
  ) : (
    capitalize(URGENCY_WORDS.ORDINARY)
  );

const useIntakes = (state: IntakeState | undefined) =>
  useInfiniteQuery({
    queryKey: [...API_QUERIES, 'intakes', state ?? null] as const,
    queryFn: async ({ pageParam }) => {
      const page = { first: pageSize, ...(pageParam ? { after: pageParam } : {}) };
      return (await execute(IntakesDocument, { filter: state ? { state } : null, page })).intakes;
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null),
    placeholderData: keepPreviousData,
  });

const NewLinks = () => {
  const t = useText();
  return (
    <>
      <LinkButton to="/zgloszenia/nowe" variant="primary" icon="plus">
        {t('intakes:new')}
      </LinkButton>
      <LinkButton to="/za-zyciem/nowe">{t('intakes:newZaZyciem')}</LinkButton>
    </>
  );
};

const IntakesTable = ({ rows, isNarrowed }: { rows: readonly Row[]; isNarrowed: boolean }) => {
  const t = useText();
  return (
    <Table
      caption={t('intakes:title')}
      isCaptionHidden
      rows={rows}
      rowKey={({ id }) => id}
      empty={
        <EmptyState icon="tray" title={t(isNarrowed ? 'intakes:emptyFiltered' : 'intakes:empty')}>
          {t(isNarrowed ? 'intakes:emptyFilteredText' : 'intakes:emptyText')}
        </EmptyState>
      }
      columns={[
        {
          id: 'family',
          heading: t('intakes:column.family'),
          isRowHeader: true,
          cell: ({ id, family }) => (
            <Link to="/zgloszenia/$intakeId" params={{ intakeId: id }}>
              {[family.surname, family.city].filter(Boolean).join(', ')}
            </Link>
          ),
        },
        { id: 'receivedOn', heading: t('intakes:column.receivedOn'), cell: ({ receivedOn }) => formatDay(receivedOn) },
        { id: 'source', heading: t('intakes:column.source'), cell: ({ source }) => capitalize(INTAKE_SOURCE_WORDS[source]) },
        { id: 'urgency', heading: t('intakes:column.urgency'), cell: ({ urgency }) => <UrgencyBadge urgency={urgency} /> },
        {
          id: 'state',
          heading: t('intakes:column.state'),
          cell: ({ state }) => <Badge tone={TONES[state]}>{capitalize(INTAKE_STATE_WORDS[state])}</Badge>,
        },
      ]}
    />
  );
};

const IntakeList = ({ state }: { state: IntakeState | undefined }) => {
  const list = useIntakes(state);
  if (list.isPending) return <Skeleton lines={6} lineRem={2.6} />;
  const failure = list.isError && <Callout kind="danger">{messageOf(list.error)}</Callout>;
  // What a refusal forbids is not kept in view; what only the network did not bring anew can still be read.
  if (!list.data || (list.isError && !isNetworkLost(list.error))) return failure;
  const rows = list.data.pages.flatMap(({ nodes }) => nodes);
  return (
    <>
      {failure}
      <Outdated isOutdated={list.isPlaceholderData}>
        <IntakesTable rows={rows} isNarrowed={state !== undefined} />
        {rows.length > 0 && (
          <Pagination
            shown={rows.length}
            total={list.isPlaceholderData ? null : list.data.pages[0]?.totalCount}
            hasMore={list.hasNextPage && !list.isPlaceholderData}
            isLoading={list.isFetchingNextPage}
            onMore={() => void list.fetchNextPage()}
          />
        )}
      </Outdated>
    </>
  );
};

/** Zgłoszenia: what reached the centre, newest first. */
export const IntakesPage = () => {
  const t = useText();
  const { stan } = route.useSearch();
  const navigate = route.useNavigate();
  const mayRegister = useMay('intake:register');
  return (
    <>
      <PageHeader title={t('intakes:title')} intro={t('intakes:intro')} actions={mayRegister && <NewLinks />} />
      <Stack>
        <div className={styles.narrow} data-print="hide">
          <Select<IntakeState | 'ALL'>
            label={t('intakes:filter')}
            value={stan ?? 'ALL'}
            onChange={(choice) =>
              void navigate({ search: choice === null || choice === 'ALL' ? {} : { stan: choice }, replace: true })
            }
            options={[
              { value: 'ALL', label: capitalize(t('intakes:all')) },
              ...INTAKE_STATES.map((value) => ({ value, label: capitalize(INTAKE_STATE_WORDS[value]) })),
            ]}
          />
        </div>
        <IntakeList state={stan} />
      </Stack>
    </>
  );
};
