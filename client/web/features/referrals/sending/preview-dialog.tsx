import { DISCLOSURE_BASIS_WORDS, type DisclosureBasis } from '@asysta/schema/referrals/codes';
import { DescriptionList } from '../../../components/data/description-list.js';
import { ConfirmDialog } from '../../../components/overlay/dialog.js';
import { capitalize, formatDay } from '../../../components/format.js';
import { useText } from '../../../frame/text/use-text.js';
import styles from '../referrals.module.css';
import { SharedContents, type SharedValue } from '../shared-contents.js';

/** What is about to be sent. */
export interface Preview {
  readonly partnerName: string;
  readonly purpose: string;
  readonly basis: DisclosureBasis;
  readonly expiresOn: string;
  readonly fields: readonly SharedValue[];
}

/** „Tyle zobaczy partner”: the last look before anything leaves the centre. */
export const PreviewDialog = (props: { preview: Preview; onClose: () => void; onConfirm: () => void }) => {
  const t = useText();
  const { partnerName, purpose, basis, expiresOn, fields } = props.preview;
  return (
    <ConfirmDialog
      title={t('referrals:new.preview.title')}
      isOpen
      onClose={props.onClose}
      confirmLabel={t('referrals:new.preview.submit')}
      onConfirm={props.onConfirm}
    >
      <div className={styles.parts}>
        <p>{t('referrals:new.preview.text', { date: formatDay(expiresOn), partner: partnerName })}</p>
        <DescriptionList
          facts={[
            { term: t('referrals:purpose'), value: <span className={styles.text}>{purpose}</span> },
            { term: t('referrals:basisTerm'), value: capitalize(DISCLOSURE_BASIS_WORDS[basis]) },
          ]}
        />
        <div className={styles.part}>
          <SharedContents fields={fields} />
        </div>
        <p className={styles.soft}>{t('referrals:new.preview.receipt')}</p>
      </div>
    </ConfirmDialog>
  );
};
