import { graphql } from '@asysta/client';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { LinkButton } from '../../components/button.js';
import { EmptyState } from '../../components/feedback/empty-state.js';
import { Card } from '../../components/layout/card.js';
import { PrintButton } from '../../components/layout/print-button.js';
import { apiQuery } from '../../frame/api.js';
import styles from '../../frame/records/rows.module.css';
import { FamilyPageHeader } from '../../frame/shell/family-page.js';
import { useText } from '../../frame/text/use-text.js';
import { PauseRow } from './pause-row.js';

const PausedFamilyDocument = graphql(`
  query PausedFamily($familyId: ID!) {
    family(id: $familyId) {
      id
      surname
      currentCase {
        id
        viewerMayRecordVisitPause
      }
    }
  }
`);

const VisitPausesOfCaseDocument = graphql(`
  query VisitPausesOfCase($supportCaseId: ID!) {
    visitPauses(supportCaseId: $supportCaseId, page: { first: 100 }) {
      nodes {
        id
        version
        validFrom
        validTo
        cause
        otherCause
        remarks
        viewerMayEnd
        viewerMayCorrect
        viewerMayAnnul
        author {
          displayName
        }
        insteadOf {
          displayName
        }
        corrections {
          id
          ...CorrectedField
        }
        annulledAt
        annulmentReason
        annulledBy {
          displayName
        }
      }
    }
  }
`);

const Pauses = ({ supportCaseId }: { supportCaseId: string }) => {
  const t = useText();
  const { nodes } = useSuspenseQuery(apiQuery(VisitPausesOfCaseDocument, { supportCaseId })).data.visitPauses;
  if (nodes.length === 0) {
    return (
      <EmptyState icon="calendar" title={t('pauses:empty.title')}>
        {t('pauses:empty.text')}
      </EmptyState>
    );
  }
  return (
    <Card>
      <ul className={styles.rows} aria-label={t('pauses:list')}>
        {nodes.map((pause) => (
          <PauseRow key={pause.id} pause={pause} />
        ))}
      </ul>
    </Card>
  );
};

const route = getRouteApi('/signed-in/rodziny/$familyId/przerwy');

/** All pauses of visits of the case that counts, also of a closed one, newest first. */
export const PausesPage = () => {
  const t = useText();
  const { family } = useSuspenseQuery(apiQuery(PausedFamilyDocument, route.useParams())).data;
  const supportCase = family.currentCase;
  return (
    <>
      <FamilyPageHeader
        family={family}
        title={t('pauses:title')}
        intro={t('pauses:intro')}
        actions={
          <>
            <PrintButton />
            {supportCase?.viewerMayRecordVisitPause && (
              <LinkButton to="/rodziny/$familyId/przerwy/nowa" params={{ familyId: family.id }} variant="primary" icon="plus">
                {t('pauses:record')}
              </LinkButton>
            )}
          </>
        }
      />
      {supportCase ? (
        <Pauses supportCaseId={supportCase.id} />
      ) : (
        <EmptyState icon="calendar" title={t('pauses:empty.title')}>
          {t('pauses:empty.noCase')}
        </EmptyState>
      )}
    </>
  );
};
