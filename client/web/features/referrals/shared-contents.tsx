import type { ReferralField } from '@asysta/schema/referrals/codes';
import { DescriptionList } from '../../components/data/description-list.js';
import { capitalize } from '../../components/format.js';
import { useText } from '../../frame/text/use-text.js';
import { valueInWords } from './referral-words.js';
import styles from './referrals.module.css';

/** One copied piece of information. */
export interface SharedValue {
  readonly field: ReferralField;
  readonly label: string;
  readonly value?: string | null;
}

/** Exactly what was copied, no more: the same for the one who sends, for the preview and for the partner. */
export const SharedContents = ({ fields }: { fields: readonly SharedValue[] }) => {
  const t = useText();
  return (
    <DescriptionList
      facts={fields.map(({ field, label, value }) => ({
        term: capitalize(label),
        value: value ? (
          <span className={styles.text}>{valueInWords(field, value)}</span>
        ) : (
          <span className={styles.soft}>{t('referrals:nothingShared')}</span>
        ),
      }))}
    />
  );
};
