import { graphql, type IntakeCardQuery } from '@asysta/client';
import { INTAKE_CHANNEL_WORDS, INTAKE_SOURCE_WORDS, INTAKE_STATE_WORDS, URGENCY_WORDS } from '@asysta/schema/intakes/codes';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { apiQuery } from '../../frame/api.js';
import { useMay } from '../../frame/viewer.js';
import { Button, LinkButton } from '../../components/button.js';
import { Badge } from '../../components/data/badge.js';
import { DescriptionList } from '../../components/data/description-list.js';
import { Callout } from '../../components/feedback/callout.js';
import { Card, Columns, Stack } from '../../components/layout/card.js';
import { PageHeader } from '../../components/layout/page-header.js';
import { PrintButton } from '../../components/layout/print-button.js';
import { capitalize, formatDay } from '../../components/format.js';
import { useText } from '../../frame/text/use-text.js';
import styles from './intakes.module.css';
import { CorrectedIntakeMark } from './intake-history.js';
import { RegisteredFamily } from './registered.js';
import { DismissIntakeForm, JoinCaseForm, OpenCaseForm } from './settle-intake.js';

const IntakeCardDocument = graphql(`
  query IntakeCard($intakeId: ID!) {
    intake(id: $intakeId) {
      id
      version
      receivedOn
      source
      channel
      urgency
      content
      state
      dismissalReason
      corrected
      viewerMayCorrect
      joinedCase {
        id
        number
      }
      registeredBy {
        id
        displayName
      }
      family {
        id
        surname
        city
        ...RegisteredFamily
        currentCase {
          id
          number
          closedOn
        }
      }
    }
  }
`);

const ReporterDocument = graphql(`
  query ReporterOfIntake($intakeId: ID!) {
    intake(id: $intakeId) {
      id
      reporterName
      reporterContact
    }
  }
`);

type Intake = IntakeCardQuery['intake'];

const route = getRouteApi('/signed-in/zgloszenia/$intakeId');

const Facts = ({ intake }: { intake: Intake }) => {
  const t = useText();
  const maySeeReporter = useMay('reporter:read');
  return (
    <Card
      title={t('intakes:card.facts')}
      action={
        intake.viewerMayCorrect && (
          <LinkButton to="/zgloszenia/$intakeId/poprawka" params={{ intakeId: intake.id }} variant="quiet">
            {t('intakes:correction.open')}
          </LinkButton>
        )
      }
    >
      <CorrectedIntakeMark isCorrected={intake.corrected} intakeId={intake.id} />
      <p className={styles.content}>{intake.content}</p>
      <DescriptionList
        facts={[
          {
            term: t('intakes:card.family'),
            value: (
              <Link to="/rodziny/$familyId" params={{ familyId: intake.family.id }}>
                {[intake.family.surname, intake.family.city].filter(Boolean).join(', ')}
              </Link>
            ),
          },
          { term: t('intakes:card.receivedOn'), value: formatDay(intake.receivedOn) },
          { term: t('intakes:card.source'), value: capitalize(INTAKE_SOURCE_WORDS[intake.source]) },
          { term: t('intakes:card.channel'), value: capitalize(INTAKE_CHANNEL_WORDS[intake.channel]) },
          { term: t('intakes:card.urgency'), value: capitalize(URGENCY_WORDS[intake.urgency]) },
          { term: t('intakes:card.registeredBy'), value: intake.registeredBy.displayName },
          ...(intake.dismissalReason ? [{ term: t('intakes:card.dismissalReason'), value: intake.dismissalReason }] : []),
        ]}
      />
      {maySeeReporter && <Reporter intakeId={intake.id} />}
      <RegisteredFamily family={intake.family} />
    </Card>
  );
};

/** Who told the centre, for those who may know it. */
const Reporter = ({ intakeId }: { intakeId: string }) => {
  const t = useText();
  const { reporterName, reporterContact } = useSuspenseQuery(apiQuery(ReporterDocument, { intakeId })).data.intake;
  if (!reporterName && !reporterContact) return null;
  return (
    <DescriptionList
      facts={[
        ...(reporterName ? [{ term: t('intakes:card.reporterName'), value: reporterName }] : []),
        ...(reporterContact ? [{ term: t('intakes:card.reporterContact'), value: reporterContact }] : []),
      ]}
    />
  );
};

const Settled = ({ intake }: { intake: Intake }) => {
  const t = useText();
  const settled = {
    CASE_OPENED: t('intakes:card.settledCase'),
    JOINED: t('intakes:card.settledJoined', { number: intake.joinedCase?.number ?? '' }),
    DISMISSED: t('intakes:card.settledDismissed'),
  };
  return (
    <Card title={intake.state === 'REGISTERED' ? undefined : settled[intake.state]}>
      <LinkButton to="/rodziny/$familyId" params={{ familyId: intake.family.id }} variant="primary">
        {t('intakes:card.toFamily')}
      </LinkButton>
    </Card>
  );
};

// The rarer answer stays folded, so that one main action is on the page.
const Dismissal = ({ intake }: { intake: Intake }) => {
  const t = useText();
  const [isOpen, setIsOpen] = useState(false);
  if (!isOpen) return <Button onPress={() => setIsOpen(true)}>{t('intakes:card.dismissHeading')}</Button>;
  return (
    <Card title={t('intakes:card.dismissHeading')}>
      <p>{t('intakes:card.dismissIntro')}</p>
      <DismissIntakeForm intake={intake} />
    </Card>
  );
};

/** A family has one open case: a later intake joins it, an earlier one opens it. */
const NextCard = ({ intake }: { intake: Intake }) => {
  const t = useText();
  const { currentCase } = intake.family;
  if (currentCase && !currentCase.closedOn)
    return (
      <Card title={t('intakes:card.joinTitle')}>
        <p>{t('intakes:card.joinText', { number: currentCase.number })}</p>
        <JoinCaseForm intake={intake} />
      </Card>
    );
  return (
    <Card title={t('intakes:card.next')}>
      <p>{t('intakes:card.nextText')}</p>
      <OpenCaseForm intake={intake} />
    </Card>
  );
};

const Decision = ({ intake }: { intake: Intake }) => {
  const t = useText();
  const maySettle = useMay('case:prepare');
  if (intake.state !== 'REGISTERED') return <Settled intake={intake} />;
  if (!maySettle) return <Callout>{t('intakes:card.readOnly')}</Callout>;
  return (
    <>
      <NextCard intake={intake} />
      <Dismissal intake={intake} />
    </>
  );
};

/** One intake: what was told, and the decision whether it becomes a case. */
export const IntakePage = () => {
  const t = useText();
  const { intakeId } = route.useParams();
  const { intake } = useSuspenseQuery(apiQuery(IntakeCardDocument, { intakeId })).data;
  return (
    <>
      <PageHeader
        title={t('intakes:card.title', { surname: intake.family.surname })}
        breadcrumbs={[
          <Link key="intakes" to="/zgloszenia">
            {t('intakes:title')}
          </Link>,
        ]}
        badges={
          <>
            <Badge>{capitalize(INTAKE_STATE_WORDS[intake.state])}</Badge>
            {intake.urgency === 'URGENT' && (
              <Badge tone="danger" icon="warning">
                {capitalize(URGENCY_WORDS.URGENT)}
              </Badge>
            )}
          </>
        }
        actions={<PrintButton />}
      />
      <Columns>
        <Facts intake={intake} />
        <Stack>
          <Decision intake={intake} />
        </Stack>
      </Columns>
    </>
  );
};
