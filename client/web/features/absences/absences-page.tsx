import { graphql } from '@asysta/client';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { Button } from '../../components/button.js';
import { Card, Stack } from '../../components/layout/card.js';
import { PageHeader } from '../../components/layout/page-header.js';
import { apiQuery } from '../../frame/api.js';
import { useText } from '../../frame/text/use-text.js';
import { useViewer } from '../../frame/viewer.js';
import { RecordAbsenceForm } from './absence-form.js';
import { AbsenceRow } from './absence-row.js';
import styles from '../../frame/records/rows.module.css';

const AbsencesDocument = graphql(`
  query AbsencesOfPerson($staffMemberId: ID!) {
    absences(staffMemberId: $staffMemberId, page: { first: 100 }) {
      nodes {
        id
        version
        kind
        validFrom
        validTo
        recordedBy {
          id
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

const Absences = ({ staffMemberId }: { staffMemberId: string }): ReactNode => {
  const t = useText();
  const [isRecording, setIsRecording] = useState(false);
  const { nodes } = useSuspenseQuery(apiQuery(AbsencesDocument, { staffMemberId })).data.absences;
  return (
    <Stack>
      <Card>
        {isRecording ? (
          <RecordAbsenceForm staffMemberId={staffMemberId} onClose={() => setIsRecording(false)} />
        ) : (
          <Button variant="primary" icon="plus" onPress={() => setIsRecording(true)}>
            {t('absences:open')}
          </Button>
        )}
      </Card>
      {nodes.length === 0 ? (
        <p>{t('absences:none')}</p>
      ) : (
        <Card>
          <ul className={styles.rows}>
            {nodes.map((absence) => (
              <AbsenceRow key={absence.id} absence={absence} />
            ))}
          </ul>
        </Card>
      )}
    </Stack>
  );
};

/** The absences of whoever is signed in. */
export const OwnAbsencesPage = () => {
  const t = useText();
  const { id } = useViewer();
  return (
    <>
      <PageHeader title={t('absences:navigation')} intro={t('absences:intro')} />
      <Absences staffMemberId={id} />
    </>
  );
};

const route = getRouteApi('/signed-in/pracownicy/$staffMemberId/nieobecnosci');

/** The absences of somebody the viewer leads. */
export const AbsencesOfPersonPage = () => {
  const t = useText();
  const { staffMemberId } = route.useParams();
  return (
    <>
      <PageHeader
        title={t('absences:title')}
        intro={t('absences:introOfOther')}
        breadcrumbs={[
          <Link key="staff" to="/pracownicy">
            {t('absences:staff')}
          </Link>,
        ]}
      />
      <Absences staffMemberId={staffMemberId} />
    </>
  );
};
