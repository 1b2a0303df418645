import { graphql } from '@asysta/client';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../components/button.js';
import { Card, Stack } from '../../components/layout/card.js';
import { PageHeader } from '../../components/layout/page-header.js';
import { apiQuery } from '../../frame/api.js';
import styles from '../../frame/records/rows.module.css';
import { useText } from '../../frame/text/use-text.js';
import { useMay } from '../../frame/viewer.js';
import { RecordCourtForm } from './court-form.js';
import { CourtRow } from './court-row.js';

const CourtsPageDocument = graphql(`
  query CourtsPage {
    centre {
      id
      competentCourts {
        id
        ...CompetentCourtRow
      }
    }
  }
`);

/** Which family court is competent for the centre, was and will be; the director writes it down. */
export const CourtsPage = () => {
  const t = useText();
  const maySet = useMay('court:set');
  const [isRecording, setIsRecording] = useState(false);
  const { competentCourts } = useSuspenseQuery(apiQuery(CourtsPageDocument, {})).data.centre;
  return (
    <>
      <PageHeader
        title={t('courts:title')}
        intro={t('courts:intro')}
        breadcrumbs={[
          <Link key="osrodek" to="/osrodek">
            {t('courts:centre')}
          </Link>,
        ]}
      />
      <Stack>
        {maySet && (
          <Card>
            {isRecording ? (
              <RecordCourtForm onClose={() => setIsRecording(false)} />
            ) : (
              <Button variant="primary" icon="plus" onPress={() => setIsRecording(true)}>
                {t('courts:open')}
              </Button>
            )}
          </Card>
        )}
        {competentCourts.length === 0 ? (
          <p>{t('courts:none')}</p>
        ) : (
          <Card>
            <ul className={styles.rows}>
              {competentCourts.map((court) => (
                <CourtRow key={court.id} item={court} />
              ))}
            </ul>
          </Card>
        )}
      </Stack>
    </>
  );
};
