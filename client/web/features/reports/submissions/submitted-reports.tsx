import { graphql, type SubmittedReportsQuery } from '@asysta/client';
import type { HalfYear } from '@asysta/schema/values/half-year';
import { halfYearInWords } from '@asysta/schema/reports/codes';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ButtonGroup } from '../../../components/button.js';
import { Badge } from '../../../components/data/badge.js';
import { DescriptionList } from '../../../components/data/description-list.js';
import { ProgressMeter } from '../../../components/data/progress-meter.js';
import { Table, type Column } from '../../../components/data/table.js';
import { EmptyState } from '../../../components/feedback/empty-state.js';
import { Card, Stack } from '../../../components/layout/card.js';
import { PrintButton } from '../../../components/layout/print-button.js';
import { capitalize, formatDay, formatMoment, formatNumber } from '../../../components/format.js';
import { useText } from '../../../frame/text/use-text.js';
import { apiQuery } from '../../../frame/api.js';
import { useViewer } from '../../../frame/viewer.js';
import styles from '../reports.module.css';
import { DownloadCsv } from './download-csv.js';
import { figureColumns, valueOf } from './submission-rows.js';

const SubmittedReportsDocument = graphql(`
  query SubmittedReports($halfYear: HalfYear!) {
    submissions(halfYear: $halfYear) {
      halfYear
      dueOn
      centres {
        centreName
        terytCode
        submitted
        submittedAt
        figures {
          figure
          label
          value
          definition
          source
        }
      }
      totals {
        figure
        label
        value
        centres
      }
    }
  }
`);

type Submissions = SubmittedReportsQuery['submissions'];
type Row = { readonly kind: 'centre'; readonly centre: Submissions['centres'][number] } | { readonly kind: 'total' };

const useSubmittedCell = (submissions: Submissions): ((row: Row) => ReactNode) => {
  const t = useText();
  const { today } = useViewer();
  const isLate = submissions.dueOn < today;
  const submitted = submissions.centres.filter((centre) => centre.submitted).length;
  return (row) => {
    if (row.kind === 'total') return t('reports:region.progressValue', { submitted, total: submissions.centres.length });
    const { submittedAt } = row.centre;
    if (submittedAt) return formatMoment(submittedAt);
    return (
      <Badge tone={isLate ? 'danger' : 'neutral'} icon={isLate ? 'warning' : 'clock'}>
        {t(isLate ? 'reports:region.notSubmitted' : 'reports:region.notYet')}
      </Badge>
    );
  };
};

const useColumns = (submissions: Submissions): readonly Column<Row>[] => {
  const t = useText();
  const submittedCell = useSubmittedCell(submissions);
  const { centres, totals } = submissions;
  const total = ({ figure }: { figure: Submissions['totals'][number]['figure'] }) => {
    const sum = totals.find((each) => each.figure === figure);
    if (!sum) return '–';
    return (
      <>
        <div className={styles.total}>{formatNumber(sum.value)}</div>
        <div className={styles.soft}>{t('reports:region.totalOf', { count: sum.centres, total: centres.length })}</div>
      </>
    );
  };
  return [
    {
      id: 'centre',
      heading: t('reports:region.column.centre'),
      isRowHeader: true,
      cell: (row) => (row.kind === 'total' ? t('reports:region.total') : row.centre.centreName),
    },
    {
      id: 'teryt',
      heading: t('reports:region.column.teryt'),
      cell: (row) => (row.kind === 'total' ? '–' : row.centre.terytCode),
    },
    { id: 'submitted', heading: t('reports:region.column.submitted'), cell: submittedCell },
    ...figureColumns(submissions).map(({ figure, label }): Column<Row> => ({
      id: figure,
      heading: capitalize(label),
      isNumber: true,
      cell: (row) => {
        if (row.kind === 'total') return total({ figure });
        const value = valueOf(row.centre.figures, figure);
        return value === null ? '–' : formatNumber(value);
      },
    })),
  ];
};

const Definitions = ({ centres }: Pick<Submissions, 'centres'>) => {
  const t = useText();
  const lines = centres.flatMap(({ figures }) => figures);
  const known = [...new Map(lines.map((line) => [`${line.figure} ${line.definition}`, line])).values()];
  if (known.length === 0) return null;
  return (
    <Card title={t('reports:region.definitions')}>
      <DescriptionList
        facts={known.map(({ label, definition, source }) => ({
          term: capitalize(label),
          value: (
            <>
              {definition} <span className={styles.soft}>{t('reports:region.source', { source })}</span>
            </>
          ),
        }))}
      />
    </Card>
  );
};

/** Every supervised centre with what it submitted, the sums below, and the same as a file. */
export const SubmittedReports = ({ halfYear }: { halfYear: HalfYear }) => {
  const t = useText();
  const { submissions } = useSuspenseQuery(apiQuery(SubmittedReportsDocument, { halfYear })).data;
  const columns = useColumns(submissions);
  const { centres, dueOn } = submissions;
  if (centres.length === 0) {
    return (
      <EmptyState icon="bars" title={t('reports:region.empty.title')}>
        {t('reports:region.empty.text')}
      </EmptyState>
    );
  }
  const submitted = centres.filter((centre) => centre.submitted).length;
  const rows: readonly Row[] = [...centres.map((centre): Row => ({ kind: 'centre', centre })), { kind: 'total' }];
  return (
    <Stack>
      <div className={styles.bar}>
        <ProgressMeter
          label={t('reports:region.progress')}
          value={submitted}
          max={centres.length}
          valueText={t('reports:region.progressValue', { submitted, total: centres.length })}
        />
        <p className={styles.soft}>{t('reports:region.due', { date: formatDay(dueOn) })}</p>
        <div data-print="hide">
          <ButtonGroup>
            <DownloadCsv submissions={submissions} />
            <PrintButton />
          </ButtonGroup>
        </div>
      </div>
      <div className={styles.wrapped}>
        <Table
          caption={t('reports:region.caption', { period: halfYearInWords(halfYear) })}
          columns={columns}
          rows={rows}
          rowKey={(row) => (row.kind === 'total' ? 'total' : `${row.centre.terytCode} ${row.centre.centreName}`)}
        />
      </div>
      <Definitions centres={centres} />
    </Stack>
  );
};
