import { graphql, type VisitedFamilyQuery } from '@asysta/client';
import { VISIT_KIND_WORDS } from '@asysta/schema/visits/codes';
import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ButtonGroup, LinkButton } from '../../components/button.js';
import { Pagination } from '../../components/data/pagination.js';
import { Timeline, type TimelineEvent } from '../../components/data/timeline.js';
import { EmptyState } from '../../components/feedback/empty-state.js';
import { Card, Columns } from '../../components/layout/card.js';
import { PrintButton } from '../../components/layout/print-button.js';
import { capitalize } from '../../components/format.js';
import { useText } from '../../frame/text/use-text.js';
import { API_QUERIES, apiQuery, execute } from '../../frame/api.js';
import { byWhom } from '../../frame/records/by-whom.js';
import { FamilyPageHeader } from '../../frame/shell/family-page.js';
import { useViewer } from '../../frame/viewer.js';
import { CorrectedAreaMark } from './area-history.js';
import { VisitBody } from './visit-body.js';
import styles from './visits.module.css';

const VisitedFamilyDocument = graphql(`
  query VisitedFamily($familyId: ID!) {
    family(id: $familyId) {
      id
      surname
      currentCase {
        id
        stage
        viewerMayRecordVisit
        assistant {
          id
        }
        areasOfChange {
          id
          description
          corrected
          viewerMayCorrect
          namedBy {
            displayName
          }
        }
      }
    }
  }
`);

const VisitsOfCaseDocument = graphql(`
  query VisitsOfCase($supportCaseId: ID!, $page: PageInput!) {
    visits(supportCaseId: $supportCaseId, page: $page) {
      totalCount
      nodes {
        id
        visitedOn
        kind
        annulledAt
        author {
          displayName
        }
        insteadOf {
          displayName
        }
        ...VisitBody
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

type VisitCase = NonNullable<VisitedFamilyQuery['family']['currentCase']>;

const PAGE = 20;

const useVisits = (supportCaseId: string) => {
  const query = useSuspenseInfiniteQuery({
    queryKey: [...API_QUERIES, 'visits', supportCaseId] as const,
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }) => execute(VisitsOfCaseDocument, { supportCaseId, page: { first: PAGE, after: pageParam } }),
    getNextPageParam: ({ visits }) => (visits.pageInfo.hasNextPage ? visits.pageInfo.endCursor : null),
  });
  const { pages } = query.data;
  return { ...query, visits: pages.flatMap(({ visits }) => visits.nodes), total: pages[0]?.visits.totalCount ?? 0 };
};

const Visits = ({ familyId, supportCase }: { familyId: string; supportCase: VisitCase }) => {
  const t = useText();
  const { visits, total, hasNextPage, isFetchingNextPage, fetchNextPage } = useVisits(supportCase.id);
  if (visits.length === 0) {
    return (
      <EmptyState icon="house" title={t('visits:empty.title')}>
        {t(supportCase.assistant ? 'visits:empty.first' : 'visits:empty.noAssistant')}
      </EmptyState>
    );
  }
  const events = visits.map((visit): TimelineEvent => ({
    id: visit.id,
    happenedOn: visit.visitedOn,
    title: capitalize(VISIT_KIND_WORDS[visit.kind]),
    by: byWhom(visit),
    icon: 'house',
    isAnnulled: Boolean(visit.annulledAt),
    body: <VisitBody familyId={familyId} item={visit} />,
  }));
  return (
    <>
      <Timeline label={t('visits:timeline')} events={events} />
      <Pagination
        shown={visits.length}
        total={total}
        hasMore={hasNextPage}
        isLoading={isFetchingNextPage}
        onMore={() => void fetchNextPage()}
      />
    </>
  );
};

const Areas = ({ familyId, areasOfChange }: Pick<VisitCase, 'areasOfChange'> & { familyId: string }) => {
  const t = useText();
  if (areasOfChange.length === 0) return null;
  return (
    <Card title={t('visits:areas.title')}>
      <ul className={styles.list}>
        {areasOfChange.map((area) => (
          <li key={area.id}>
            {area.description}
            <div className={styles.soft}>{t('visits:areas.namedBy', { name: area.namedBy.displayName })}</div>
            <ButtonGroup>
              {area.viewerMayCorrect && (
                <LinkButton
                  to="/rodziny/$familyId/obszary/$areaId/poprawka"
                  params={{ familyId, areaId: area.id }}
                  variant="quiet"
                  aria-label={t('visits:areas.correctNamed', { text: area.description })}
                >
                  {t('visits:areas.correct')}
                </LinkButton>
              )}
              <CorrectedAreaMark isCorrected={area.corrected} familyId={familyId} areaId={area.id} />
            </ButtonGroup>
          </li>
        ))}
      </ul>
    </Card>
  );
};

const RecordButton = ({ familyId, supportCase }: { familyId: string; supportCase: VisitCase }) => {
  const t = useText();
  const params = { familyId };
  if (!supportCase.viewerMayRecordVisit) return null;
  if (supportCase.stage === 'ASSIGNED') {
    return (
      <LinkButton to="/rodziny/$familyId/wizyty/pierwsza" params={params} variant="primary" icon="plus">
        {t('visits:recordFirst')}
      </LinkButton>
    );
  }
  return (
    <LinkButton to="/rodziny/$familyId/wizyty/nowa" params={params} variant="primary" icon="plus">
      {t('visits:record')}
    </LinkButton>
  );
};

/** The director writes down what an assistant who is gone could not (L18). */
const LateVisitWay = ({ familyId }: { familyId: string }) => {
  const t = useText();
  const isDirector = useViewer().appointments.some(({ role }) => role === 'DIRECTOR');
  if (!isDirector) return null;
  return (
    <LinkButton to="/rodziny/$familyId/wizyty/po-czasie" params={{ familyId }} variant="quiet">
      {t('visits:late.way')}
    </LinkButton>
  );
};

const route = getRouteApi('/signed-in/rodziny/$familyId/wizyty');

/** All visits of the case that counts, also of a closed one, newest first, with what the social worker named at the start. */
export const VisitsPage = () => {
  const t = useText();
  const { family } = useSuspenseQuery(apiQuery(VisitedFamilyDocument, route.useParams())).data;
  const supportCase = family.currentCase;
  return (
    <>
      <FamilyPageHeader
        family={family}
        title={t('visits:title')}
        intro={t('visits:intro')}
        actions={
          <>
            <PrintButton />
            <LateVisitWay familyId={family.id} />
            {supportCase && <RecordButton familyId={family.id} supportCase={supportCase} />}
          </>
        }
      />
      {supportCase ? (
        <Columns>
          <div>
            <Visits familyId={family.id} supportCase={supportCase} />
          </div>
          <Areas familyId={family.id} areasOfChange={supportCase.areasOfChange} />
        </Columns>
      ) : (
        <EmptyState icon="house" title={t('visits:empty.title')}>
          {t('visits:empty.noCase')}
        </EmptyState>
      )}
    </>
  );
};
