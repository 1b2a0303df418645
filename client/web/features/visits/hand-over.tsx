import { PROBLEM_WORDS } from '@asysta/schema/cases/preparation-codes';
import { DescriptionList, type Fact } from '../../components/data/description-list.js';
import { Callout } from '../../components/feedback/callout.js';
import { formatList } from '../../text/format.js';
import { useText } from '../../text/use-text.js';
import type { VisitCase } from './visit-family.js';
import styles from './visits.module.css';

const factsOf = (t: ReturnType<typeof useText>, { diagnoses, interviews, request }: VisitCase): Fact[] => {
  const [diagnosis] = diagnoses;
  const [interview] = interviews;
  return [
    ...(diagnosis
      ? [
          {
            term: t('visits:first.handover.problems'),
            value: formatList(diagnosis.problems.map((problem) => PROBLEM_WORDS[problem])),
          },
        ]
      : []),
    ...(interview ? [{ term: t('visits:first.handover.need'), value: interview.necessityReason }] : []),
    ...(request ? [{ term: t('visits:first.handover.request'), value: request.justification }] : []),
  ];
};

/** What the hand-over is, and what the file already tells, so that nobody asks the family the same again. */
export const HandOver = ({ supportCase }: { supportCase: VisitCase }) => {
  const t = useText();
  const facts = factsOf(t, supportCase);
  return (
    <Callout kind="info" title={t('visits:first.handover.title')}>
      <p>{t('visits:first.handover.text')}</p>
      {facts.length > 0 && (
        <details className={styles.known}>
          <summary>{t('visits:first.handover.known')}</summary>
          <DescriptionList facts={facts} />
        </details>
      )}
    </Callout>
  );
};
