import { graphql, readFragment, type FragmentType } from '@asysta/client';
import { useState, type ReactNode } from 'react';
import { Button } from '../../components/button.js';
import { formatMoment } from '../../components/format.js';
import { Dialog } from '../../components/overlay/dialog.js';
import type { LastChange } from '../forms/use-conflict.js';
import { useText } from '../text/use-text.js';
import styles from './records.module.css';

const CorrectedFieldFields = graphql(`
  fragment CorrectedField on Correction {
    id
    field
    oldValue
    newValue
    reason
    correctedAt
    correctedBy {
      displayName
    }
  }
`);

/** The newest of some corrections: who was quicker, and when. */
export const lastOf = (lines: readonly FragmentType<typeof CorrectedFieldFields>[]): LastChange | undefined =>
  readFragment(CorrectedFieldFields, lines).toSorted((one, other) => other.correctedAt.localeCompare(one.correctedAt))[0];

/** How the fields of one noun are said: their labels, and what stood in them. */
export interface WordsOfFields {
  readonly labelOf: (field: string) => string;
  readonly say: (field: string, value: string) => string;
  /** Fields of which only that they were changed is told. */
  readonly sealed?: readonly string[];
}

/** The line that quotes a text ends with a full stop of its own. */
const withoutStop = (text: string): string => text.trimEnd().replace(/\.$/, '');

/** What was corrected in one record, newest first: field, what stood there and stands there, who, when and why. */
export const CorrectedFields = ({
  lines,
  words,
}: {
  lines: readonly FragmentType<typeof CorrectedFieldFields>[];
  words: WordsOfFields;
}) => {
  const t = useText();
  const said = (field: string, value: string | null | undefined) =>
    value ? withoutStop(words.say(field, value)) : t('forms:history.nothing');
  return (
    <ul className={styles.lines}>
      {readFragment(CorrectedFieldFields, lines).map(({ id, field, oldValue, newValue, reason, correctedAt, correctedBy }) => (
        <li key={id}>
          <strong>{words.labelOf(field)}</strong>
          <span>
            {words.sealed?.includes(field)
              ? t('forms:history.sealed')
              : t('forms:history.change', { from: said(field, oldValue), to: said(field, newValue) })}
          </span>
          <span className={styles.soft}>
            {t('forms:history.by', { who: correctedBy.displayName, when: formatMoment(correctedAt) })}
          </span>
          <span>{t('forms:history.because', { reason })}</span>
        </li>
      ))}
    </ul>
  );
};

/** „poprawiono”: opens what stood there before; nothing is shown where nothing was corrected. */
export const CorrectedMark = (props: {
  isCorrected: boolean;
  /** Of what the history is. */
  of: string;
  /** Asked for when it is opened. */
  children: ReactNode;
}) => {
  const t = useText();
  const [isOpen, setIsOpen] = useState(false);
  if (!props.isCorrected) return null;
  const title = t('forms:history.title', { of: props.of });
  return (
    <>
      <Button
        variant="quiet"
        icon="clock"
        aria-label={t('forms:history.named', { of: props.of })}
        onPress={() => setIsOpen(true)}
      >
        {t('forms:history.mark')}
      </Button>
      <Dialog
        title={title}
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        actions={<Button onPress={() => setIsOpen(false)}>{t('common:close')}</Button>}
      >
        {props.children}
      </Dialog>
    </>
  );
};
