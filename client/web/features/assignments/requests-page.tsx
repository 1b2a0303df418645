import { graphql, readFragment, type FragmentType, type WaitingCaseFragment } from '@asysta/client';
import { CASE_TRACK_WORDS } from '@asysta/schema/cases/codes';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { LinkButton } from '../../components/button.js';
import { Table, type Column } from '../../components/data/table.js';
import { WhyNote } from '../../components/feedback/callout.js';
import { EmptyState } from '../../components/feedback/empty-state.js';
import { Card, Columns, Stack } from '../../components/layout/card.js';
import { PageHeader } from '../../components/layout/page-header.js';
import { formatDay } from '../../components/format.js';
import { useText } from '../../frame/text/use-text.js';
import { apiQuery } from '../../frame/api.js';
import styles from './assignments.module.css';
import { LoadMeter, useCaseloads } from './caseloads.js';

const WaitingCasesDocument = graphql(`
  query WaitingCases {
    toQualify: supportCases(filter: { awaits: QUALIFICATION }, page: { first: 100 }) {
      nodes {
        ...WaitingCase
      }
    }
    toAssign: supportCases(filter: { awaits: ASSIGNMENT }, page: { first: 100 }) {
      nodes {
        ...WaitingCase
      }
    }
    toRelieve: supportCases(filter: { awaits: RELIEF }, page: { first: 100 }) {
      nodes {
        ...WaitingCase
      }
    }
  }
`);

const WaitingCaseFields = graphql(`
  fragment WaitingCase on SupportCase {
    id
    number
    track
    family {
      id
      surname
      city
    }
    socialWorker {
      displayName
    }
    request {
      requestedOn
    }
    qualification {
      qualifiedOn
    }
    currentBasis {
      kind
      validFrom
    }
    reliefRequests {
      id
      requestedOn
      decision
    }
  }
`);

type WaitingCase = WaitingCaseFragment;
type Step = 'toQualify' | 'toAssign' | 'toRelieve';

/** The day of the latest thing that let the family wait: without request and qualification it is the day of the basis. */
const waitsSince = ({ qualification, request, currentBasis, reliefRequests }: WaitingCase): string | undefined =>
  reliefRequests.find(({ decision }) => !decision)?.requestedOn ??
  qualification?.qualifiedOn ??
  request?.requestedOn ??
  currentBasis?.validFrom;

const useColumns = (step: Step): readonly Column<WaitingCase>[] => {
  const t = useText();
  return [
    {
      id: 'family',
      heading: t('assignments:column.family'),
      isRowHeader: true,
      cell: ({ family }) => (
        <>
          <Link to="/rodziny/$familyId" params={{ familyId: family.id }}>
            {t('assignments:family', { surname: family.surname })}
          </Link>
          {family.city && <div className={styles.soft}>{family.city}</div>}
        </>
      ),
    },
    { id: 'track', heading: t('assignments:column.track'), cell: ({ track }) => CASE_TRACK_WORDS[track] },
    { id: 'since', heading: t('assignments:column.since'), cell: (row) => formatDay(waitsSince(row) ?? '') },
    {
      id: 'social',
      heading: t('assignments:column.social'),
      cell: ({ socialWorker }) => socialWorker?.displayName ?? t('common:none'),
    },
    {
      id: 'step',
      heading: t('assignments:column.step'),
      cell: ({ family }) => (
        <LinkButton
          to="/rodziny/$familyId/przydzial"
          params={{ familyId: family.id }}
          variant="primary"
          aria-label={`${t(`assignments:${step}.action`)}, ${t('assignments:family', { surname: family.surname })}`}
        >
          {t(`assignments:${step}.action`)}
        </LinkButton>
      ),
    },
  ];
};

const Waiting = ({ step, items }: { step: Step; items: readonly FragmentType<typeof WaitingCaseFields>[] }) => {
  const t = useText();
  const columns = useColumns(step);
  return (
    <section aria-labelledby={`czekaja-${step}`} className={styles.waiting}>
      <h2 id={`czekaja-${step}`}>{`${t(`assignments:${step}.title`)} (${items.length})`}</h2>
      <Table
        caption={t(`assignments:${step}.title`)}
        isCaptionHidden
        columns={columns}
        rows={readFragment(WaitingCaseFields, items)}
        rowKey={({ id }) => id}
        empty={<p className={styles.soft}>{t(`assignments:${step}.empty`)}</p>}
      />
    </section>
  );
};

const Loads = () => {
  const t = useText();
  const caseloads = useCaseloads();
  const limit = caseloads.find((caseload) => typeof caseload.limit === 'number')?.limit;
  return (
    <Card title={t('assignments:loads.title')}>
      {caseloads.length === 0 && <p>{t('assignments:loads.none')}</p>}
      <ul className={styles.loads}>
        {caseloads.map((caseload) => (
          <li key={caseload.assistant.id}>
            <LoadMeter caseload={caseload} />
            {!caseload.holdsFunction && (
              <p className={styles.ended}>{t(caseload.suspended ? 'assignments:loads.suspended' : 'assignments:loads.ended')}</p>
            )}
          </li>
        ))}
      </ul>
      {typeof limit === 'number' && (
        <WhyNote title={t('assignments:loads.limitTitle')}>{t('assignments:loads.limitWhy', { limit })}</WhyNote>
      )}
    </Card>
  );
};

/** Families that wait for a decision, and beside them whom they could be given to. */
export const RequestsPage = () => {
  const t = useText();
  const { toQualify, toAssign, toRelieve } = useSuspenseQuery(apiQuery(WaitingCasesDocument, {})).data;
  const nobodyWaits = toQualify.nodes.length + toAssign.nodes.length + toRelieve.nodes.length === 0;
  return (
    <>
      <PageHeader title={t('assignments:title')} intro={t('assignments:intro')} />
      <Columns>
        {nobodyWaits ? (
          <EmptyState icon="personCheck" title={t('assignments:empty.title')}>
            {t('assignments:empty.text')}
          </EmptyState>
        ) : (
          <Stack>
            {toQualify.nodes.length > 0 && <Waiting step="toQualify" items={toQualify.nodes} />}
            <Waiting step="toAssign" items={toAssign.nodes} />
            {toRelieve.nodes.length > 0 && <Waiting step="toRelieve" items={toRelieve.nodes} />}
          </Stack>
        )}
        <Loads />
      </Columns>
    </>
  );
};
