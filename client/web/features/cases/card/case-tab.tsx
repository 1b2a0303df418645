import { type CaseAction, CASE_ACTION_WORDS } from '@asysta/schema/cases/codes';
import { Link } from '@tanstack/react-router';
import { Badge } from '../../../components/data/badge.js';
import { Timeline } from '../../../components/data/timeline.js';
import { EmptyState } from '../../../components/feedback/empty-state.js';
import { capitalize, formatDay } from '../../../components/format.js';
import { Card, Columns, Stack } from '../../../components/layout/card.js';
import { useText } from '../../../frame/text/use-text.js';
import { AMENDED_PATHS, isAmended } from '../amendments/amended-case.js';
import { isRecorded } from '../records/recorded-steps.js';
import { CASE_STEP_PATHS } from '../step-paths.js';
import styles from './case-card.module.css';
import { useCaseFiles, type CaseFile } from './case-file.js';
import { doneOn } from './case-steps.js';
import { LedgerCard } from './ledger-card.js';
import { entriesOf, newestFirst } from './timeline-of.js';
import { useEntriesOfOthers } from './use-entries-of-others.js';

interface OfStep {
  readonly familyId: string;
  readonly file: CaseFile;
  readonly action: CaseAction;
}

/** What was recorded is opened from the word that it is done (U3). */
const Done = ({ familyId, action, day }: { familyId: string; action: CaseAction; day: string }) => {
  const t = useText();
  const badge = (
    <Badge tone="success" icon="check">
      {t('cases:steps.done')}, {formatDay(day)}
    </Badge>
  );
  if (!isRecorded(action) && !isAmended(action)) return badge;
  return (
    <Link to="/rodziny/$familyId/sprawa/$step/zapisane" params={{ familyId, step: CASE_STEP_PATHS[action] }}>
      {badge}
    </Link>
  );
};

const StepState = ({ familyId, file, action }: OfStep) => {
  const t = useText();
  const day = doneOn(file, action);
  const isOpen = file.viewerMay.includes(action);
  if (isOpen && !day) return <Badge tone="primary">{t('cases:steps.open')}</Badge>;
  if (day) return <Done familyId={familyId} action={action} day={day} />;
  return <Badge>{t('cases:steps.later')}</Badge>;
};

const StepLine = ({ familyId, file, action }: OfStep) => (
  <li className={styles.step}>
    <Link to="/rodziny/$familyId/sprawa/$step" params={{ familyId, step: CASE_STEP_PATHS[action] }}>
      {capitalize(CASE_ACTION_WORDS[action])}
    </Link>
    <StepState familyId={familyId} file={file} action={action} />
  </li>
);

const Steps = ({ familyId, file }: { familyId: string; file: CaseFile }) => {
  const t = useText();
  if (file.viewerSteps.length === 0) return null;
  return (
    <Card title={t('cases:steps.title')}>
      <p className={styles.soft}>{t('cases:steps.intro')}</p>
      <ul className={styles.steps}>
        {file.viewerSteps.map((action) => (
          <StepLine key={action} familyId={familyId} file={file} action={action} />
        ))}
      </ul>
    </Card>
  );
};

/** Whether anything of what carries law was corrected, or waits for a second person: the way to read and decide it. */
const Corrections = ({ familyId, file }: { familyId: string; file: CaseFile }) => {
  const t = useText();
  if (file.amendments.length === 0) return null;
  const waits = file.amendments.some(({ outcome }) => !outcome);
  return (
    <p>
      <Link to="/rodziny/$familyId/poprawki" params={{ familyId }}>
        {t(waits ? 'cases:amendments.someWait' : 'cases:amendments.all')}
      </Link>
    </p>
  );
};

/** What was recorded of the closing of a case, and the way to correct it. */
const Closing = ({ familyId, file }: { familyId: string; file: CaseFile }) => {
  const t = useText();
  if (!file.closedOn) return null;
  return (
    <p>
      <Link to="/rodziny/$familyId/sprawa/$step/zapisane" params={{ familyId, step: AMENDED_PATHS.CLOSING }}>
        {t('cases:amendments.ofClosed')}
      </Link>
    </p>
  );
};

/** Sprawa: everything recorded, newest first, and the steps this person may take. */
export const CaseTab = ({ familyId }: { familyId: string }) => {
  const t = useText();
  const { current, earlier } = useCaseFiles(familyId);
  const entriesOfOthers = useEntriesOfOthers(familyId);
  const ofNoCase = entriesOfOthers(null);
  if (!current && ofNoCase.every(({ events }) => events.length === 0))
    return <EmptyState title={t('cases:timeline.title')}>{t('cases:timeline.empty')}</EmptyState>;
  const events = newestFirst([...ofNoCase, ...(current ? [...entriesOf(t, current), ...entriesOfOthers(current.id)] : [])]);
  return (
    <Columns>
      <Stack>
        <Card title={t('cases:timeline.title')}>
          <Timeline label={t('cases:timeline.label')} events={events} />
        </Card>
        {current && <LedgerCard familyId={familyId} file={current} />}
        {current && <Corrections familyId={familyId} file={current} />}
        {current && <Closing familyId={familyId} file={current} />}
        {earlier.map((file) => (
          <Card key={file.id} title={`${t('cases:timeline.previous')}: ${file.number}`}>
            <Timeline label={file.number} events={newestFirst([...entriesOf(t, file), ...entriesOfOthers(file.id)])} />
            <Corrections familyId={familyId} file={file} />
            <Closing familyId={familyId} file={file} />
          </Card>
        ))}
      </Stack>
      {current ? <Steps familyId={familyId} file={current} /> : null}
    </Columns>
  );
};
