import { graphql } from '@asysta/client';
import { SubmitHalfYearReportSchema } from '@asysta/schema/reports/inputs';
import type { HalfYear } from '@asysta/schema/values/half-year';
import { halfYearInWords } from '@asysta/schema/reports/codes';
import { useState } from 'react';
import { Button } from '../../components/button.js';
import { DescriptionList } from '../../components/data/description-list.js';
import { ErrorSummary } from '../../components/feedback/error-summary.js';
import { ConfirmDialog } from '../../components/overlay/dialog.js';
import { capitalize, formatNumber } from '../../components/format.js';
import { useText } from '../../frame/text/use-text.js';
import { execute } from '../../frame/api.js';
import { useMutationForm } from '../../frame/forms/use-mutation-form.js';
import styles from './reports.module.css';

const SubmitMutation = graphql(`
  mutation SubmitHalfYearReport($input: SubmitHalfYearReportInput!) {
    submitHalfYearReport(input: $input) {
      id
      state
    }
  }
`);

/** Submits the report after showing once more what the region will see, for good. */
export const SubmitReport = (props: { halfYear: HalfYear; figures: readonly { label: string; value: number }[] }) => {
  const t = useText();
  const { halfYear, figures } = props;
  const [isAsking, setIsAsking] = useState(false);
  const state = useMutationForm({
    draftKey: `submit-report:${halfYear}`,
    schema: SubmitHalfYearReportSchema,
    known: { halfYear },
    defaultValues: {},
    send: (input) => execute(SubmitMutation, { input }),
    success: t('reports:report.success'),
    onDone: () => setIsAsking(false),
  });
  return (
    <>
      <Button variant="primary" icon="check" onPress={() => setIsAsking(true)}>
        {t('reports:report.submit')}
      </Button>
      <ConfirmDialog
        title={t('reports:report.confirm.title', { period: halfYearInWords(halfYear) })}
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        confirmLabel={t('reports:report.confirm.submit')}
        onConfirm={state.submit}
        isPending={state.isPending}
      >
        <div className={styles.confirmed}>
          <ErrorSummary problems={state.problems} attempt={state.attempt} />
          <p>{t('reports:report.confirm.text')}</p>
          <DescriptionList facts={figures.map(({ label, value }) => ({ term: capitalize(label), value: formatNumber(value) }))} />
        </div>
      </ConfirmDialog>
    </>
  );
};
