import { graphql, readFragment, type FragmentType, type ReportFigureCardFragment } from '@asysta/client';
import { useState } from 'react';
import { Link } from '@tanstack/react-router';
import { DescriptionList } from '../../components/data/description-list.js';
import { Card } from '../../components/layout/card.js';
import { capitalize, formatNumber } from '../../components/format.js';
import { useText } from '../../frame/text/use-text.js';
import { useMay } from '../../frame/viewer.js';
import { FamiliesBehind } from './families-behind.js';
import styles from './reports.module.css';

/** One line of the report, with the staff it counts; families come page by page when they are asked for. */
export const FigureCardFields = graphql(`
  fragment ReportFigureCard on ReportLine {
    figure
    label
    value
    linked
    definition
    source
    staff {
      id
      displayName
    }
  }
`);

const StaffBehind = ({ line: { staff, label } }: { line: ReportFigureCardFragment }) => {
  const t = useText();
  const mayOpen = useMay('staff:read');
  return (
    <ul className={styles.behind} aria-label={t('reports:report.staffOf', { label })}>
      {staff.map(({ id, displayName }) => (
        <li key={id}>
          {mayOpen ? (
            <Link to="/pracownicy/$staffMemberId" params={{ staffMemberId: id }}>
              {displayName}
            </Link>
          ) : (
            displayName
          )}
        </li>
      ))}
    </ul>
  );
};

const Behind = ({ halfYear, line }: { halfYear: string; line: ReportFigureCardFragment }) => {
  const t = useText();
  const [isOpen, setIsOpen] = useState(false);
  if (line.value === 0) return <p className={styles.soft}>{t('reports:report.none')}</p>;
  const isOfStaff = line.staff.length > 0;
  const number = formatNumber(line.value);
  return (
    <details className={styles.fold} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{t(isOfStaff ? 'reports:report.staff' : 'reports:report.families', { number })}</summary>
      {isOpen && isOfStaff && <StaffBehind line={line} />}
      {isOpen && !isOfStaff && <FamiliesBehind halfYear={halfYear} figure={line.figure} label={line.label} />}
    </details>
  );
};

/** A number of the report: how it is counted, why, and the list it was counted from. */
export const FigureCard = ({ halfYear, item }: { halfYear: string; item: FragmentType<typeof FigureCardFields> }) => {
  const t = useText();
  const line = readFragment(FigureCardFields, item);
  return (
    <Card title={capitalize(line.label)}>
      <div className={styles.figure}>
        <p className={styles.number}>{formatNumber(line.value)}</p>
        <DescriptionList
          facts={[
            { term: t('reports:report.definition'), value: line.definition },
            { term: t('reports:report.source'), value: line.source },
          ]}
        />
        {line.linked > 0 && <p>{t('reports:report.linked', { number: formatNumber(line.linked) })}</p>}
        <Behind halfYear={halfYear} line={line} />
      </div>
    </Card>
  );
};
