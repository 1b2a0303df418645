import { formatDay } from '../../components/format.js';
import { inFunction } from '../../frame/records/by-whom.js';
import { useText } from '../../frame/text/use-text.js';
import type { AssignmentCase } from './assignment-case.js';
import styles from './assignments.module.css';

type Answer = NonNullable<NonNullable<AssignmentCase['request']>['decision']>;

/** What was decided on the last request, with the remarks that went back, by whom and when. */
const Answered = ({ decision: { outcome, reason, decidedBy, decidedAs, decidedOn } }: { decision: Answer }) => {
  const t = useText();
  return (
    <>
      <p>{t(`assignments:answered.${outcome}`)}</p>
      <blockquote>{reason}</blockquote>
      <p className={styles.soft}>
        {t('assignments:decidedBy', { name: inFunction(decidedBy, decidedAs), date: formatDay(decidedOn) })}
      </p>
    </>
  );
};

type Waiting = Pick<AssignmentCase, 'track' | 'awaitedDecision' | 'request'>;

/** Why nobody can be assigned yet. */
export const NotYet = ({ supportCase }: { supportCase: Waiting }) => {
  const t = useText();
  const { track, awaitedDecision, request } = supportCase;
  if (awaitedDecision === 'QUALIFICATION') return <p className={styles.soft}>{t('assignments:step.waits')}</p>;
  if (track !== 'ORDINARY') return <p className={styles.soft}>{t('assignments:noBasis')}</p>;
  if (request?.decision) return <Answered decision={request.decision} />;
  return <p className={styles.soft}>{t('assignments:notRequested')}</p>;
};
