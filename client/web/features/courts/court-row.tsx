import { graphql, readFragment, type CompetentCourtRowFragment, type FragmentType } from '@asysta/client';
import { useState } from 'react';
import { Button } from '../../components/button.js';
import { Badge } from '../../components/data/badge.js';
import { formatDay } from '../../components/format.js';
import { AnnulledNote } from '../../frame/records/annul-button.js';
import { CorrectedFields, CorrectedMark, type WordsOfFields } from '../../frame/records/corrected-mark.js';
import styles from '../../frame/records/rows.module.css';
import { useText } from '../../frame/text/use-text.js';
import { useMay, useViewer } from '../../frame/viewer.js';
import { isInForceOn } from '../../frame/records/in-force.js';
import { AnnulCourtForm, CorrectCourtForm } from './court-form.js';

const CourtFields = graphql(`
  fragment CompetentCourtRow on CompetentCourt {
    id
    version
    name
    address
    validFrom
    validTo
    source
    recordedBy {
      id
      displayName
    }
    corrections {
      id
      ...CorrectedField
    }
    annulledAt
    annulmentReason
    annulledBy {
      displayName
    }
  }
`);

type Court = CompetentCourtRowFragment;

const LABELS = {
  name: 'courts:name',
  address: 'courts:address',
  validFrom: 'courts:from',
  validTo: 'courts:to',
  source: 'courts:source',
} as const;

const useWords = (): WordsOfFields => {
  const t = useText();
  return {
    labelOf: (field) => (field in LABELS ? t(LABELS[field as keyof typeof LABELS]) : field),
    say: (field, value) => (field === 'validFrom' || field === 'validTo' ? formatDay(value) : value),
  };
};

type Work = 'correct' | 'annul' | null;

const Ways = ({ court, onOpen }: { court: Court; onOpen: (work: Work) => void }) => {
  const t = useText();
  const words = useWords();
  const maySet = useMay('court:set') && !court.annulledAt;
  const { name } = court;
  return (
    <div className={styles.ways} data-print="hide">
      {maySet && (
        <Button variant="quiet" aria-label={t('courts:correctOne', { name })} onPress={() => onOpen('correct')}>
          {t('courts:correct')}
        </Button>
      )}
      <CorrectedMark isCorrected={court.corrections.length > 0} of={name}>
        <CorrectedFields lines={court.corrections} words={words} />
      </CorrectedMark>
      {maySet && (
        <Button variant="quiet" icon="close" aria-label={t('courts:annulOne', { name })} onPress={() => onOpen('annul')}>
          {t('courts:annul')}
        </Button>
      )}
    </div>
  );
};

/** One court with its days and its history, and for the director the ways to correct, end and annul it. */
export const CourtRow = ({ item }: { item: FragmentType<typeof CourtFields> }) => {
  const t = useText();
  const { today } = useViewer();
  const [work, setWork] = useState<Work>(null);
  const court = readFragment(CourtFields, item);
  const { name, address, validFrom, validTo, source, annulledAt, recordedBy } = court;
  const isNow = !annulledAt && isInForceOn(court, today);
  const from = formatDay(validFrom);
  const close = () => setWork(null);
  return (
    <li className={styles.row}>
      <div>
        <strong className={annulledAt ? styles.annulled : undefined}>{name}</strong>{' '}
        {isNow && <Badge tone="info">{t('courts:now')}</Badge>}
        <div>{address}</div>
        <div>{validTo ? t('courts:daysTo', { from, to: formatDay(validTo) }) : t('courts:days', { from })}</div>
        <div className={styles.soft}>{t('courts:sourceOf', { source })}</div>
        <div className={styles.soft}>{t('courts:by', { name: recordedBy.displayName })}</div>
        <AnnulledNote item={court} />
      </div>
      {work === null && <Ways court={court} onOpen={setWork} />}
      {work === 'correct' && <CorrectCourtForm court={court} onClose={close} />}
      {work === 'annul' && <AnnulCourtForm court={court} onClose={close} />}
    </li>
  );
};
