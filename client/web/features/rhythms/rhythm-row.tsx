import { graphql, type MeetingRhythmsOfCaseQuery } from '@asysta/client';
import { rhythmInWords } from '@asysta/schema/rhythms/codes';
import { useState } from 'react';
import { Button } from '../../components/button.js';
import { Badge } from '../../components/data/badge.js';
import { capitalize, formatDay } from '../../components/format.js';
import { execute } from '../../frame/api.js';
import { AnnulButton, AnnulledNote } from '../../frame/records/annul-button.js';
import { byWhom } from '../../frame/records/by-whom.js';
import { CorrectedFields, CorrectedMark, type WordsOfFields } from '../../frame/records/corrected-mark.js';
import styles from '../../frame/records/rows.module.css';
import { useText } from '../../frame/text/use-text.js';
import { useViewer } from '../../frame/viewer.js';
import { CorrectRhythmForm, EndRhythmForm } from './change-rhythm.js';

const AnnulMeetingRhythmMutation = graphql(`
  mutation AnnulMeetingRhythm($input: AnnulMeetingRhythmInput!) {
    annulMeetingRhythm(input: $input) {
      id
      version
    }
  }
`);

type Rhythm = MeetingRhythmsOfCaseQuery['meetingRhythms']['nodes'][number];

const LABELS = {
  days: 'rhythms:form.days',
  validFrom: 'rhythms:form.validFrom',
  validTo: 'rhythms:form.validTo',
  justification: 'rhythms:form.justification',
} as const;

const isField = (field: string): field is keyof typeof LABELS => field in LABELS;

const useWords = (): WordsOfFields => {
  const t = useText();
  return {
    labelOf: (field) => (isField(field) ? t(LABELS[field]) : field),
    say: (field, value) => (field === 'validFrom' || field === 'validTo' ? formatDay(value) : value),
  };
};

const isOver = ({ validTo }: Rhythm, today: string): boolean => Boolean(validTo && validTo < today);
const isToday = (rhythm: Rhythm, today: string): boolean => rhythm.validFrom <= today && !isOver(rhythm, today);

type Change = 'CORRECT' | 'END';

const Ways = ({ rhythm, onChange }: { rhythm: Rhythm; onChange: (change: Change) => void }) => {
  const t = useText();
  const { today } = useViewer();
  const words = useWords();
  const date = formatDay(rhythm.validFrom);
  return (
    <div className={styles.ways} data-print="hide">
      {rhythm.viewerMayEnd && isToday(rhythm, today) && (
        <Button aria-label={t('rhythms:end.openOne', { date })} onPress={() => onChange('END')}>
          {t('rhythms:end.open')}
        </Button>
      )}
      {rhythm.viewerMayCorrect && (
        <Button variant="quiet" aria-label={t('rhythms:correction.openOne', { date })} onPress={() => onChange('CORRECT')}>
          {t('rhythms:correction.open')}
        </Button>
      )}
      <CorrectedMark isCorrected={rhythm.corrections.length > 0} of={t('rhythms:correction.of', { date })}>
        <CorrectedFields lines={rhythm.corrections} words={words} />
      </CorrectedMark>
      {rhythm.viewerMayAnnul && (
        <AnnulButton
          id={rhythm.id}
          version={rhythm.version}
          day={rhythm.validFrom}
          of={t('rhythms:one')}
          send={(input) => execute(AnnulMeetingRhythmMutation, { input: { ...input, rhythmId: rhythm.id } })}
        />
      )}
    </div>
  );
};

/** One rhythm with its history, and the ways to end it earlier, to correct and to annul it for whoever may; in a closed case none lasts. */
export const RhythmRow = ({ rhythm, isOpen }: { rhythm: Rhythm; isOpen: boolean }) => {
  const t = useText();
  const { today } = useViewer();
  const [change, setChange] = useState<Change | null>(null);
  const { validFrom, validTo, annulledAt, justification } = rhythm;
  const said = { rhythm: capitalize(rhythmInWords(rhythm.days)), from: formatDay(validFrom) };
  const onClose = () => setChange(null);
  return (
    <li className={styles.row}>
      <div>
        <span className={annulledAt ? styles.annulled : undefined}>
          {validTo ? t('rhythms:between', { ...said, to: formatDay(validTo) }) : t('rhythms:since', said)}
        </span>{' '}
        {isOpen && !annulledAt && isToday(rhythm, today) && <Badge tone="info">{t('rhythms:lasts')}</Badge>}
        <p>{justification}</p>
        <div className={styles.soft}>{t('rhythms:by', { name: byWhom(rhythm) })}</div>
        <AnnulledNote item={rhythm} />
      </div>
      {change === null && <Ways rhythm={rhythm} onChange={setChange} />}
      {change === 'CORRECT' && <CorrectRhythmForm rhythm={rhythm} onClose={onClose} />}
      {change === 'END' && <EndRhythmForm rhythm={rhythm} onClose={onClose} />}
    </li>
  );
};
