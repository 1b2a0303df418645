import { type CaseAction, CASE_ACTION_WORDS } from '@asysta/schema/cases/codes';
import { ButtonGroup, LinkButton } from '../../../components/button.js';
import { capitalize, formatDay } from '../../../components/format.js';
import { Card } from '../../../components/layout/card.js';
import type { NextStep as StepOfOther } from '../../../frame/slots/slots.js';
import { inPlace, wordsFor } from '../../../frame/slots/slots.js';
import { useSlot } from '../../../frame/slots/use-slots.js';
import { useText } from '../../../frame/text/use-text.js';
import { useViewer } from '../../../frame/viewer.js';
import { CASE_STEP_PATHS } from '../step-paths.js';
import { WaitsFor } from '../waits-for.js';
import styles from './case-card.module.css';
import { useCaseInShort, type CaseInShort } from './case-in-short.js';
import { nextStepOf, type NextStep } from './next-step.js';
import { RequestRemarks } from './request-remarks.js';

const StepLink = ({ familyId, action, isPrimary }: { familyId: string; action: CaseAction; isPrimary: boolean }) => (
  <LinkButton
    to="/rodziny/$familyId/sprawa/$step"
    params={{ familyId, step: CASE_STEP_PATHS[action] }}
    variant={isPrimary ? 'primary' : 'secondary'}
  >
    {capitalize(CASE_ACTION_WORDS[action])}
  </LinkButton>
);

type OwnStep = Exclude<NextStep, { kind: 'OTHER_NOUN' }>;

const useWords = () => {
  const t = useText();
  return (next: OwnStep, { suspendedUntil, closedOn }: CaseInShort): string => {
    if (next.kind === 'DONE') return t('cases:next.DONE', { date: closedOn ? formatDay(closedOn) : '' });
    if (next.kind === 'STEP') return t(`cases:why.${next.action}`);
    if (next.kind === 'WAIT_WORKER') return t('cases:next.waitWorker', { step: CASE_ACTION_WORDS[next.action] });
    if (next.kind === 'NOT_OPEN') return t('cases:next.notOpen', { step: CASE_ACTION_WORDS[next.action] });
    if (next.kind === 'SUSPENDED') return t('cases:next.SUSPENDED', { date: suspendedUntil ? formatDay(suspendedUntil) : '' });
    return t(`cases:next.${next.kind}`);
  };
};

// At the point of consent the family may as well say no: the two answers stand side by side. One that withdrew it may agree again.
const otherAnswerTo = (next: OwnStep): CaseAction | null => {
  if (next.kind === 'HALTED' || next.kind === 'SUSPENDED' || next.kind === 'WITHDRAWN') return 'RECORD_CONSENT';
  return next.kind === 'STEP' && next.action === 'RECORD_CONSENT' ? 'RECORD_REFUSAL' : null;
};

const alternativeTo = (next: OwnStep, viewerMay: readonly CaseAction[]): CaseAction | null => {
  const action = otherAnswerTo(next);
  return action && viewerMay.includes(action) ? action : null;
};

interface OnCard {
  familyId: string;
  supportCase: CaseInShort;
}

const OwnTurn = ({ familyId, supportCase, next }: OnCard & { next: OwnStep }) => {
  const words = useWords();
  const alternative = alternativeTo(next, supportCase.viewerMay);
  return (
    <>
      {supportCase.stage === 'BASIS_GRANTED' && <RequestRemarks request={supportCase.request} />}
      <p>{words(next, supportCase)}</p>
      <ButtonGroup>
        {next.kind === 'STEP' && <StepLink familyId={familyId} action={next.action} isPrimary />}
        {next.kind === 'NOT_OPEN' && <StepLink familyId={familyId} action={next.action} isPrimary={false} />}
        {alternative && <StepLink familyId={familyId} action={alternative} isPrimary={false} />}
      </ButtonGroup>
    </>
  );
};

const TurnOfOther = ({ familyId, supportCase, step }: OnCard & { step: StepOfOther }) => {
  const { permissions } = useViewer();
  const rights = { permissions, viewerMayRecordVisit: supportCase.viewerMayRecordVisit };
  return (
    <>
      <p>{wordsFor(step, rights)}</p>
      <ButtonGroup>
        {step.isMine(rights) && (
          <LinkButton to={step.to(familyId)} variant="primary">
            {step.label()}
          </LinkButton>
        )}
      </ButtonGroup>
    </>
  );
};

const InCase = (props: OnCard) => {
  const steps = useSlot('nextSteps');
  const next = nextStepOf(
    props.supportCase,
    steps.map(({ at }) => at),
  );
  if (next.kind !== 'OTHER_NOUN') return <OwnTurn {...props} next={next} />;
  const step = steps.find(({ at }) => at === next.at);
  return step && <TurnOfOther {...props} step={step} />;
};

/** A family without a case: what reached the centre decides whether there will be one. */
const BeforeCase = ({ familyId }: { familyId: string }) => {
  const t = useText();
  return (
    <>
      <p>{t('cases:next.noCase')}</p>
      {inPlace(useSlot('beforeCase')).map(({ place, Content }) => (
        <Content key={place} familyId={familyId} />
      ))}
    </>
  );
};

/** „Co dalej”: one thing to do, why, and where it is done. */
export const NextStepCard = ({ familyId }: { familyId: string }) => {
  const t = useText();
  const supportCase = useCaseInShort(familyId);
  return (
    <div className={styles.next}>
      <Card title={t('cases:next.title')}>
        {supportCase ? (
          <>
            <InCase familyId={familyId} supportCase={supportCase} />
            <WaitsFor familyId={familyId} turns={supportCase.turns} />
          </>
        ) : (
          <BeforeCase familyId={familyId} />
        )}
      </Card>
    </div>
  );
};
