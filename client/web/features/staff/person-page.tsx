import { EMPLOYMENT_FORM_WORDS } from '@asysta/schema/staff/codes';
import { getRouteApi, Link } from '@tanstack/react-router';
import { LinkButton } from '../../components/button.js';
import { Badge } from '../../components/data/badge.js';
import { DescriptionList } from '../../components/data/description-list.js';
import { Callout } from '../../components/feedback/callout.js';
import { Card, Columns, Stack } from '../../components/layout/card.js';
import { PageHeader } from '../../components/layout/page-header.js';
import { capitalize, formatDay } from '../../components/format.js';
import { useText } from '../../frame/text/use-text.js';
import { useMay } from '../../frame/viewer.js';
import { EligibilityCard } from './eligibility-card.js';
import { FunctionsCard } from './functions-card.js';
import { PapersCard } from './papers-card.js';
import { runningSuspension, useRegister, type Person } from './register.js';
import { SuspensionCard } from './suspension-card.js';

const Employment = ({ person }: { person: Person }) => {
  const t = useText();
  const unknown = t('staff:person.unknown');
  return (
    <Card title={t('staff:person.employment')}>
      <DescriptionList
        facts={[
          {
            term: t('staff:person.form'),
            value: person.employmentForm ? capitalize(EMPLOYMENT_FORM_WORDS[person.employmentForm]) : unknown,
          },
          { term: t('staff:person.since'), value: person.employedFrom ? formatDay(person.employedFrom) : unknown },
          ...(person.employedTo ? [{ term: t('staff:person.until'), value: formatDay(person.employedTo) }] : []),
          { term: t('staff:person.qualification'), value: person.qualification ?? unknown },
        ]}
      />
    </Card>
  );
};

const route = getRouteApi('/signed-in/pracownicy/$staffMemberId');

/** One person of the register: functions, papers, employment. */
export const PersonPage = () => {
  const t = useText();
  const { staffMemberId } = route.useParams();
  const mayReadChecks = useMay('eligibility:read');
  const leads = useMay('case:hand-over');
  const person = useRegister().find(({ id }) => id === staffMemberId);
  const breadcrumbs = [
    <Link key="staff" to="/pracownicy">
      {t('staff:title')}
    </Link>,
  ];
  if (!person) {
    return (
      <>
        <PageHeader title={t('staff:title')} breadcrumbs={breadcrumbs} />
        <Callout kind="warning">{t('staff:notFound')}</Callout>
      </>
    );
  }
  const isSuspended = runningSuspension(person) !== undefined;
  const suspension = !person.machine && <SuspensionCard person={person} />;
  return (
    <>
      <PageHeader
        title={person.displayName}
        breadcrumbs={breadcrumbs}
        actions={
          leads && !person.machine ? (
            <>
              <LinkButton to="/pracownicy/$staffMemberId/nieobecnosci" params={{ staffMemberId }}>
                {t('staff:person.absences')}
              </LinkButton>
              <LinkButton to="/pracownicy/$staffMemberId/zastepstwa" params={{ staffMemberId }}>
                {t('staff:person.substitutions')}
              </LinkButton>
            </>
          ) : undefined
        }
        badges={
          person.machine || isSuspended ? (
            <>
              {isSuspended && <Badge tone="danger">{t('staff:suspension.badge')}</Badge>}
              {person.machine && <Badge tone="info">{t('staff:machine')}</Badge>}
            </>
          ) : undefined
        }
      />
      <Columns>
        <Stack>
          {isSuspended && suspension}
          <FunctionsCard person={person} />
          <PapersCard person={person} />
          {mayReadChecks && !person.machine && <EligibilityCard person={person} />}
        </Stack>
        <Stack>
          <Employment person={person} />
          {!isSuspended && suspension}
        </Stack>
      </Columns>
    </>
  );
};
