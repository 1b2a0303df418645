import { LEGAL_BASIS_KIND_WORDS } from '@asysta/schema/cases/grounds-codes';
import { DescriptionList, type Fact } from '../../components/data/description-list.js';
import { Card } from '../../components/layout/card.js';
import { formatDay } from '../../components/format.js';
import { inFunction } from '../../frame/records/by-whom.js';
import { problemsInWords } from '../../frame/records/problems-in-words.js';
import { useText } from '../../frame/text/use-text.js';
import type { AssignmentCase } from './assignment-case.js';
import styles from './assignments.module.css';

const factsOf = (t: ReturnType<typeof useText>, supportCase: AssignmentCase): Fact[] => {
  const { request, currentBasis, number } = supportCase;
  const diagnosis = supportCase.diagnoses.find(({ annulledAt }) => !annulledAt);
  const interview = supportCase.interviews.find(({ annulledAt }) => !annulledAt);
  return [
    { term: t('assignments:file.number'), value: number },
    ...(request
      ? [
          { term: t('assignments:file.requestedOn'), value: formatDay(request.requestedOn) },
          { term: t('assignments:file.requestedBy'), value: inFunction(request.requestedBy, request.requestedAs) },
          { term: t('assignments:file.justification'), value: <span className={styles.text}>{request.justification}</span> },
        ]
      : []),
    {
      term: t('assignments:file.basis'),
      value: currentBasis
        ? t('assignments:file.basisSince', {
            kind: LEGAL_BASIS_KIND_WORDS[currentBasis.kind],
            date: formatDay(currentBasis.validFrom),
          })
        : t('assignments:file.noBasis'),
    },
    ...(diagnosis ? [{ term: t('assignments:file.problems'), value: problemsInWords(diagnosis) }] : []),
    ...(interview ? [{ term: t('assignments:file.need'), value: interview.necessityReason }] : []),
  ];
};

/** What the decision rests on: by consent also what the social worker asks for. */
export const RequestCard = ({ supportCase }: { supportCase: AssignmentCase }) => {
  const t = useText();
  return (
    <Card title={t('assignments:file.title')}>
      <DescriptionList facts={factsOf(t, supportCase)} />
    </Card>
  );
};
