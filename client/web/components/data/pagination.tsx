import { t } from '../text.js';
import { Button } from '../button.js';
import styles from './pagination.module.css';

/** „Pokaż więcej” under a list, with how much is already there. The focus stays; new rows come above the button. */
export const Pagination = (props: {
  shown: number;
  total?: number | null | undefined;
  hasMore: boolean;
  isLoading: boolean;
  onMore: () => void;
}) => {
  return (
    <div className={styles.pagination} data-print="hide">
      <p role="status">{typeof props.total === 'number' && t('components:shown', { shown: props.shown, total: props.total })}</p>
      {props.hasMore && (
        <Button onPress={props.onMore} isPending={props.isLoading} icon="chevronDown">
          {t('common:showMore')}
        </Button>
      )}
    </div>
  );
};
