import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Badge } from '../../../components/data/badge.js';
import { DueChip } from '../../../components/data/due-chip.js';
import { Table, type Column } from '../../../components/data/table.js';
import { formatDay } from '../../../components/format.js';
import { useText } from '../../../frame/text/use-text.js';
import { BasisWords } from '../basis-words.js';
import styles from './families-list.module.css';
import { StageBadge } from '../stage-badge.js';
import type { FamilyRow } from './use-family-list.js';

const FamilyName = ({ row }: { row: FamilyRow }) => {
  const t = useText();
  const whereabouts = [row.supportCase?.number ?? t('cases:list.unnumbered'), row.city].filter(Boolean);
  return (
    <>
      <Link to="/rodziny/$familyId" params={{ familyId: row.id }}>
        {row.surname}
      </Link>
      {row.restricted && (
        <>
          {' '}
          <Badge tone="warning">{t('cases:list.restricted')}</Badge>
        </>
      )}
      <span className={styles.whereabouts}>{whereabouts.join(' · ')}</span>
    </>
  );
};

const useColumns = (): readonly Column<FamilyRow>[] => {
  const t = useText();
  return [
    { id: 'family', heading: t('cases:list.column.family'), isRowHeader: true, cell: (row) => <FamilyName row={row} /> },
    {
      id: 'stage',
      heading: t('cases:list.column.stage'),
      cell: ({ supportCase }) => (supportCase ? <StageBadge stage={supportCase.stage} /> : '–'),
    },
    {
      id: 'basis',
      heading: t('cases:list.column.basis'),
      cell: ({ supportCase }) => <BasisWords basis={supportCase?.currentBasis} endedOn={supportCase?.basisEndedOn} isShort />,
    },
    {
      id: 'assistant',
      heading: t('cases:list.column.assistant'),
      cell: ({ supportCase }) => supportCase?.assistant?.displayName ?? t('cases:noAssistant'),
    },
    {
      id: 'deadline',
      heading: t('cases:list.column.deadline'),
      cell: ({ supportCase }) => (supportCase?.nextDeadline ? <DueChip {...supportCase.nextDeadline} /> : t('cases:noDeadline')),
    },
    {
      id: 'lastVisit',
      heading: t('cases:list.column.lastVisit'),
      cell: ({ supportCase }) => (supportCase?.lastVisit ? formatDay(supportCase.lastVisit.visitedOn) : t('cases:noVisit')),
    },
  ];
};

/** The families as a table; cards on a phone. */
export const FamiliesTable = ({ rows, empty }: { rows: readonly FamilyRow[]; empty: ReactNode }) => {
  const t = useText();
  return (
    <Table
      caption={t('cases:list.title')}
      isCaptionHidden
      columns={useColumns()}
      rows={rows}
      rowKey={({ id, supportCase }) => supportCase?.id ?? id}
      empty={empty}
    />
  );
};
