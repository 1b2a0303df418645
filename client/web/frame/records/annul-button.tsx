import type { Envelope } from '../forms/envelope.js';
import { whyAnnulled } from '@asysta/schema/corrections/inputs';
import { useState } from 'react';
import { object } from 'valibot';
import { Button } from '../../components/button.js';
import { ErrorSummary } from '../../components/feedback/error-summary.js';
import { TextField } from '../../components/forms/text-field.js';
import { formatDay, formatMoment } from '../../components/format.js';
import { ConfirmDialog } from '../../components/overlay/dialog.js';
import { Bound, DoubtsDialog } from '../forms/mutation-form.js';
import { useMutationForm } from '../forms/use-mutation-form.js';
import { useText } from '../text/use-text.js';
import styles from './records.module.css';

const AnnulmentSchema = object({ reason: whyAnnulled });

/** Asks why a record does not count, and annuls it: it stays in the history, struck through, and counts nowhere. */
export const AnnulButton = (props: {
  id: string;
  version: number;
  /** The day of the record, and what it is: „Wizyta”. */
  day: string;
  of: string;
  send: (input: { reason: string } & Envelope<number>) => Promise<unknown>;
  /** What annulling brings about, and what is said when it was sent, where a second person confirms it. */
  words?: { readonly text: string; readonly success: string };
}) => {
  const t = useText();
  const [isAsking, setIsAsking] = useState(false);
  const date = formatDay(props.day);
  const state = useMutationForm({
    draftKey: `annul:${props.id}`,
    schema: AnnulmentSchema,
    version: props.version,
    defaultValues: { reason: '' },
    send: props.send,
    success: props.words?.success ?? t('forms:annul.success'),
    onDone: () => setIsAsking(false),
  });
  return (
    <>
      <Button
        variant="quiet"
        icon="close"
        aria-label={t('forms:annul.openOne', { of: props.of, date })}
        onPress={() => setIsAsking(true)}
      >
        {t('forms:annul.submit')}
      </Button>
      <ConfirmDialog
        title={t('forms:annul.title', { date })}
        isOpen={isAsking && state.doubts.asked.length === 0}
        onClose={() => setIsAsking(false)}
        cancelLabel={t('forms:annul.back')}
        confirmLabel={t('forms:annul.submit')}
        onConfirm={state.submit}
        isPending={state.isPending}
        isDangerous
      >
        <ErrorSummary problems={state.problems} attempt={state.attempt} />
        <p>{props.words?.text ?? t('forms:annul.text')}</p>
        <Bound form={state.form} name="reason">
          {(field) => <TextField {...field} label={t('forms:annul.reason')} hint={t('forms:annul.reasonHint')} maxLength={500} />}
        </Bound>
      </ConfirmDialog>
      <DoubtsDialog {...state.doubts} />
    </>
  );
};

/** Who annulled a record, when and why; nothing of one that counts. */
export const AnnulledNote = ({
  item: { annulledAt, annulledBy, annulmentReason },
}: {
  item: {
    readonly annulledAt?: string | null | undefined;
    readonly annulmentReason?: string | null | undefined;
    readonly annulledBy?: { readonly displayName: string } | null | undefined;
  };
}) => {
  const t = useText();
  if (!annulledAt) return null;
  return (
    <p className={styles.soft}>
      {t('forms:annul.by', { who: annulledBy?.displayName ?? '–', when: formatMoment(annulledAt) })}{' '}
      {t('forms:history.because', { reason: annulmentReason ?? '–' })}
    </p>
  );
};
