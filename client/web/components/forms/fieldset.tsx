import type { ReactNode } from 'react';
import styles from './fieldset.module.css';

/** Questions that belong together, with their heading; a form is a stack of these. */
export const Fieldset = ({ legend, intro, children }: { legend: string; intro?: ReactNode; children: ReactNode }) => (
  <fieldset className={styles.fieldset}>
    <legend className={styles.legend}>{legend}</legend>
    {intro && <p className={styles.intro}>{intro}</p>}
    <div className={styles.stack}>{children}</div>
  </fieldset>
);

/** Fields side by side where there is room, at most two. */
export const FieldRow = ({ children }: { children: ReactNode }) => <div className={styles.row}>{children}</div>;
