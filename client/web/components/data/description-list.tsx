import type { ReactNode } from 'react';
import styles from './description-list.module.css';

/** One fact of a record. */
export interface Fact {
  term: string;
  value: ReactNode;
}

/** Facts of a record, term beside value; on a phone one under the other. */
export const DescriptionList = ({ facts }: { facts: readonly Fact[] }) => (
  <dl className={styles.list}>
    {facts.map((fact) => (
      <div key={fact.term} className={styles.row}>
        <dt>{fact.term}</dt>
        <dd>{fact.value}</dd>
      </div>
    ))}
  </dl>
);
