import { Link } from '@tanstack/react-router';
import { Suspense } from 'react';
import { LinkButton } from '../../components/button.js';
import { Badge } from '../../components/data/badge.js';
import { Table, type Column } from '../../components/data/table.js';
import { Callout } from '../../components/feedback/callout.js';
import { Skeleton } from '../../components/feedback/skeleton.js';
import { Stack } from '../../components/layout/card.js';
import { PageHeader } from '../../components/layout/page-header.js';
import { PrintButton } from '../../components/layout/print-button.js';
import { useText } from '../../frame/text/use-text.js';
import { inPlace } from '../../frame/slots/slots.js';
import { useSlot } from '../../frame/slots/use-slots.js';
import { useMay, useViewer } from '../../frame/viewer.js';
import { AuthorizationBadge, FunctionWords, nameOf } from './function-words.js';
import { runningSuspension, stateOf, useRegister, type Person } from './register.js';
import styles from './staff.module.css';

const Functions = ({ person }: { person: Person }) => {
  const t = useText();
  const { today } = useViewer();
  const current = person.appointments.filter((appointment) => stateOf(appointment, today) !== 'ended');
  const waiting = person.proposals.filter(({ decision }) => !decision);
  if (current.length + waiting.length === 0) return <span className={styles.soft}>{t('staff:noFunction')}</span>;
  return (
    <div className={styles.functions}>
      {current.map((appointment) => (
        <FunctionWords key={appointment.id} appointment={appointment} />
      ))}
      {waiting.map((proposal) => (
        <div key={proposal.id}>
          <Badge tone="warning" icon="clock">
            {t('staff:proposal.waits', { role: nameOf(proposal) })}
          </Badge>
        </div>
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
          {runningSuspension(person) && <Badge tone="danger">{t('staff:suspension.badge')}</Badge>}
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

/** People for whom a function waits on the decision of whoever is signed in. */
const ToDecide = ({ people }: { people: readonly Person[] }) => {
  const t = useText();
  const mine = people.filter(({ proposals }) => proposals.some(({ viewerMayDecide }) => viewerMayDecide));
  if (mine.length === 0) return null;
  return (
    <Callout kind="warning" title={t('staff:proposal.mine', { count: mine.length })}>
      <ul>
        {mine.map(({ id, displayName }) => (
          <li key={id}>
            <Link to="/pracownicy/$staffMemberId" params={{ staffMemberId: id }}>
              {t('staff:proposal.decide', { name: displayName })}
            </Link>
          </li>
        ))}
      </ul>
    </Callout>
  );
};

/** What has come for somebody who has no Dziś: an administrator, or whoever guards the data. */
const Panels = () => {
  const hasToday = useMay('deadline:read');
  const panels = useSlot('todayPanels');
  if (hasToday) return null;
  return inPlace(panels).map(({ place, Content }) => (
    <Suspense key={place} fallback={<Skeleton />}>
      <Content />
    </Suspense>
  ));
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
      <Stack>
        <ToDecide people={people} />
        <Table caption={t('staff:caption')} isCaptionHidden columns={columns} rows={people} rowKey={({ id }) => id} />
        <Panels />
      </Stack>
    </>
  );
};
