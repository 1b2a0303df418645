import { graphql } from '@asysta/client';
import type { ReportFigure } from '@asysta/schema/reports/codes';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Pagination } from '../../components/data/pagination.js';
import { Callout } from '../../components/feedback/callout.js';
import { Skeleton } from '../../components/feedback/skeleton.js';
import { useText } from '../../frame/text/use-text.js';
import { API_QUERIES, execute, messageOf } from '../../frame/api.js';
import styles from './reports.module.css';

const FamiliesBehindDocument = graphql(`
  query FamiliesBehindFigure($halfYear: HalfYear!, $page: PageInput!) {
    halfYearReport(halfYear: $halfYear) {
      id
      figures {
        figure
        families(page: $page) {
          totalCount
          nodes {
            id
            surname
            city
          }
          pageInfo {
            endCursor
            hasNextPage
          }
        }
      }
    }
  }
`);

const PAGE = 25;

const useFamiliesBehind = (halfYear: string, figure: ReportFigure) => {
  const query = useInfiniteQuery({
    queryKey: [...API_QUERIES, 'families-behind', halfYear, figure] as const,
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam }) => {
      const { halfYearReport } = await execute(FamiliesBehindDocument, { halfYear, page: { first: PAGE, after: pageParam } });
      return halfYearReport.figures.find((line) => line.figure === figure)?.families ?? null;
    },
    getNextPageParam: (page) => (page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null),
  });
  const pages = query.data?.pages ?? [];
  return { ...query, families: pages.flatMap((page) => page?.nodes ?? []), total: pages[0]?.totalCount ?? 0 };
};

/** Families a number was counted from, by surname, each leading to its card. */
export const FamiliesBehind = ({ halfYear, figure, label }: { halfYear: string; figure: ReportFigure; label: string }) => {
  const t = useText();
  const { families, total, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage } = useFamiliesBehind(
    halfYear,
    figure,
  );
  if (isPending) return <Skeleton lines={4} />;
  if (error) return <Callout kind="danger">{messageOf(error)}</Callout>;
  return (
    <>
      <ul className={styles.behind} aria-label={t('reports:report.familiesOf', { label })}>
        {families.map(({ id, surname, city }) => (
          <li key={id}>
            <Link to="/rodziny/$familyId" params={{ familyId: id }}>
              {t('reports:report.family', { surname })}
            </Link>
            {city && <span className={styles.soft}>{`, ${city}`}</span>}
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <Pagination
          shown={families.length}
          total={total}
          hasMore={hasNextPage}
          isLoading={isFetchingNextPage}
          onMore={() => void fetchNextPage()}
        />
      )}
    </>
  );
};
