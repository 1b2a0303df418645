import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Badge } from '../../../components/data/badge.js';
import { DeadlineChip } from '../../../components/data/deadline-chip.js';
import { Table, type Column } from '../../../components/data/table.js';
import { formatDay } from '../../../text/format.js';
import { useText } from '../../../text/use-text.js';
import { BasisWords } from '../basis-words.js';
import styles from './families-list.module.css';
import { StageBadge } from '../stage-badge.js';
import type { FamilyRow } from './use-family-list.js';

const FamilyName = ({ row }: { row: FamilyRow }) => {
  const t = useText();
  const whereabouts = [row.supportCase?.number ?? t('families:unnumbered'), row.city].filter(Boolean);
  return (
    <>
      <Link to="/rodziny/$familyId" params={{ familyId: row.id }}>
        {row.surname}
      </Link>
      {row.restricted && (
        <>
          {' '}
          <Badge tone="warning">{t('families:restricted')}</Badge>
        </>
      )}
      <span className={styles.whereabouts}>{whereabouts.join(' · ')}</span>
    </>
  );
};

const useColumns = (): readonly Column<FamilyRow>[] => {
  const t = useText();
  return [
    { id: 'family', heading: t('families:column.family'), isRowHeader: true, cell: (row) => <FamilyName row={row} /> },
    {
      id: 'stage',
      heading: t('families:column.stage'),
      cell: ({ supportCase }) => (supportCase ? <StageBadge stage={supportCase.stage} /> : '–'),
    },
    {
      id: 'basis',
      heading: t('families:column.basis'),
      cell: ({ supportCase }) => <BasisWords basis={supportCase?.currentBasis} isShort />,
    },
    {
      id: 'assistant',
      heading: t('families:column.assistant'),
      cell: ({ supportCase }) => supportCase?.assistant?.displayName ?? t('families:noAssistant'),
    },
    {
      id: 'deadline',
      heading: t('families:column.deadline'),
      cell: ({ supportCase }) =>
        supportCase?.nextDeadline ? <DeadlineChip {...supportCase.nextDeadline} /> : t('families:noDeadline'),
    },
    {
      id: 'lastVisit',
      heading: t('families:column.lastVisit'),
      cell: ({ supportCase }) => (supportCase?.lastVisit ? formatDay(supportCase.lastVisit.visitedOn) : t('families:noVisit')),
    },
  ];
};

/** The families as a table; cards on a phone. */
export const FamiliesTable = ({ rows, empty }: { rows: readonly FamilyRow[]; empty: ReactNode }) => {
  const t = useText();
  return (
    <Table
      caption={t('families:title')}
      isCaptionHidden
      columns={useColumns()}
      rows={rows}
      rowKey={({ id, supportCase }) => supportCase?.id ?? id}
      empty={empty}
    />
  );
};
