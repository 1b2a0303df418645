import { getRouteApi, Link } from '@tanstack/react-router';
import { Callout } from '../../components/feedback/callout.js';
import { Card, Columns, Stack } from '../../components/layout/card.js';
import { PageHeader } from '../../components/layout/page-header.js';
import { formatDay } from '../../components/format.js';
import { inFunction } from '../../frame/records/by-whom.js';
import { useText } from '../../frame/text/use-text.js';
import { useMay } from '../../frame/viewer.js';
import { AssignForm } from './assign-form.js';
import { Assigned } from './assigned.js';
import { useAssignmentFile, type AssignmentCase, type AssignmentFamily } from './assignment-case.js';
import { GivenAssignments } from './given-assignments.js';
import { NotYet } from './not-yet.js';
import { OtherDecision } from './other-decision.js';
import { QualifyForm } from './qualify-form.js';
import { ReliefDecision } from './relief-decision.js';
import { RequestCard } from './request-card.js';

const Qualification = ({ supportCase: { qualification }, supportCase }: { supportCase: AssignmentCase }) => {
  const t = useText();
  if (!qualification) return <QualifyForm supportCase={supportCase} />;
  return (
    <p>
      {t('assignments:step.qualifiedOn', {
        date: formatDay(qualification.qualifiedOn),
        name: inFunction(qualification.qualifiedBy, qualification.qualifiedAs),
      })}
    </p>
  );
};

/** Whether the next thing to decide is who: because the case waits for it, or because somebody who had come is gone. */
const isToAssign = ({ awaitedDecision, stage }: AssignmentCase): boolean =>
  awaitedDecision === 'ASSIGNMENT' || stage === 'ASSIGNED' || stage === 'IN_SUPPORT';

const Decision = ({ family, supportCase }: { family: AssignmentFamily; supportCase: AssignmentCase }) => {
  const t = useText();
  const mayAssign = useMay('assistant:assign');
  const running = supportCase.assignments.find(({ endedOn }) => !endedOn);
  if (running)
    return (
      <Stack>
        {mayAssign && <ReliefDecision supportCase={supportCase} />}
        <Assigned family={family} supportCase={supportCase} assignment={running} />
      </Stack>
    );
  if (!mayAssign) return <Callout kind="info">{t('assignments:mayNot')}</Callout>;
  const { qualification, viewerMay } = supportCase;
  return (
    <Stack>
      {(qualification ?? viewerMay.includes('QUALIFY_FAMILY')) && (
        <Card title={t('assignments:step.qualify')}>
          <Qualification supportCase={supportCase} />
        </Card>
      )}
      <Card title={t('assignments:step.assign')}>
        {isToAssign(supportCase) ? (
          <AssignForm family={family} supportCase={supportCase} />
        ) : (
          <NotYet supportCase={supportCase} />
        )}
      </Card>
      {viewerMay.includes('DECIDE_ON_REQUEST') && <OtherDecision supportCase={supportCase} />}
    </Stack>
  );
};

const route = getRouteApi('/signed-in/rodziny/$familyId/przydzial');

/** The decision about one family: whether it qualifies, where the centre asks for that, and who will work with it. */
export const AssignmentPage = () => {
  const t = useText();
  const { family, supportCase } = useAssignmentFile(route.useParams().familyId);
  return (
    <>
      <PageHeader
        title={`${t('assignments:title')}: ${t('assignments:family', { surname: family.surname })}`}
        breadcrumbs={[
          <Link key="list" to="/przydzial">
            {t('assignments:navigation')}
          </Link>,
          <Link key="family" to="/rodziny/$familyId" params={{ familyId: family.id }}>
            {t('assignments:family', { surname: family.surname })}
          </Link>,
        ]}
      />
      {supportCase ? (
        <Columns>
          <Decision family={family} supportCase={supportCase} />
          <Stack>
            <RequestCard supportCase={supportCase} />
            <GivenAssignments familyId={family.id} assignments={supportCase.assignments} />
          </Stack>
        </Columns>
      ) : (
        <Callout kind="info">{t('assignments:noCase')}</Callout>
      )}
    </>
  );
};
