import { t } from '../text.js';
import { Button } from '../button.js';

/** Prints this page as paper: without navigation and buttons (print.css). */
export const PrintButton = ({ label }: { label?: string | undefined }) => {
  return (
    <Button variant="quiet" icon="print" onPress={() => window.print()}>
      {label ?? t('common:print')}
    </Button>
  );
};
