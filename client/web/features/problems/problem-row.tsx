import { useState } from 'react';
import { Button } from '../../components/button.js';
import { capitalize, formatDay } from '../../components/format.js';
import { CorrectedFields, CorrectedMark, type WordsOfFields } from '../../frame/records/corrected-mark.js';
import { useText } from '../../frame/text/use-text.js';
import { useMay, useViewer } from '../../frame/viewer.js';
import type { OwnProblem } from './own-problem.js';
import { ChangeProblemForm } from './problem-forms.js';
import styles from './problems.module.css';
import { RestoreProblemForm, RetireProblemForm } from './retire-forms.js';

const LABELS = {
  name: 'problems:history.name',
  description: 'problems:history.description',
  validFrom: 'problems:history.validFrom',
  validTo: 'problems:history.validTo',
} as const;

const useWords = (): WordsOfFields => {
  const t = useText();
  return {
    labelOf: (field) => (field in LABELS ? t(LABELS[field as keyof typeof LABELS]) : field),
    say: (field, value) => (field.startsWith('valid') ? formatDay(value) : value),
  };
};

const useDays = () => {
  const t = useText();
  const { today } = useViewer();
  return ({ validFrom, validTo }: OwnProblem): string => {
    if (validTo && validTo < validFrom) return t('problems:never');
    const from = formatDay(validFrom);
    if (validTo) return t('problems:sinceTo', { from, to: formatDay(validTo) });
    return t(validFrom > today ? 'problems:coming' : 'problems:since', { from });
  };
};

type Work = 'change' | 'retire' | 'restore';

const FORMS = { change: ChangeProblemForm, retire: RetireProblemForm, restore: RestoreProblemForm } as const;

const Ways = ({ problem, onOpen }: { problem: OwnProblem; onOpen: (work: Work) => void }) => {
  const t = useText();
  const mayDecide = useMay('rule:set');
  const words = useWords();
  const { name, validTo, corrections } = problem;
  const open: readonly Work[] = mayDecide ? ['change', validTo ? 'restore' : 'retire'] : [];
  return (
    <div className={styles.ways} data-print="hide">
      {open.map((work) => (
        <Button
          key={work}
          variant={work === 'change' ? 'secondary' : 'quiet'}
          aria-label={t(`problems:${work}.openOne`, { name })}
          onPress={() => onOpen(work)}
        >
          {t(`problems:${work}.open`)}
        </Button>
      ))}
      <CorrectedMark isCorrected={corrections.length > 0} of={t('problems:history.of', { name })}>
        <CorrectedFields lines={corrections} words={words} />
      </CorrectedMark>
    </div>
  );
};

/** One problem of the centre: for whom it is, when it is in use, what became of it, and for the director how to change it. */
export const ProblemRow = ({ problem }: { problem: OwnProblem }) => {
  const t = useText();
  const days = useDays();
  const [work, setWork] = useState<Work | null>(null);
  const { name, description, addedBy, addedOn } = problem;
  const Form = work && FORMS[work];
  return (
    <li className={styles.problem}>
      <h3>{capitalize(name)}</h3>
      {description && <p>{description}</p>}
      <div>
        {days(problem)}
        <div className={styles.soft}>{t('problems:by', { name: addedBy.displayName, date: formatDay(addedOn) })}</div>
      </div>
      {Form ? <Form problem={problem} onClose={() => setWork(null)} /> : <Ways problem={problem} onOpen={setWork} />}
    </li>
  );
};
