import { CASE_ACTIONS, type CaseAction } from '@asysta/schema/cases/codes';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { apiQuery } from '../../frame/api.js';
import { NotFoundPage } from '../../frame/shell/pages.js';
import { EmptyState } from '../../components/feedback/empty-state.js';
import { PageHeader } from '../../components/layout/page-header.js';
import { CASE_STEP_PATHS } from './step-paths.js';
import { useText } from '../../frame/text/use-text.js';
import { CaseForStepDocument, type StepProps } from './step-case.js';
import { BackToFamily, StepHeader } from './step-frame.js';
import { CloseCaseStep } from './steps/close-case.js';
import { ConsentStep } from './steps/consent.js';
import { CourtNotificationStep } from './steps/court-notification.js';
import { CourtOrderStep } from './steps/court-order.js';
import { CourtReportStep } from './steps/court-report.js';
import { DiagnosisStep } from './steps/diagnosis.js';
import { InterviewStep } from './steps/interview.js';
import { LiftingStep, ProlongingStep } from './steps/later-court-decision.js';
import { MinorParentStep } from './steps/minor-parent.js';
import { OfferStep } from './steps/offer.js';
import { QualificationStep } from './steps/qualification.js';
import { RefusalStep } from './steps/refusal.js';
import { RequestStep } from './steps/request.js';
import { RequestDecisionStep } from './steps/request-decision.js';
import { AuthorizationStep, EndZaZyciemStep } from './steps/za-zyciem.js';
import { WithdrawalDecisionStep } from './steps/withdrawal-decision.js';
import { WithdrawalStep } from './steps/withdrawal.js';

const STEPS: Record<CaseAction, ComponentType<StepProps>> = {
  RECORD_INTERVIEW: InterviewStep,
  RECORD_DIAGNOSIS: DiagnosisStep,
  PRESENT_OFFER: OfferStep,
  RECORD_CONSENT: ConsentStep,
  WITHDRAW_CONSENT: WithdrawalStep,
  DECIDE_ON_WITHDRAWAL: WithdrawalDecisionStep,
  RECORD_REFUSAL: RefusalStep,
  DECIDE_ON_COURT_NOTIFICATION: CourtNotificationStep,
  RECORD_COURT_ORDER: CourtOrderStep,
  PROLONG_COURT_ORDER: ProlongingStep,
  LIFT_COURT_ORDER: LiftingStep,
  RECORD_COURT_REPORT: CourtReportStep,
  RECORD_AUTHORIZATION: AuthorizationStep,
  END_ZA_ZYCIEM: EndZaZyciemStep,
  RECORD_MINOR_PARENT: MinorParentStep,
  REQUEST_ASSISTANT: RequestStep,
  DECIDE_ON_REQUEST: RequestDecisionStep,
  QUALIFY_FAMILY: QualificationStep,
  CLOSE_CASE: CloseCaseStep,
};

const route = getRouteApi('/signed-in/rodziny/$familyId/sprawa/$step');

const WithoutCase = ({ family }: { family: { id: string; surname: string } }) => {
  const t = useText();
  return (
    <>
      <PageHeader title={family.surname} />
      <EmptyState icon="tray" title={t('cases:noCase')} action={<BackToFamily familyId={family.id} />}>
        {t('cases:noCaseText')}
      </EmptyState>
    </>
  );
};

const ClosedCase = (step: StepProps) => {
  const t = useText();
  return (
    <>
      <StepHeader step={step} title={t('cases:closed')} />
      <EmptyState title={t('cases:closed')} action={<BackToFamily familyId={step.family.id} />}>
        {t('cases:closedText')}
      </EmptyState>
    </>
  );
};

/** One step of the family's open case, named by the address. */
export const StepPage = () => {
  const { familyId, step } = route.useParams();
  const { family } = useSuspenseQuery(apiQuery(CaseForStepDocument, { familyId })).data;
  const action = CASE_ACTIONS.find((one) => CASE_STEP_PATHS[one] === step);
  const supportCase = family.currentCase;
  if (!action) return <NotFoundPage />;
  if (!supportCase) return <WithoutCase family={family} />;
  if (supportCase.closedOn) return <ClosedCase family={family} supportCase={supportCase} />;
  const Step = STEPS[action];
  return <Step key={`${supportCase.id} ${action}`} family={family} supportCase={supportCase} />;
};
