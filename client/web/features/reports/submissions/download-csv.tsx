import { Button } from '../../../components/button.js';
import { formatMoment } from '../../../components/format.js';
import { useText } from '../../../frame/text/use-text.js';
import { submissionsCsv } from './submissions-csv.js';
import type { SubmittedHalfYear } from './submission-rows.js';

const save = (name: string, text: string): void => {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
};

/** Saves what is shown as a file; nothing more is asked of the server for it. */
export const DownloadCsv = ({ submissions }: { submissions: SubmittedHalfYear & { readonly halfYear: string } }) => {
  const t = useText();
  const words = {
    centre: t('reports:region.column.centre'),
    teryt: t('reports:region.column.teryt'),
    submitted: t('reports:region.column.submitted'),
    notSubmitted: t('reports:region.notSubmitted'),
    total: t('reports:region.total'),
    totalOf: (centres: number, total: number) => t('reports:region.totalOf', { count: centres, total }),
    moment: formatMoment,
  };
  return (
    <Button
      icon="document"
      onPress={() => save(t('reports:region.csvName', { halfYear: submissions.halfYear }), submissionsCsv(submissions, words))}
    >
      {t('reports:region.download')}
    </Button>
  );
};
