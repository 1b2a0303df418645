import { useText } from '../../frame/text/use-text.js';
import type { AssignmentCase } from './assignment-case.js';
import styles from './assignments.module.css';

/** Why nothing is to be decided on a request: none was filed, or the last one was answered already. */
export const NotRequested = ({ supportCase: { request } }: { supportCase: Pick<AssignmentCase, 'request'> }) => {
  const t = useText();
  const { decision } = request ?? {};
  return (
    <p className={styles.soft}>{decision ? t(`assignments:answered.${decision.outcome}`) : t('assignments:notRequested')}</p>
  );
};

type Waiting = Pick<AssignmentCase, 'track' | 'awaitedDecision' | 'request'>;

/** Why nobody can be assigned yet. */
export const NotYet = ({ supportCase }: { supportCase: Waiting }) => {
  const t = useText();
  const { track, awaitedDecision } = supportCase;
  if (awaitedDecision === 'QUALIFICATION') return <p className={styles.soft}>{t('assignments:step.waits')}</p>;
  if (track === 'ORDINARY') return <NotRequested supportCase={supportCase} />;
  return <p className={styles.soft}>{t('assignments:noBasis')}</p>;
};
