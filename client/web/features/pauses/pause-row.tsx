import { graphql, type VisitPausesOfCaseQuery } from '@asysta/client';
import { PAUSE_CAUSE_WORDS, type PauseCause } from '@asysta/schema/pauses/codes';
import { useState } from 'react';
import { Button } from '../../components/button.js';
import { Badge } from '../../components/data/badge.js';
import { formatDay } from '../../components/format.js';
import { execute } from '../../frame/api.js';
import { AnnulButton, AnnulledNote } from '../../frame/records/annul-button.js';
import { byWhom } from '../../frame/records/by-whom.js';
import { CorrectedFields, CorrectedMark, type WordsOfFields } from '../../frame/records/corrected-mark.js';
import styles from '../../frame/records/rows.module.css';
import { useText } from '../../frame/text/use-text.js';
import { useViewer } from '../../frame/viewer.js';
import { CorrectPauseForm, EndPauseForm } from './change-pause.js';
import { reasonInWords } from './reason-words.js';

const AnnulVisitPauseMutation = graphql(`
  mutation AnnulVisitPause($input: AnnulVisitPauseInput!) {
    annulVisitPause(input: $input) {
      id
      version
    }
  }
`);

type Pause = VisitPausesOfCaseQuery['visitPauses']['nodes'][number];

const LABELS = {
  validFrom: 'pauses:form.validFrom',
  validTo: 'pauses:form.validTo',
  cause: 'pauses:form.reason',
  otherCause: 'pauses:form.otherCause',
  remarks: 'pauses:form.remarks',
} as const;

const isField = (field: string): field is keyof typeof LABELS => field in LABELS;

const useWords = (): WordsOfFields => {
  const t = useText();
  const say = (field: string, value: string): string => {
    if (field === 'validFrom' || field === 'validTo') return formatDay(value);
    return field === 'cause' ? PAUSE_CAUSE_WORDS[value as PauseCause] : value;
  };
  return { labelOf: (field) => (isField(field) ? t(LABELS[field]) : field), say };
};

const isToday = ({ validFrom, validTo }: Pause, today: string): boolean => validFrom <= today && today <= validTo;

type Change = 'CORRECT' | 'END';

const Ways = ({ pause, onChange }: { pause: Pause; onChange: (change: Change) => void }) => {
  const t = useText();
  const { today } = useViewer();
  const words = useWords();
  const date = formatDay(pause.validFrom);
  return (
    <div className={styles.ways} data-print="hide">
      {pause.viewerMayEnd && pause.validFrom < pause.validTo && isToday(pause, today) && (
        <Button aria-label={t('pauses:end.openOne', { date })} onPress={() => onChange('END')}>
          {t('pauses:end.open')}
        </Button>
      )}
      {pause.viewerMayCorrect && (
        <Button variant="quiet" aria-label={t('pauses:correction.openOne', { date })} onPress={() => onChange('CORRECT')}>
          {t('pauses:correction.open')}
        </Button>
      )}
      <CorrectedMark isCorrected={pause.corrections.length > 0} of={t('pauses:correction.of', { date })}>
        <CorrectedFields lines={pause.corrections} words={words} />
      </CorrectedMark>
      {pause.viewerMayAnnul && (
        <AnnulButton
          id={pause.id}
          version={pause.version}
          day={pause.validFrom}
          of={t('pauses:one')}
          send={(input) => execute(AnnulVisitPauseMutation, { input: { ...input, pauseId: pause.id } })}
        />
      )}
    </div>
  );
};

/** One pause with its history, and the ways to end it earlier, to correct and to annul it for whoever may. */
export const PauseRow = ({ pause }: { pause: Pause }) => {
  const t = useText();
  const { today } = useViewer();
  const [change, setChange] = useState<Change | null>(null);
  const { validFrom, validTo, annulledAt, remarks } = pause;
  const days = { from: formatDay(validFrom), to: formatDay(validTo), reason: reasonInWords(pause) };
  const onClose = () => setChange(null);
  return (
    <li className={styles.row}>
      <div>
        <span className={annulledAt ? styles.annulled : undefined}>
          {validFrom === validTo ? t('pauses:oneDay', days) : t('pauses:days', days)}
        </span>{' '}
        {!annulledAt && isToday(pause, today) && <Badge tone="info">{t('pauses:lasts')}</Badge>}
        {remarks && <p>{remarks}</p>}
        <div className={styles.soft}>{t('pauses:by', { name: byWhom(pause) })}</div>
        <AnnulledNote item={pause} />
      </div>
      {change === null && <Ways pause={pause} onChange={setChange} />}
      {change === 'CORRECT' && <CorrectPauseForm pause={pause} onClose={onClose} />}
      {change === 'END' && <EndPauseForm pause={pause} onClose={onClose} />}
    </li>
  );
};
