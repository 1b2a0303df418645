import { graphql } from '@asysta/client';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../components/button.js';
import { Card, Stack } from '../../components/layout/card.js';
import { PageHeader } from '../../components/layout/page-header.js';
import { PrintButton } from '../../components/layout/print-button.js';
import { apiQuery } from '../../frame/api.js';
import { useText } from '../../frame/text/use-text.js';
import { useMay, useViewer } from '../../frame/viewer.js';
import { type OwnProblem, standingOn } from './own-problem.js';
import { AddProblemForm } from './problem-forms.js';
import { ProblemRow } from './problem-row.js';
import styles from './problems.module.css';

const ProblemsPageDocument = graphql(`
  query ProblemsPage {
    centre {
      id
      ownProblems {
        ...OwnProblem
      }
    }
  }
`);

const Problems = ({ problems }: { problems: readonly OwnProblem[] }) => (
  <ul className={styles.problems}>
    {problems.map((problem) => (
      <ProblemRow key={problem.id} problem={problem} />
    ))}
  </ul>
);

const Adding = () => {
  const t = useText();
  const [isAdding, setIsAdding] = useState(false);
  if (isAdding) return <AddProblemForm onClose={() => setIsAdding(false)} />;
  return (
    <Button variant="primary" icon="plus" onPress={() => setIsAdding(true)}>
      {t('problems:add.open')}
    </Button>
  );
};

/** What the centre names beside the problems every centre has: in use and retired, and for the director how to change the list. */
export const ProblemsPage = () => {
  const t = useText();
  const { today } = useViewer();
  const mayDecide = useMay('rule:set');
  const { ownProblems } = useSuspenseQuery(apiQuery(ProblemsPageDocument, {})).data.centre;
  const { used, retired } = standingOn(ownProblems, today);
  return (
    <>
      <PageHeader
        title={t('problems:title')}
        intro={t('problems:intro')}
        breadcrumbs={[
          <Link key="osrodek" to="/osrodek">
            {t('problems:centre')}
          </Link>,
        ]}
        actions={<PrintButton />}
      />
      <Stack>
        <Card title={t('problems:used.title')}>
          <p className={styles.soft}>{t('problems:onlyHere')}</p>
          {used.length > 0 ? <Problems problems={used} /> : <p>{t('problems:used.none')}</p>}
          {mayDecide && <Adding />}
        </Card>
        {retired.length > 0 && (
          <Card title={t('problems:retired.title')}>
            <p className={styles.soft}>{t('problems:retired.intro')}</p>
            <Problems problems={retired} />
          </Card>
        )}
      </Stack>
    </>
  );
};
