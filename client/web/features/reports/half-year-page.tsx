import { graphql, type HalfYearReportPageQuery } from '@asysta/client';
import { isHalfYear, lastOn, parseHalfYear } from '@asysta/schema/values/half-year';
import { halfYearInWords } from '@asysta/schema/reports/codes';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link, notFound } from '@tanstack/react-router';
import { Badge } from '../../components/data/badge.js';
import { Callout } from '../../components/feedback/callout.js';
import { Stack } from '../../components/layout/card.js';
import { PageHeader } from '../../components/layout/page-header.js';
import { PrintButton } from '../../components/layout/print-button.js';
import { formatDay, formatMoment } from '../../components/format.js';
import { useText } from '../../frame/text/use-text.js';
import { apiQuery } from '../../frame/api.js';
import { useViewer } from '../../frame/viewer.js';
import { FigureCard } from './figure-card.js';
import styles from './reports.module.css';
import { SubmitReport } from './submit-report.js';

const HalfYearReportDocument = graphql(`
  query HalfYearReportPage($halfYear: HalfYear!) {
    halfYearReport(halfYear: $halfYear) {
      id
      halfYear
      state
      closed
      dueOn
      submittedAt
      submittedBy
      templateVersion
      viewerMaySubmit
      figures {
        figure
        label
        value
        ...ReportFigureCard
      }
    }
  }
`);

type Report = HalfYearReportPageQuery['halfYearReport'];

const Standing = ({ report }: { report: Report }) => {
  const t = useText();
  if (report.submittedAt) {
    return (
      <Callout kind="success" title={t('reports:report.submitted.title')}>
        {t('reports:report.submitted.text', { moment: formatMoment(report.submittedAt), name: report.submittedBy ?? '' })}
      </Callout>
    );
  }
  if (!report.closed) {
    return (
      <Callout title={t('reports:report.running.title')}>
        {t('reports:report.running.text', { date: formatDay(lastOn(parseHalfYear(report.halfYear))) })}
      </Callout>
    );
  }
  return (
    <Callout kind="warning" title={t('reports:report.open.title')}>
      {t('reports:report.open.text')} {!report.viewerMaySubmit && t('reports:report.mayNot')}
    </Callout>
  );
};

const stateKey = ({ state, closed }: Report) => {
  if (state === 'SUBMITTED') return 'submitted' as const;
  return closed ? ('open' as const) : ('running' as const);
};

const TONES = { submitted: 'success', open: 'warning', running: 'info' } as const;

const route = getRouteApi('/signed-in/sprawozdania/$halfYear');

/** The report of one half-year: every number with its definition, its source and what it was counted from. */
export const HalfYearPage = () => {
  const t = useText();
  const { today } = useViewer();
  const { halfYear } = route.useParams();
  if (!isHalfYear(halfYear)) throw notFound();
  const { halfYearReport: report } = useSuspenseQuery(apiQuery(HalfYearReportDocument, { halfYear })).data;
  const period = halfYearInWords(halfYear);
  const key = stateKey(report);
  return (
    <>
      <PageHeader
        title={t('reports:report.title', { period })}
        breadcrumbs={[
          <Link key="reports" to="/sprawozdania">
            {t('reports:navigation')}
          </Link>,
        ]}
        badges={<Badge tone={TONES[key]}>{t(`reports:state.${key}`)}</Badge>}
        actions={
          <>
            <PrintButton />
            {report.viewerMaySubmit && <SubmitReport halfYear={halfYear} figures={report.figures} />}
          </>
        }
      />
      <p className={styles.paperOnly}>{t('reports:report.paper', { date: formatDay(today) })}</p>
      <Stack>
        <Standing report={report} />
        <div className={styles.figures}>
          {report.figures.map((line) => (
            <FigureCard key={line.figure} halfYear={halfYear} item={line} />
          ))}
        </div>
        <p className={styles.soft}>{t('reports:report.template', { version: report.templateVersion })}</p>
      </Stack>
    </>
  );
};
