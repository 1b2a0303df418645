import { LEGAL_BASIS_KIND_WORDS, type LegalBasisKind } from '@asysta/schema/cases/grounds-codes';
import { Link } from '@tanstack/react-router';
import { Table, type Column } from '../../../components/data/table.js';
import { capitalize, formatDay } from '../../../components/format.js';
import { Card } from '../../../components/layout/card.js';
import { whoAgreed } from './who-agreed.js';
import type { Text } from '../../../frame/text/i18n.js';
import { useText } from '../../../frame/text/use-text.js';
import { AMENDED_PATHS } from '../amendments/amended-case.js';
import type { CaseFile } from './case-file.js';
import styles from './case-card.module.css';

type Basis = CaseFile['legalBases'][number];

/** The paper behind a row of the ledger, as the file tells it. */
const SOURCES: Record<LegalBasisKind, (t: Text, file: CaseFile, sourceId: string) => string | undefined> = {
  CONSENT: (t, { consents }, sourceId) => {
    const consent = consents.find(({ id }) => id === sourceId);
    return consent && t('cases:ledger.consent', { date: formatDay(consent.signedOn), names: whoAgreed(consent) });
  },
  COURT_ORDER: (t, { courtOrders }, sourceId) => {
    const order = courtOrders.find(({ id }) => id === sourceId);
    return order && t('cases:ledger.order', { date: formatDay(order.issuedOn), signature: order.signature });
  },
  ZA_ZYCIEM: (t, { zaZyciemApplications }, sourceId) => {
    const application = zaZyciemApplications.find(({ id }) => id === sourceId);
    return application && t('cases:ledger.application', { date: formatDay(application.appliedOn) });
  },
  MINOR_PARENT: (t, { minorParentRecords }, sourceId) => {
    const record = minorParentRecords.find(({ id }) => id === sourceId);
    return record && t('cases:ledger.minor', { date: formatDay(record.recordedOn) });
  },
};

/**
 * Withdrawn on its first day, or annulled, a basis never entitled: an end before the beginning would read as a mistake. What is annulled
 * says so; why stands with its paper.
 */
const endOf = (t: Text, { validFrom, validTo, annulledAt }: Basis): string => {
  if (annulledAt) return t('cases:ledger.annulled');
  if (!validTo) return t('cases:ledger.open');
  return validTo < validFrom ? t('cases:ledger.never') : formatDay(validTo);
};

const useColumns = (familyId: string, file: CaseFile): readonly Column<Basis>[] => {
  const t = useText();
  return [
    {
      id: 'kind',
      heading: t('cases:ledger.kind'),
      isRowHeader: true,
      cell: ({ kind, annulledAt }) => {
        const word = capitalize(LEGAL_BASIS_KIND_WORDS[kind]);
        return annulledAt ? <s>{word}</s> : word;
      },
    },
    {
      id: 'from',
      heading: t('cases:ledger.from'),
      cell: ({ validFrom }) => <span className={styles.day}>{formatDay(validFrom)}</span>,
    },
    { id: 'to', heading: t('cases:ledger.to'), cell: (basis) => <span className={styles.day}>{endOf(t, basis)}</span> },
    {
      id: 'source',
      heading: t('cases:ledger.source'),
      cell: ({ kind, sourceId }) => {
        const source = SOURCES[kind](t, file, sourceId);
        if (!source) return t('common:none');
        return (
          <Link to="/rodziny/$familyId/sprawa/$step/zapisane" params={{ familyId, step: AMENDED_PATHS[kind] }}>
            {source}
          </Link>
        );
      },
    },
  ];
};

/** Podstawy wsparcia: what entitled the centre, on which days, and by which paper (N2). */
export const LedgerCard = ({ familyId, file }: { familyId: string; file: CaseFile }) => {
  const t = useText();
  const columns = useColumns(familyId, file);
  return (
    <Card title={t('cases:ledger.title')}>
      <Table
        caption={t('cases:ledger.caption')}
        isCaptionHidden
        columns={columns}
        rows={file.legalBases}
        rowKey={({ id }) => id}
        empty={<p>{t('cases:ledger.empty')}</p>}
      />
    </Card>
  );
};
