import { graphql, readFragment } from '@asysta/client';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { LinkButton } from '../../components/button.js';
import { EmptyState } from '../../components/feedback/empty-state.js';
import { Icon } from '../../components/icons.js';
import { PageHeader } from '../../components/layout/page-header.js';
import { formatDayOfYear } from '../../components/format.js';
import { useText } from '../../frame/text/use-text.js';
import { apiQuery } from '../../frame/api.js';
import styles from './visits.module.css';

// An assistant accompanies at most fifteen families (art. 15(4)); the rest of the page is for those of others.
const FamiliesToVisitDocument = graphql(`
  query FamiliesToVisit {
    assigned: supportCases(filter: { stage: ASSIGNED }, page: { first: 100 }) {
      nodes {
        ...CaseToVisit
      }
    }
    inSupport: supportCases(filter: { stage: IN_SUPPORT }, page: { first: 100 }) {
      nodes {
        ...CaseToVisit
      }
    }
  }
`);

const CaseToVisitFields = graphql(`
  fragment CaseToVisit on SupportCase {
    id
    stage
    viewerMayRecordVisit
    family {
      id
      surname
      city
    }
    lastVisit {
      id
      visitedOn
    }
  }
`);

const useCasesToVisit = () => {
  const { assigned, inSupport } = useSuspenseQuery(apiQuery(FamiliesToVisitDocument, {})).data;
  return readFragment(CaseToVisitFields, [...assigned.nodes, ...inSupport.nodes])
    .filter(({ viewerMayRecordVisit }) => viewerMayRecordVisit)
    .sort((one, other) => (one.lastVisit?.visitedOn ?? '').localeCompare(other.lastVisit?.visitedOn ?? ''));
};

type CaseToVisit = ReturnType<typeof useCasesToVisit>[number];

const FamilyWay = ({ supportCase }: { supportCase: CaseToVisit }) => {
  const t = useText();
  const { family, lastVisit, stage } = supportCase;
  const isFirst = stage === 'ASSIGNED';
  return (
    <Link
      to={isFirst ? '/rodziny/$familyId/wizyty/pierwsza' : '/rodziny/$familyId/wizyty/nowa'}
      params={{ familyId: family.id }}
      className={styles.family}
    >
      <div>
        <strong>{t('shell:family', { surname: family.surname })}</strong>
        <span>
          {[
            family.city,
            isFirst && t('visits:quick.firstWaits'),
            lastVisit && t('visits:quick.last', { date: formatDayOfYear(lastVisit.visitedOn) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </div>
      <Icon name="chevronRight" />
    </Link>
  );
};

/** The quick way from the bottom bar: the family first, the one not seen for longest on top, then the visit. */
export const QuickVisitPage = () => {
  const t = useText();
  const cases = useCasesToVisit();
  return (
    <>
      <PageHeader title={t('visits:quick.title')} intro={cases.length > 0 ? t('visits:quick.intro') : undefined} />
      {cases.length === 0 ? (
        <EmptyState
          icon="house"
          title={t('visits:quick.empty.title')}
          action={<LinkButton to="/rodziny">{t('visits:quick.empty.action')}</LinkButton>}
        >
          {t('visits:quick.empty.text')}
        </EmptyState>
      ) : (
        <ul className={styles.families} aria-label={t('visits:quick.list')}>
          {cases.map((supportCase) => (
            <li key={supportCase.id}>
              <FamilyWay supportCase={supportCase} />
            </li>
          ))}
        </ul>
      )}
      <p>
        <Link to="/wizyta/po-czasie">{t('visits:late.way')}</Link>
      </p>
    </>
  );
};
