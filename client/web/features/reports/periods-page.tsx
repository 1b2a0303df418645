import { graphql, type ReportPeriodsQuery } from '@asysta/client';
import { daysBetween, parseLocalDate } from '@asysta/schema/values/local-date';
import { parseHalfYear } from '@asysta/schema/values/half-year';
import { halfYearInWords } from '@asysta/schema/reports/codes';
import { useSuspenseQuery } from '@tanstack/react-query';
import { LinkButton } from '../../components/button.js';
import { Badge, type Tone } from '../../components/data/badge.js';
import { DueChip } from '../../components/data/due-chip.js';
import { Table, type Column } from '../../components/data/table.js';
import { WhyNote } from '../../components/feedback/callout.js';
import { Stack } from '../../components/layout/card.js';
import { PageHeader } from '../../components/layout/page-header.js';
import { formatDay, formatMoment } from '../../components/format.js';
import { useText } from '../../frame/text/use-text.js';
import { apiQuery } from '../../frame/api.js';
import { useMay, useViewer } from '../../frame/viewer.js';

const ReportPeriodsDocument = graphql(`
  query ReportPeriods {
    reportPeriods {
      halfYear
      state
      closed
      dueOn
      submittedAt
    }
  }
`);

type Period = ReportPeriodsQuery['reportPeriods'][number];
type Standing = 'running' | 'open' | 'submitted';

const standingOf = ({ state, closed }: Period): Standing => {
  if (state === 'SUBMITTED') return 'submitted';
  return closed ? 'open' : 'running';
};

const TONES: Record<Standing, Tone> = { running: 'info', open: 'warning', submitted: 'success' };

const Due = ({ period }: { period: Period }) => {
  const { today } = useViewer();
  if (standingOf(period) !== 'open') return formatDay(period.dueOn);
  return <DueChip dueOn={period.dueOn} daysLeft={daysBetween(parseLocalDate(today), parseLocalDate(period.dueOn))} />;
};

const Step = ({ period, isNext }: { period: Period; isNext: boolean }) => {
  const t = useText();
  const maySubmit = useMay('report:submit');
  const standing = standingOf(period);
  const toSubmit = standing === 'open' && maySubmit;
  const words = standing === 'submitted' ? t('reports:action.open') : t(`reports:action.${toSubmit ? 'submit' : 'preview'}`);
  return (
    <LinkButton
      to="/sprawozdania/$halfYear"
      params={{ halfYear: period.halfYear }}
      variant={toSubmit && isNext ? 'primary' : 'secondary'}
      aria-label={`${words}: ${halfYearInWords(parseHalfYear(period.halfYear))}`}
    >
      {words}
    </LinkButton>
  );
};

const useColumns = (next: Period | undefined): readonly Column<Period>[] => {
  const t = useText();
  return [
    {
      id: 'period',
      heading: t('reports:column.period'),
      isRowHeader: true,
      cell: ({ halfYear }) => halfYearInWords(parseHalfYear(halfYear)),
    },
    {
      id: 'state',
      heading: t('reports:column.state'),
      cell: (period) => <Badge tone={TONES[standingOf(period)]}>{t(`reports:state.${standingOf(period)}`)}</Badge>,
    },
    { id: 'due', heading: t('reports:column.due'), cell: (period) => <Due period={period} /> },
    {
      id: 'submitted',
      heading: t('reports:column.submitted'),
      cell: ({ submittedAt }) => (submittedAt ? formatMoment(submittedAt) : '–'),
    },
    { id: 'step', heading: t('reports:column.step'), cell: (period) => <Step period={period} isNext={period === next} /> },
  ];
};

/** The running half-year and those before it: which report waits, until when, and what was submitted. */
export const PeriodsPage = () => {
  const t = useText();
  const { reportPeriods } = useSuspenseQuery(apiQuery(ReportPeriodsDocument, {})).data;
  const columns = useColumns(reportPeriods.find((period) => standingOf(period) === 'open'));
  return (
    <>
      <PageHeader title={t('reports:title')} intro={t('reports:intro')} />
      <Stack>
        <Table
          caption={t('reports:caption')}
          isCaptionHidden
          columns={columns}
          rows={reportPeriods}
          rowKey={({ halfYear }) => halfYear}
        />
        <WhyNote title={t('reports:whyTitle')}>{t('reports:why')}</WhyNote>
      </Stack>
    </>
  );
};
