import { createContext, useContext, type ReactNode } from 'react';
import { t } from '../text.js';
import styles from './in-words.module.css';

/** What of a field is said instead of the field itself: its name, or the value that it is given. */
export type Said = 'label' | 'value';

const Saying = createContext<Said | null>(null);

/**
 * Says a field of the kit in words: whatever stands inside is drawn as its label or as its value, and cannot be changed there. The
 * field itself knows the words, so that nobody writes a second list of them.
 */
export const InWords = ({ said, children }: { said: Said; children: ReactNode }) => <Saying value={said}>{children}</Saying>;

/** Draws a field, or says it where words are asked for. Every field of the kit stands in one of these. */
export const OrInWords = (props: {
  label: string;
  /** What its value says; nothing while it is empty. */
  words: string | null | undefined;
  children: ReactNode;
}) => {
  const said = useContext(Saying);
  if (said === null) return props.children;
  if (said === 'label') return props.label;
  return props.words ? <span className={styles.words}>{props.words}</span> : <em>{t('components:noValue')}</em>;
};
