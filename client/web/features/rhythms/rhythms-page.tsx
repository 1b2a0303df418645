import { graphql } from '@asysta/client';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../components/button.js';
import { EmptyState } from '../../components/feedback/empty-state.js';
import { Card, Stack } from '../../components/layout/card.js';
import { PrintButton } from '../../components/layout/print-button.js';
import { apiQuery } from '../../frame/api.js';
import styles from '../../frame/records/rows.module.css';
import { FamilyPageHeader } from '../../frame/shell/family-page.js';
import { useText } from '../../frame/text/use-text.js';
import { useViewer } from '../../frame/viewer.js';
import { RecordRhythmForm } from './record-rhythm.js';
import { RhythmRow } from './rhythm-row.js';

const FamilyOfRhythmDocument = graphql(`
  query FamilyOfRhythm($familyId: ID!) {
    family(id: $familyId) {
      id
      surname
      currentCase {
        id
        closedOn
        viewerMayRecordMeetingRhythm
        lastVisit {
          id
          visitedOn
        }
      }
    }
  }
`);

const MeetingRhythmsOfCaseDocument = graphql(`
  query MeetingRhythmsOfCase($supportCaseId: ID!) {
    meetingRhythms(supportCaseId: $supportCaseId, page: { first: 100 }) {
      nodes {
        id
        version
        days
        validFrom
        validTo
        justification
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

const Rhythms = ({ supportCaseId, isOpen }: { supportCaseId: string; isOpen: boolean }) => {
  const t = useText();
  const { nodes } = useSuspenseQuery(apiQuery(MeetingRhythmsOfCaseDocument, { supportCaseId })).data.meetingRhythms;
  if (nodes.length === 0) {
    return (
      <EmptyState icon="calendar" title={t('rhythms:empty.title')}>
        {t('rhythms:empty.text')}
      </EmptyState>
    );
  }
  return (
    <Card>
      <ul className={styles.rows} aria-label={t('rhythms:list')}>
        {nodes.map((rhythm) => (
          <RhythmRow key={rhythm.id} rhythm={rhythm} isOpen={isOpen} />
        ))}
      </ul>
    </Card>
  );
};

const route = getRouteApi('/signed-in/rodziny/$familyId/rytm');

/** All rhythms of the case that counts, also of a closed one, newest first, and the form of a new one. */
export const RhythmsPage = () => {
  const t = useText();
  const { today } = useViewer();
  const [isOpen, setIsOpen] = useState(false);
  const { family } = useSuspenseQuery(apiQuery(FamilyOfRhythmDocument, route.useParams())).data;
  const supportCase = family.currentCase;
  return (
    <>
      <FamilyPageHeader
        family={family}
        title={t('rhythms:title')}
        intro={t('rhythms:intro')}
        actions={
          <>
            <PrintButton />
            {supportCase?.viewerMayRecordMeetingRhythm && !isOpen && (
              <Button variant="primary" icon="plus" onPress={() => setIsOpen(true)}>
                {t('rhythms:record')}
              </Button>
            )}
          </>
        }
      />
      {supportCase ? (
        <Stack>
          {isOpen && (
            <RecordRhythmForm
              supportCaseId={supportCase.id}
              since={supportCase.lastVisit?.visitedOn ?? today}
              onClose={() => setIsOpen(false)}
            />
          )}
          <Rhythms supportCaseId={supportCase.id} isOpen={!supportCase.closedOn} />
        </Stack>
      ) : (
        <EmptyState icon="calendar" title={t('rhythms:empty.title')}>
          {t('rhythms:empty.noCase')}
        </EmptyState>
      )}
    </>
  );
};
