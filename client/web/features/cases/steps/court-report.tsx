import { graphql } from '@asysta/client';
import { RecordCourtReportSchema } from '@asysta/schema/cases/court-inputs';
import { EmptyState } from '../../../components/feedback/empty-state.js';
import { DateField } from '../../../components/forms/date-field.js';
import { RadioGroup } from '../../../components/forms/radio-group.js';
import { formatDay } from '../../../components/format.js';
import { execute } from '../../../frame/api.js';
import { Bound } from '../../../frame/forms/mutation-form.js';
import { useText } from '../../../frame/text/use-text.js';
import { caseStep } from '../case-step.js';
import type { StepCase, StepProps } from '../step-case.js';
import { BackToFamily, StepHeader } from '../step-frame.js';

const SendCourtReport = graphql(`
  mutation SendCourtReport($input: RecordCourtReportInput!) {
    recordCourtReport(input: $input) {
      id
      version
    }
  }
`);

const owedIn = ({ deadlines }: StepCase) => deadlines.filter(({ kind, metOn }) => kind === 'COURT_REPORT' && !metOn);

const ReportForm = caseStep({
  action: 'RECORD_COURT_REPORT',
  words: 'courtReport',
  schema: RecordCourtReportSchema,
  blank: ({ today }) => ({ deadlineId: null, sentOn: today }),
  send: (input) => execute(SendCourtReport, { input }),
  fields: ({ form, t, step }) => (
    <>
      <Bound form={form} name="deadlineId">
        {(field) => (
          <RadioGroup
            label={t('cases:courtReport.which')}
            options={owedIn(step.supportCase).map(({ id, dueOn }) => ({
              value: id,
              label: t('cases:courtReport.dueOn', { date: formatDay(dueOn) }),
            }))}
            {...field}
          />
        )}
      </Bound>
      <Bound form={form} name="sentOn">
        {(field) => <DateField label={t('cases:courtReport.sentOn')} {...field} />}
      </Bound>
    </>
  ),
});

/** Sprawozdanie dla sądu: which of those the court wants was sent, and when. */
export const CourtReportStep = (step: StepProps) => {
  const t = useText();
  if (owedIn(step.supportCase).length > 0) return <ReportForm {...step} />;
  return (
    <>
      <StepHeader step={step} title={t('cases:courtReport.title')} />
      <EmptyState icon="scales" title={t('cases:courtReport.none')} action={<BackToFamily familyId={step.family.id} />}>
        {t('cases:courtReport.noneText')}
      </EmptyState>
    </>
  );
};
