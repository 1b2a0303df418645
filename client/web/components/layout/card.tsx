import { useId, type ReactNode } from 'react';
import styles from './card.module.css';

/** A piece of paper with a heading; a region named by it. */
export const Card = ({
  title,
  action,
  children,
  level = 2,
}: {
  title?: string | undefined;
  action?: ReactNode;
  children: ReactNode;
  level?: 2 | 3 | undefined;
}) => {
  const id = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  if (title === undefined) return <div className={styles.card}>{children}</div>;
  return (
    <section className={styles.card} aria-labelledby={id} data-print="together">
      <header className={styles.head}>
        <Heading id={id}>{title}</Heading>
        {action}
      </header>
      {children}
    </section>
  );
};

/** Pieces one under another with the page's rhythm. */
export const Stack = ({ children }: { children: ReactNode }) => <div className={styles.stack}>{children}</div>;

/** A wide and a narrow column; one column below 64 rem. The wide one comes first, also for the ear. */
export const Columns = ({ children }: { children: ReactNode }) => <div className={styles.columns}>{children}</div>;
