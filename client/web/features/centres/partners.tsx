import { graphql, type PartnersOfCentreQuery } from '@asysta/client';
import { PARTNER_KIND_WORDS } from '@asysta/schema/partners/codes';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Badge } from '../../components/data/badge.js';
import { Pagination } from '../../components/data/pagination.js';
import { Table, type Column } from '../../components/data/table.js';
import { capitalize } from '../../components/format.js';
import { useText } from '../../frame/text/use-text.js';
import { API_QUERIES, execute } from '../../frame/api.js';
import styles from './centres.module.css';

const PartnersDocument = graphql(`
  query PartnersOfCentre($page: PageInput!) {
    partnerInstitutions(page: $page) {
      totalCount
      nodes {
        id
        name
        kind
        scope
        city
        receivesReferrals
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

type Partner = PartnersOfCentreQuery['partnerInstitutions']['nodes'][number];

const useColumns = (): readonly Column<Partner>[] => {
  const t = useText();
  return [
    {
      id: 'name',
      heading: t('centres:partners.name'),
      isRowHeader: true,
      cell: ({ name, city }) => (
        <>
          {name}
          {city && <div className={styles.soft}>{city}</div>}
        </>
      ),
    },
    { id: 'kind', heading: t('centres:partners.kind'), cell: ({ kind }) => capitalize(PARTNER_KIND_WORDS[kind]) },
    { id: 'scope', heading: t('centres:partners.scope'), cell: ({ scope }) => scope },
    {
      id: 'referrals',
      heading: t('centres:partners.referrals'),
      cell: ({ receivesReferrals }) =>
        receivesReferrals ? (
          <Badge tone="success" icon="check">
            {t('centres:partners.receives')}
          </Badge>
        ) : (
          <span className={styles.soft}>{t('centres:partners.outside')}</span>
        ),
    },
  ];
};

const PAGE = 25;

/** Institutions the centre works with, and which of them a referral reaches through the platform. */
export const Partners = () => {
  const t = useText();
  const columns = useColumns();
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useSuspenseInfiniteQuery({
    queryKey: [...API_QUERIES, 'partners'] as const,
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }) => execute(PartnersDocument, { page: { first: PAGE, after: pageParam } }),
    getNextPageParam: ({ partnerInstitutions: { pageInfo } }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
  });
  const partners = data.pages.flatMap(({ partnerInstitutions }) => partnerInstitutions.nodes);
  return (
    <>
      <Table
        caption={t('centres:partners.caption')}
        isCaptionHidden
        columns={columns}
        rows={partners}
        rowKey={({ id }) => id}
        empty={<p className={styles.soft}>{t('centres:partners.none')}</p>}
      />
      {hasNextPage && (
        <Pagination
          shown={partners.length}
          total={data.pages[0]?.partnerInstitutions.totalCount}
          hasMore={hasNextPage}
          isLoading={isFetchingNextPage}
          onMore={() => void fetchNextPage()}
        />
      )}
    </>
  );
};
