import { useTranslation } from 'react-i18next';
import { Button } from '../button.js';

/** Prints this page as paper: without navigation and buttons (print.css). */
export const PrintButton = ({ label }: { label?: string | undefined }) => {
  const { t } = useTranslation('common');
  return (
    <Button variant="quiet" icon="print" onPress={() => window.print()}>
      {label ?? t('print')}
    </Button>
  );
};
