import { graphql, readFragment, type FragmentType, type HandOverFragment } from '@asysta/client';
import { DescriptionList, type Fact } from '../../components/data/description-list.js';
import { Callout } from '../../components/feedback/callout.js';
import { problemsInWords } from '../../frame/records/problems-in-words.js';
import { useText } from '../../frame/text/use-text.js';
import styles from './visits.module.css';

const HandOverFields = graphql(`
  fragment HandOver on SupportCase {
    id
    diagnoses {
      id
      problems
      ownProblems {
        id
        name
      }
      annulledAt
    }
    interviews {
      id
      necessityReason
      annulledAt
    }
    request {
      id
      justification
    }
  }
`);

const factsOf = (t: ReturnType<typeof useText>, { diagnoses, interviews, request }: HandOverFragment): Fact[] => {
  const diagnosis = diagnoses.find(({ annulledAt }) => !annulledAt);
  const interview = interviews.find(({ annulledAt }) => !annulledAt);
  return [
    ...(diagnosis
      ? [
          {
            term: t('visits:first.handover.problems'),
            value: problemsInWords(diagnosis),
          },
        ]
      : []),
    ...(interview ? [{ term: t('visits:first.handover.need'), value: interview.necessityReason }] : []),
    ...(request ? [{ term: t('visits:first.handover.request'), value: request.justification }] : []),
  ];
};

/** What the hand-over is, and what the file already tells, so that nobody asks the family the same again. */
export const HandOver = ({ item }: { item: FragmentType<typeof HandOverFields> }) => {
  const t = useText();
  const facts = factsOf(t, readFragment(HandOverFields, item));
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
