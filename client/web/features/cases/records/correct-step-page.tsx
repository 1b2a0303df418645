import { CASE_ACTIONS } from '@asysta/schema/cases/codes';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { EmptyState } from '../../../components/feedback/empty-state.js';
import { uncapitalize } from '../../../components/format.js';
import { apiQuery } from '../../../frame/api.js';
import { FamilyPageHeader } from '../../../frame/shell/family-page.js';
import { NotFoundPage } from '../../../frame/shell/pages.js';
import { useText } from '../../../frame/text/use-text.js';
import { amendedAt } from '../amendments/amended-case.js';
import { ProposeAmendment } from '../amendments/propose-amendment.js';
import { BackToFamily } from '../step-frame.js';
import { CASE_STEP_PATHS } from '../step-paths.js';
import { CorrectInterview } from './correct-interview.js';
import { CorrectNotification } from './correct-notification.js';
import { CorrectQualification } from './correct-qualification.js';
import { CorrectDiagnosis, CorrectOffer, CorrectRefusal, CorrectRequest } from './correct-steps.js';
import type { Correcting } from './correction-frame.js';
import { recordsOf } from './records-of.js';
import { isRecorded, RECORDED, RecordedStepsDocument, type RecordedAction } from './recorded-steps.js';

const named = <Row extends { readonly id: string }>(rows: readonly Row[], id: string): Row | undefined =>
  rows.find((row) => row.id === id);

const FORMS: Record<RecordedAction, (correcting: Correcting) => ReactNode> = {
  RECORD_INTERVIEW: (correcting) => {
    const interview = named(correcting.supportCase.interviews, correcting.recordId);
    return interview && <CorrectInterview {...correcting} interview={interview} />;
  },
  RECORD_DIAGNOSIS: (correcting) => {
    const diagnosis = named(correcting.supportCase.diagnoses, correcting.recordId);
    return diagnosis && <CorrectDiagnosis {...correcting} diagnosis={diagnosis} />;
  },
  PRESENT_OFFER: (correcting) => {
    const offer = named(correcting.supportCase.offers, correcting.recordId);
    return offer && <CorrectOffer {...correcting} offer={offer} />;
  },
  RECORD_REFUSAL: (correcting) => {
    const refusal = named(correcting.supportCase.refusals, correcting.recordId);
    return refusal && <CorrectRefusal {...correcting} refusal={refusal} />;
  },
  DECIDE_ON_COURT_NOTIFICATION: (correcting) => {
    const refusal = named(correcting.supportCase.refusals, correcting.recordId);
    return refusal && <CorrectNotification {...correcting} refusal={refusal} />;
  },
  REQUEST_ASSISTANT: (correcting) => {
    const request = named(correcting.supportCase.requests, correcting.recordId);
    return request && <CorrectRequest {...correcting} request={request} />;
  },
  QUALIFY_FAMILY: (correcting) => {
    const qualification = named(correcting.supportCase.qualifications, correcting.recordId);
    return qualification && <CorrectQualification {...correcting} qualification={qualification} />;
  },
};

const CannotCorrect = ({ familyId }: { familyId: string }) => {
  const t = useText();
  return (
    <EmptyState title={t('cases:records.cannot')} action={<BackToFamily familyId={familyId} />}>
      {t('cases:records.cannotText')}
    </EmptyState>
  );
};

const route = getRouteApi('/signed-in/rodziny/$familyId/sprawa/$step/$recordId/poprawka');

const CorrectOneStepPage = () => {
  const t = useText();
  const { familyId, step, recordId } = route.useParams();
  const { family } = useSuspenseQuery(apiQuery(RecordedStepsDocument, { familyId })).data;
  const action = CASE_ACTIONS.find((one) => CASE_STEP_PATHS[one] === step);
  const supportCase = family.currentCase;
  if (!action || !isRecorded(action) || !supportCase) return <NotFoundPage />;
  const record = named(recordsOf(t, action, supportCase), recordId);
  if (!record) return <NotFoundPage />;
  const of = t(`cases:${RECORDED[action]}.title`);
  return (
    <>
      <FamilyPageHeader
        family={family}
        title={t('cases:records.correction', { of: uncapitalize(of) })}
        intro={t('cases:records.correctionIntro')}
        below={[
          <Link key="recorded" to="/rodziny/$familyId/sprawa/$step/zapisane" params={{ familyId, step }}>
            {of}
          </Link>,
        ]}
      />
      {record.mayCorrect ? FORMS[action]({ family, supportCase, action, recordId }) : <CannotCorrect familyId={familyId} />}
    </>
  );
};

/** Correction of one record of a step: the form as it stands, and why; what carries law waits for a second person. */
export const CorrectStepPage = () => {
  const { familyId, step, recordId } = route.useParams();
  const what = amendedAt(step);
  return what ? <ProposeAmendment familyId={familyId} what={what} recordId={recordId} /> : <CorrectOneStepPage />;
};
