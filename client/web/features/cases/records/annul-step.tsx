import { graphql } from '@asysta/client';
import { execute } from '../../../frame/api.js';
import type { Envelope } from '../../../frame/forms/envelope.js';
import { AnnulButton } from '../../../frame/records/annul-button.js';
import { useText } from '../../../frame/text/use-text.js';
import { RECORDED, type RecordedAction } from './recorded-steps.js';

const AnnulInterview = graphql(`
  mutation AnnulInterview($input: AnnulFamilyInterviewInput!) {
    annulFamilyInterview(input: $input) {
      id
      version
    }
  }
`);

const AnnulDiagnosis = graphql(`
  mutation AnnulDiagnosis($input: AnnulDiagnosisInput!) {
    annulDiagnosis(input: $input) {
      id
      version
    }
  }
`);

const AnnulOffer = graphql(`
  mutation AnnulOffer($input: AnnulOfferPresentationInput!) {
    annulOfferPresentation(input: $input) {
      id
      version
    }
  }
`);

const AnnulRefusal = graphql(`
  mutation AnnulRefusal($input: AnnulConsentRefusalInput!) {
    annulConsentRefusal(input: $input) {
      id
      version
    }
  }
`);

const AnnulDecision = graphql(`
  mutation AnnulDecision($input: AnnulCourtNotificationInput!) {
    annulCourtNotification(input: $input) {
      id
      version
    }
  }
`);

const AnnulRequest = graphql(`
  mutation AnnulRequest($input: AnnulAssistantRequestInput!) {
    annulAssistantRequest(input: $input) {
      id
      version
    }
  }
`);

const AnnulQualification = graphql(`
  mutation AnnulQualification($input: AnnulQualificationInput!) {
    annulQualification(input: $input) {
      id
      version
    }
  }
`);

type Annulment = { reason: string } & Envelope<number>;

const SEND: Record<RecordedAction, (id: string, input: Annulment) => Promise<unknown>> = {
  RECORD_INTERVIEW: (interviewId, input) => execute(AnnulInterview, { input: { ...input, interviewId } }),
  RECORD_DIAGNOSIS: (diagnosisId, input) => execute(AnnulDiagnosis, { input: { ...input, diagnosisId } }),
  PRESENT_OFFER: (offerId, input) => execute(AnnulOffer, { input: { ...input, offerId } }),
  RECORD_REFUSAL: (refusalId, input) => execute(AnnulRefusal, { input: { ...input, refusalId } }),
  DECIDE_ON_COURT_NOTIFICATION: (refusalId, input) => execute(AnnulDecision, { input: { ...input, refusalId } }),
  REQUEST_ASSISTANT: (requestId, input) => execute(AnnulRequest, { input: { ...input, requestId } }),
  QUALIFY_FAMILY: (qualificationId, input) => execute(AnnulQualification, { input: { ...input, qualificationId } }),
};

/** The way to annul one record of a step, for whoever may; `version` is that of the case. */
export const AnnulStep = ({
  action,
  record,
  version,
}: {
  action: RecordedAction;
  record: { readonly id: string; readonly happenedOn: string };
  version: number;
}) => {
  const t = useText();
  return (
    <AnnulButton
      id={`${action}:${record.id}`}
      version={version}
      day={record.happenedOn}
      of={t(`cases:${RECORDED[action]}.title`)}
      send={(input) => SEND[action](record.id, input)}
    />
  );
};
