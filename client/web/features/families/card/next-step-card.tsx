import { type CaseAction, CASE_ACTION_WORDS } from '@asysta/schema/cases/codes';
import type { ReactNode } from 'react';
import { useMay } from '../../../app/viewer.js';
import { ButtonGroup, LinkButton } from '../../../components/button.js';
import { Card } from '../../../components/layout/card.js';
import { capitalize } from '../../../text/format.js';
import { CASE_STEP_PATHS } from '../../../text/paths.js';
import { useText } from '../../../text/use-text.js';
import type { CardCase } from './family-card.js';
import styles from './family-page.module.css';
import { nextStepOf, type NextStep } from '../next-step.js';

const StepLink = ({ familyId, action, isPrimary }: { familyId: string; action: CaseAction; isPrimary: boolean }) => (
  <LinkButton
    to="/rodziny/$familyId/sprawa/$step"
    params={{ familyId, step: CASE_STEP_PATHS[action] }}
    variant={isPrimary ? 'primary' : 'secondary'}
  >
    {capitalize(CASE_ACTION_WORDS[action])}
  </LinkButton>
);

const PlaceLink = ({ to, children }: { to: string; children: string }) => (
  <LinkButton to={to} variant="primary">
    {children}
  </LinkButton>
);

const useNextWords = () => {
  const t = useText();
  return (next: NextStep): string => {
    if (next.kind === 'STEP') return t(`families:why.${next.action}`);
    if (next.kind === 'WAIT_WORKER') return t('families:next.waitWorker', { step: CASE_ACTION_WORDS[next.action] });
    const words: Record<Exclude<NextStep['kind'], 'STEP' | 'WAIT_WORKER'>, string> = {
      ASSIGN: t('families:next.waitAssign'),
      WAIT_ASSIGN: t('families:next.waitAssign'),
      FIRST_VISIT: t('families:next.waitVisit'),
      WAIT_VISIT: t('families:next.waitVisit'),
      VISIT: t('families:next.waitSupport'),
      WAIT_SUPPORT: t('families:next.waitSupport'),
      WAIT_DIRECTOR: t('families:next.waitDirector'),
      DONE: t('families:next.done'),
      NONE: t('families:next.none'),
    };
    return words[next.kind];
  };
};

const PrimaryAction = ({ familyId, next }: { familyId: string; next: NextStep }): ReactNode => {
  const t = useText();
  if (next.kind === 'STEP') return <StepLink familyId={familyId} action={next.action} isPrimary />;
  if (next.kind === 'ASSIGN') return <PlaceLink to={`/rodziny/${familyId}/przydzial`}>{t('families:next.assign')}</PlaceLink>;
  if (next.kind === 'FIRST_VISIT')
    return <PlaceLink to={`/rodziny/${familyId}/wizyty/pierwsza`}>{t('families:next.firstVisit')}</PlaceLink>;
  return next.kind === 'VISIT' ? <PlaceLink to={`/rodziny/${familyId}/wizyty/nowa`}>{t('families:next.visit')}</PlaceLink> : null;
};

// At the point of consent the family may as well say no: the two answers stand side by side.
const alternativeTo = (next: NextStep, viewerMay: readonly CaseAction[]): CaseAction | null =>
  next.kind === 'STEP' && next.action === 'RECORD_CONSENT' && viewerMay.includes('RECORD_REFUSAL') ? 'RECORD_REFUSAL' : null;

/** „Co dalej”: one thing to do, why, and where it is done. */
export const NextStepCard = ({ familyId, supportCase }: { familyId: string; supportCase: CardCase }) => {
  const t = useText();
  const viewerMayAssign = useMay('assistant:assign');
  const next = nextStepOf({ ...supportCase, viewerMayAssign });
  const words = useNextWords();
  const alternative = alternativeTo(next, supportCase.viewerMay);
  return (
    <div className={styles.next}>
      <Card title={t('families:next.title')}>
        <p>{words(next)}</p>
        <ButtonGroup>
          <PrimaryAction familyId={familyId} next={next} />
          {alternative && <StepLink familyId={familyId} action={alternative} isPrimary={false} />}
        </ButtonGroup>
      </Card>
    </div>
  );
};
