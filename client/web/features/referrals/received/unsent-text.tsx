import { Callout } from '../../../components/feedback/callout.js';
import { ErrorSummary, type Problem } from '../../../components/feedback/error-summary.js';
import { useText } from '../../../frame/text/use-text.js';
import { DraftNote } from '../../../frame/forms/mutation-form.js';
import type { DraftState } from '../../../frame/drafts/use-draft.js';
import styles from '../referrals.module.css';

/** What is needed of a form to show what it could not send. */
export interface Unsent {
  readonly problems: readonly Problem[];
  readonly attempt: number;
  readonly draft: DraftState;
}

/** Whether a form holds words that were written and never reached the centre. */
export const isUnsent = ({ problems, draft }: Unsent, text: string): boolean =>
  text !== '' && (draft.savedAt !== null || problems.length > 0);

/** Words that can no longer be sent: why, and the words themselves to copy. Nobody's work vanishes because somebody else was quicker. */
export const UnsentText = ({ form, text }: { form: Unsent; text: string }) => {
  const t = useText();
  return (
    <div className={styles.parts}>
      <ErrorSummary problems={form.problems} attempt={form.attempt} />
      <Callout kind="warning">{t('referrals:share.unsent')}</Callout>
      <p className={styles.text}>{text}</p>
      <DraftNote draft={form.draft} />
    </div>
  );
};
