import { Link } from '@tanstack/react-router';
import { LinkButton } from '../../components/button.js';
import { Badge } from '../../components/data/badge.js';
import { Table, type Column } from '../../components/data/table.js';
import { PageHeader } from '../../components/layout/page-header.js';
import { PrintButton } from '../../components/layout/print-button.js';
import { useText } from '../../frame/text/use-text.js';
import { useMay, useViewer } from '../../frame/viewer.js';
import { AuthorizationBadge, FunctionWords } from './function-words.js';
import { stateOf, useRegister, type Person } from './register.js';
import styles from './staff.module.css';

const Functions = ({ person }: { person: Person }) => {
  const t = useText();
  const { today } = useViewer();
  const current = person.appointments.filter((appointment) => stateOf(appointment, today) !== 'ended');
  if (current.length === 0) return <span className={styles.soft}>{t('staff:noFunction')}</span>;
  return (
    <div className={styles.functions}>
      {current.map((appointment) => (
        <FunctionWords key={appointment.id} appointment={appointment} />
      ))}
    </div>
  );
};

const useColumns = (): readonly Column<Person>[] => {
  const t = useText();
  return [
    {
      id: 'name',
      heading: t('staff:column.name'),
      isRowHeader: true,
      cell: (person) => (
        <>
          <Link to="/pracownicy/$staffMemberId" params={{ staffMemberId: person.id }}>
            {person.displayName}
          </Link>{' '}
          {person.machine && <Badge tone="info">{t('staff:machine')}</Badge>}
        </>
      ),
    },
    { id: 'functions', heading: t('staff:column.functions'), cell: (person) => <Functions person={person} /> },
    {
      id: 'authorization',
      heading: t('staff:column.authorization'),
      cell: ({ dataAuthorized }) => <AuthorizationBadge isValid={dataAuthorized} />,
    },
  ];
};

/** Everybody who works in the centre, with their functions and papers. */
export const StaffPage = () => {
  const t = useText();
  const people = useRegister();
  const columns = useColumns();
  const mayManage = useMay('staff:manage');
  return (
    <>
      <PageHeader
        title={t('staff:title')}
        intro={t('staff:intro')}
        badges={<Badge>{t('staff:count', { count: people.length })}</Badge>}
        actions={
          <>
            <PrintButton />
            {mayManage && (
              <LinkButton to="/pracownicy/nowy" variant="primary" icon="plus">
                {t('staff:register')}
              </LinkButton>
            )}
          </>
        }
      />
      <Table caption={t('staff:caption')} isCaptionHidden columns={columns} rows={people} rowKey={({ id }) => id} />
    </>
  );
};
