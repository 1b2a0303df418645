import { CASE_ACTIONS, type CaseAction, CASE_ACTION_WORDS } from '@asysta/schema/cases/codes';
import { Link } from '@tanstack/react-router';
import { useMay } from '../../../app/viewer.js';
import { Badge } from '../../../components/data/badge.js';
import { Timeline } from '../../../components/data/timeline.js';
import { EmptyState } from '../../../components/feedback/empty-state.js';
import { Card, Columns, Stack } from '../../../components/layout/card.js';
import { capitalize, formatDay } from '../../../text/format.js';
import { CASE_STEP_PATHS } from '../../../text/paths.js';
import { useText } from '../../../text/use-text.js';
import { doneOn } from './case-steps.js';
import { currentCase, type CardCase, type CardIntake } from './family-card.js';
import styles from './family-page.module.css';
import { intakeEvent, timelineOf } from './timeline-of.js';

const StepState = ({ isOpen, day }: { isOpen: boolean; day: string | null }) => {
  const t = useText();
  if (isOpen && !day) return <Badge tone="primary">{t('families:steps.open')}</Badge>;
  if (day)
    return (
      <Badge tone="success" icon="check">
        {t('families:steps.done')}, {formatDay(day)}
      </Badge>
    );
  return <Badge>{t('families:steps.later')}</Badge>;
};

const StepLine = ({ familyId, file, action }: { familyId: string; file: CardCase; action: CaseAction }) => (
  <li className={styles.step}>
    <Link to="/rodziny/$familyId/sprawa/$step" params={{ familyId, step: CASE_STEP_PATHS[action] }}>
      {capitalize(CASE_ACTION_WORDS[action])}
    </Link>
    <StepState isOpen={file.viewerMay.includes(action)} day={doneOn(file, action)} />
  </li>
);

/** Which steps this person could ever take; when, is the server's answer. */
const useOwnSteps = (): readonly CaseAction[] => {
  const may = {
    prepare: useMay('case:prepare'),
    decide: useMay('refusal:decide'),
    qualify: useMay('family:qualify'),
    close: useMay('case:close'),
  };
  return CASE_ACTIONS.filter((action) => {
    if (action === 'DECIDE_ON_COURT_NOTIFICATION') return may.decide;
    if (action === 'QUALIFY_FAMILY') return may.qualify;
    return action === 'CLOSE_CASE' ? may.close : may.prepare;
  });
};

const Steps = ({ familyId, file }: { familyId: string; file: CardCase }) => {
  const t = useText();
  const steps = useOwnSteps();
  if (steps.length === 0 || file.closedOn) return null;
  return (
    <Card title={t('families:steps.title')}>
      <p className={styles.soft}>{t('families:steps.intro')}</p>
      <ul className={styles.steps}>
        {steps.map((action) => (
          <StepLine key={action} familyId={familyId} file={file} action={action} />
        ))}
      </ul>
    </Card>
  );
};

/** Sprawa: everything recorded, newest first, and the steps this person may take. */
export const CaseTab = ({
  familyId,
  intakes,
  cases,
}: {
  familyId: string;
  intakes: readonly CardIntake[];
  cases: readonly CardCase[];
}) => {
  const t = useText();
  const file = currentCase(cases);
  if (!file && intakes.length === 0)
    return <EmptyState title={t('families:timeline.title')}>{t('families:timeline.empty')}</EmptyState>;
  const earlier = cases.filter((one) => one.id !== file?.id);
  return (
    <Columns>
      <Stack>
        <Card title={t('families:timeline.title')}>
          <Timeline
            label={t('families:timeline.label')}
            events={file ? timelineOf(t, file, intakes) : intakes.map((intake) => intakeEvent(t, intake))}
          />
        </Card>
        {earlier.map((one) => (
          <Card key={one.id} title={`${t('families:timeline.previous')}: ${one.number}`}>
            <Timeline label={one.number} events={timelineOf(t, one, [])} />
          </Card>
        ))}
      </Stack>
      {file ? <Steps familyId={familyId} file={file} /> : null}
    </Columns>
  );
};
