import { graphql } from '@asysta/client';
import {
  ProposeClosingCorrectionSchema,
  ProposeConsentCorrectionSchema,
  ProposeCourtOrderCorrectionSchema,
  ProposeMinorParentCorrectionSchema,
  ProposeZaZyciemCorrectionSchema,
} from '@asysta/schema/cases/amendment-inputs';
import { DateField } from '../../../components/forms/date-field.js';
import { execute } from '../../../frame/api.js';
import { Bound } from '../../../frame/forms/mutation-form.js';
import { useMutationForm } from '../../../frame/forms/use-mutation-form.js';
import { useText } from '../../../frame/text/use-text.js';
import { ApplicationFields, EndOfApplicationFields } from '../fields/application-fields.js';
import { CourtWordFields } from '../fields/court-word-fields.js';
import { ClosingFields, ConsentFields, CourtOrderFields, MinorParentFields } from '../fields/ground-fields.js';
import { datesOf, ReportDates } from '../fields/report-dates.js';
import type { AmendedCase } from './amended-case.js';
import { ProposalFrame, type Proposing, useProposal } from './proposal-frame.js';

const ProposeConsentMutation = graphql(`
  mutation ProposeConsentCorrection($input: ProposeConsentCorrectionInput!) {
    proposeConsentCorrection(input: $input) {
      id
      version
    }
  }
`);

const ProposeCourtOrderMutation = graphql(`
  mutation ProposeCourtOrderCorrection($input: ProposeCourtOrderCorrectionInput!) {
    proposeCourtOrderCorrection(input: $input) {
      id
      version
    }
  }
`);

const ProposeClosingMutation = graphql(`
  mutation ProposeClosingCorrection($input: ProposeClosingCorrectionInput!) {
    proposeClosingCorrection(input: $input) {
      id
      version
    }
  }
`);

const ProposeZaZyciemMutation = graphql(`
  mutation ProposeZaZyciemCorrection($input: ProposeZaZyciemCorrectionInput!) {
    proposeZaZyciemCorrection(input: $input) {
      id
      version
    }
  }
`);

const ProposeMinorParentMutation = graphql(`
  mutation ProposeMinorParentCorrection($input: ProposeMinorParentCorrectionInput!) {
    proposeMinorParentCorrection(input: $input) {
      id
      version
    }
  }
`);

/** The consent as it stands, to be corrected. */
export const ProposeConsent = ({ consent, ...proposing }: Proposing & { consent: AmendedCase['consents'][number] }) => {
  const t = useText();
  const { signedOn, form, signatories, signedBy, withdrawnOn } = consent;
  const state = useMutationForm({
    ...useProposal(proposing),
    schema: ProposeConsentCorrectionSchema,
    known: { consentId: consent.id },
    defaultValues: {
      signedOn,
      form,
      signatories,
      signatoryIds: signedBy.map(({ id }) => id),
      withdrawnOn: withdrawnOn ?? null,
      reason: '',
    },
    send: (input) => execute(ProposeConsentMutation, { input }),
  });
  return (
    <ProposalFrame state={state} proposing={proposing}>
      <Bound form={state.form} name="signedOn">
        {(field) => <DateField label={t('cases:consent.signedOn')} {...field} />}
      </Bound>
      <ConsentFields form={state.form} family={proposing.family} />
      {withdrawnOn && (
        <Bound form={state.form} name="withdrawnOn">
          {(field) => (
            <DateField label={t('cases:amendments.withdrawnOn')} hint={t('cases:amendments.withdrawnOnHint')} {...field} />
          )}
        </Bound>
      )}
    </ProposalFrame>
  );
};

/** The order as it stands, to be corrected. */
export const ProposeCourtOrder = ({ order, ...proposing }: Proposing & { order: AmendedCase['courtOrders'][number] }) => {
  const { court, signature, issuedOn, content, control, validTo, reportsDueOn } = order;
  const state = useMutationForm({
    ...useProposal(proposing),
    schema: ProposeCourtOrderCorrectionSchema,
    known: { courtOrderId: order.id },
    defaultValues: {
      court,
      signature,
      issuedOn,
      content,
      control: control ?? '',
      validTo: validTo ?? null,
      reportsDueOn: [...reportsDueOn],
      reason: '',
    },
    send: (input) => execute(ProposeCourtOrderMutation, { input }),
  });
  return (
    <ProposalFrame state={state} proposing={proposing}>
      <CourtOrderFields form={state.form} />
      <ReportDates form={datesOf(state.form)} />
    </ProposalFrame>
  );
};

/** The end of the case as it stands, to be corrected. */
export const ProposeClosing = (proposing: Proposing) => {
  const t = useText();
  const { id, closedOn, closureReason, courtWordOn, courtWordSignature, courtTold, courtOrders } = proposing.supportCase;
  const state = useMutationForm({
    ...useProposal(proposing),
    schema: ProposeClosingCorrectionSchema,
    known: { supportCaseId: id },
    defaultValues: {
      closedOn: closedOn ?? null,
      closureReason: closureReason ?? null,
      courtWordOn: courtWordOn ?? null,
      courtWordSignature: courtWordSignature ?? '',
      courtTold: courtTold ?? '',
      reason: '',
    },
    send: (input) => execute(ProposeClosingMutation, { input }),
  });
  return (
    <ProposalFrame state={state} proposing={proposing}>
      <ClosingFields form={state.form} />
      {courtOrders.length > 0 && <CourtWordFields form={state.form} hint={t('cases:amendments.courtHint')} />}
    </ProposalFrame>
  );
};

type Application = AmendedCase['zaZyciemApplications'][number];

/** The application as it stands, to be corrected. */
export const ProposeApplication = ({ application, ...proposing }: Proposing & { application: Application }) => {
  const { id, appliedOn, applicant, targetGroup, certificateKind, certificateIssuedOn } = application;
  const state = useMutationForm({
    ...useProposal(proposing),
    schema: ProposeZaZyciemCorrectionSchema,
    known: { applicationId: id },
    defaultValues: {
      appliedOn,
      applicant,
      targetGroup,
      certificateKind,
      certificateIssuedOn,
      physicianSpecialty: application.physicianSpecialty ?? null,
      writtenAuthorizationOn: application.writtenAuthorizationOn ?? null,
      documentName: application.documentName ?? '',
      endedOn: application.endedOn ?? null,
      endReason: application.endReason ?? null,
      endNote: application.endNote ?? '',
      reason: '',
    },
    send: (input) => execute(ProposeZaZyciemMutation, { input }),
  });
  return (
    <ProposalFrame state={state} proposing={proposing}>
      <ApplicationFields form={state.form} />
      {application.endedOn && <EndOfApplicationFields form={state.form} />}
    </ProposalFrame>
  );
};

type MinorRecord = AmendedCase['minorParentRecords'][number];

/** The record of a minor parent as it stands, to be corrected. */
export const ProposeMinorParent = ({ record, ...proposing }: Proposing & { record: MinorRecord }) => {
  const { id, institution, leavesOn } = record;
  const state = useMutationForm({
    ...useProposal(proposing),
    schema: ProposeMinorParentCorrectionSchema,
    known: { minorParentRecordId: id },
    defaultValues: { institution, leavesOn, reason: '' },
    send: (input) => execute(ProposeMinorParentMutation, { input }),
  });
  return (
    <ProposalFrame state={state} proposing={proposing}>
      <MinorParentFields form={state.form} />
    </ProposalFrame>
  );
};
