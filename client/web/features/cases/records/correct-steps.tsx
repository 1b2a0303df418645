import { graphql } from '@asysta/client';
import {
  CorrectDiagnosisSchema,
  CorrectOfferSchema,
  CorrectRefusalSchema,
  CorrectRequestSchema,
} from '@asysta/schema/cases/step-inputs';
import { execute } from '../../../frame/api.js';
import { useMutationForm } from '../../../frame/forms/use-mutation-form.js';
import { useText } from '../../../frame/text/use-text.js';
import { DiagnosisFields, OfferFields, RefusalFields, RequestFields } from '../fields/step-fields.js';
import { CorrectionFrame, type Correcting, useCorrection, WorkerField } from './correction-frame.js';

const CorrectDiagnosisMutation = graphql(`
  mutation CorrectDiagnosis($input: CorrectDiagnosisInput!) {
    correctDiagnosis(input: $input) {
      id
      version
    }
  }
`);

const CorrectOfferMutation = graphql(`
  mutation CorrectOffer($input: CorrectOfferPresentationInput!) {
    correctOfferPresentation(input: $input) {
      id
      version
    }
  }
`);

const CorrectRefusalMutation = graphql(`
  mutation CorrectRefusal($input: CorrectConsentRefusalInput!) {
    correctConsentRefusal(input: $input) {
      id
      version
    }
  }
`);

const CorrectRequestMutation = graphql(`
  mutation CorrectRequest($input: CorrectAssistantRequestInput!) {
    correctAssistantRequest(input: $input) {
      id
      version
    }
  }
`);

type Case = Correcting['supportCase'];

/** The diagnosis as it stands, to be corrected. */
export const CorrectDiagnosis = ({ diagnosis, ...correcting }: Correcting & { diagnosis: Case['diagnoses'][number] }) => {
  const t = useText();
  const { madeOn, problems, description, author, ownProblems } = diagnosis;
  const state = useMutationForm({
    ...useCorrection(correcting),
    schema: CorrectDiagnosisSchema,
    known: { diagnosisId: diagnosis.id },
    defaultValues: {
      madeOn,
      problems,
      description,
      ownProblemIds: ownProblems.map(({ centreProblem }) => centreProblem.id),
      authorId: author.id,
      reason: '',
    },
    send: (input) => execute(CorrectDiagnosisMutation, { input }),
  });
  const { supportCase } = correcting;
  return (
    <CorrectionFrame state={state} correcting={correcting}>
      <WorkerField
        form={state.form}
        name="authorId"
        label={t('cases:records.author')}
        written={author}
        supportCase={supportCase}
      />
      <DiagnosisFields form={state.form} named={ownProblems} />
    </CorrectionFrame>
  );
};

/** The presentation of the offer as it stands, to be corrected. */
export const CorrectOffer = ({ offer, ...correcting }: Correcting & { offer: Case['offers'][number] }) => {
  const t = useText();
  const { presentedOn, manner, presentedBy } = offer;
  const state = useMutationForm({
    ...useCorrection(correcting),
    schema: CorrectOfferSchema,
    known: { offerId: offer.id },
    defaultValues: { presentedOn, manner, presentedById: presentedBy.id, reason: '' },
    send: (input) => execute(CorrectOfferMutation, { input }),
  });
  const { supportCase } = correcting;
  return (
    <CorrectionFrame state={state} correcting={correcting}>
      <WorkerField
        form={state.form}
        name="presentedById"
        label={t('cases:records.presentedBy')}
        written={presentedBy}
        supportCase={supportCase}
      />
      <OfferFields form={state.form} />
    </CorrectionFrame>
  );
};

/** The refusal as it stands, to be corrected. */
export const CorrectRefusal = ({ refusal, ...correcting }: Correcting & { refusal: Case['refusals'][number] }) => {
  const { refusedOn, circumstances } = refusal;
  const state = useMutationForm({
    ...useCorrection(correcting),
    schema: CorrectRefusalSchema,
    known: { refusalId: refusal.id },
    defaultValues: { refusedOn, circumstances, reason: '' },
    send: (input) => execute(CorrectRefusalMutation, { input }),
  });
  return (
    <CorrectionFrame state={state} correcting={correcting}>
      <RefusalFields form={state.form} />
    </CorrectionFrame>
  );
};

/** The request as it stands, to be corrected. */
export const CorrectRequest = ({ request, ...correcting }: Correcting & { request: Case['requests'][number] }) => {
  const { requestedOn, justification } = request;
  const state = useMutationForm({
    ...useCorrection(correcting),
    schema: CorrectRequestSchema,
    known: { requestId: request.id },
    defaultValues: { requestedOn, justification, reason: '' },
    send: (input) => execute(CorrectRequestMutation, { input }),
  });
  return (
    <CorrectionFrame state={state} correcting={correcting}>
      <RequestFields form={state.form} />
    </CorrectionFrame>
  );
};
