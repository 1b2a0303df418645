import { graphql, type AbsencesOfPersonQuery } from '@asysta/client';
import { ABSENCE_KIND_WORDS, type AbsenceKind } from '@asysta/schema/absences/codes';
import { useState } from 'react';
import { Button } from '../../components/button.js';
import { Badge } from '../../components/data/badge.js';
import { capitalize, formatDay } from '../../components/format.js';
import { execute } from '../../frame/api.js';
import { AnnulButton, AnnulledNote } from '../../frame/records/annul-button.js';
import { CorrectedFields, CorrectedMark, type WordsOfFields } from '../../frame/records/corrected-mark.js';
import { useText } from '../../frame/text/use-text.js';
import { useViewer } from '../../frame/viewer.js';
import { CorrectAbsenceForm } from './absence-form.js';
import styles from '../../frame/records/rows.module.css';

const AnnulAbsenceMutation = graphql(`
  mutation AnnulAbsence($input: AnnulAbsenceInput!) {
    annulAbsence(input: $input) {
      id
      version
    }
  }
`);

type Absence = AbsencesOfPersonQuery['absences']['nodes'][number];

const LABELS = { kind: 'absences:kind', validFrom: 'absences:from', validTo: 'absences:to' } as const;

const useWords = (): WordsOfFields => {
  const t = useText();
  return {
    labelOf: (field) => (field in LABELS ? t(LABELS[field as keyof typeof LABELS]) : field),
    say: (field, value) => (field === 'kind' ? ABSENCE_KIND_WORDS[value as AbsenceKind] : formatDay(value)),
  };
};

const Ways = ({ absence, onCorrect }: { absence: Absence; onCorrect: () => void }) => {
  const t = useText();
  const words = useWords();
  const date = formatDay(absence.validFrom);
  return (
    <div className={styles.ways}>
      {!absence.annulledAt && (
        <Button variant="quiet" aria-label={t('absences:correctOne', { date })} onPress={onCorrect}>
          {t('absences:correct')}
        </Button>
      )}
      <CorrectedMark isCorrected={absence.corrections.length > 0} of={t('absences:of', { date })}>
        <CorrectedFields lines={absence.corrections} words={words} />
      </CorrectedMark>
      {!absence.annulledAt && (
        <AnnulButton
          id={absence.id}
          version={absence.version}
          day={absence.validFrom}
          of={t('absences:one')}
          send={(input) => execute(AnnulAbsenceMutation, { input: { ...input, absenceId: absence.id } })}
        />
      )}
    </div>
  );
};

/** One absence with its history, and the ways to shorten, correct and annul it. */
export const AbsenceRow = ({ absence }: { absence: Absence }) => {
  const t = useText();
  const { today } = useViewer();
  const [isCorrecting, setIsCorrecting] = useState(false);
  const { validFrom, validTo, annulledAt, recordedBy } = absence;
  const kind = capitalize(ABSENCE_KIND_WORDS[absence.kind]);
  const days = { kind, from: formatDay(validFrom), to: formatDay(validTo) };
  const lasts = !annulledAt && validFrom <= today && today <= validTo;
  return (
    <li className={styles.row}>
      <div>
        <span className={annulledAt ? styles.annulled : undefined}>
          {validFrom === validTo ? t('absences:oneDay', days) : t('absences:days', days)}
        </span>{' '}
        {lasts && <Badge tone="info">{t('absences:lasts')}</Badge>}
        <div className={styles.soft}>{t('absences:by', { name: recordedBy.displayName })}</div>
        <AnnulledNote item={absence} />
      </div>
      {isCorrecting ? (
        <CorrectAbsenceForm absence={absence} onClose={() => setIsCorrecting(false)} />
      ) : (
        <Ways absence={absence} onCorrect={() => setIsCorrecting(true)} />
      )}
    </li>
  );
};
