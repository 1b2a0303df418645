import { graphql } from '@asysta/client';
import { AMENDED_RECORD_WORDS, type AmendedRecord } from '@asysta/schema/cases/amendment-codes';
import { capitalize } from '../../../components/format.js';
import { execute } from '../../../frame/api.js';
import type { Envelope } from '../../../frame/forms/envelope.js';
import { AnnulButton } from '../../../frame/records/annul-button.js';
import { useText } from '../../../frame/text/use-text.js';
import { useMay } from '../../../frame/viewer.js';

const AnnulConsent = graphql(`
  mutation ProposeConsentAnnulment($input: ProposeConsentAnnulmentInput!) {
    proposeConsentAnnulment(input: $input) {
      id
      version
    }
  }
`);

const AnnulCourtOrder = graphql(`
  mutation ProposeCourtOrderAnnulment($input: ProposeCourtOrderAnnulmentInput!) {
    proposeCourtOrderAnnulment(input: $input) {
      id
      version
    }
  }
`);

const AnnulCourtDecision = graphql(`
  mutation ProposeCourtDecisionAnnulment($input: ProposeCourtDecisionAnnulmentInput!) {
    proposeCourtDecisionAnnulment(input: $input) {
      id
      version
    }
  }
`);

const AnnulClosing = graphql(`
  mutation ProposeClosingAnnulment($input: ProposeClosingAnnulmentInput!) {
    proposeClosingAnnulment(input: $input) {
      id
      version
    }
  }
`);

const AnnulZaZyciem = graphql(`
  mutation ProposeZaZyciemAnnulment($input: ProposeZaZyciemAnnulmentInput!) {
    proposeZaZyciemAnnulment(input: $input) {
      id
      version
    }
  }
`);

const AnnulMinorParent = graphql(`
  mutation ProposeMinorParentAnnulment($input: ProposeMinorParentAnnulmentInput!) {
    proposeMinorParentAnnulment(input: $input) {
      id
      version
    }
  }
`);

type Annulment = { reason: string } & Envelope<number>;

const SEND: Record<AmendedRecord, (id: string, input: Annulment) => Promise<unknown>> = {
  CONSENT: (consentId, input) => execute(AnnulConsent, { input: { ...input, consentId } }),
  COURT_ORDER: (courtOrderId, input) => execute(AnnulCourtOrder, { input: { ...input, courtOrderId } }),
  COURT_DECISION: (courtDecisionId, input) => execute(AnnulCourtDecision, { input: { ...input, courtDecisionId } }),
  CLOSING: (supportCaseId, input) => execute(AnnulClosing, { input: { ...input, supportCaseId } }),
  ZA_ZYCIEM: (applicationId, input) => execute(AnnulZaZyciem, { input: { ...input, applicationId } }),
  MINOR_PARENT: (minorParentRecordId, input) => execute(AnnulMinorParent, { input: { ...input, minorParentRecordId } }),
};

/** The way to say that a record that carries law does not count: it waits for a second person, as its correction does. */
export const AnnulAmended = ({
  what,
  record,
  version,
}: {
  what: AmendedRecord;
  record: { readonly id: string; readonly happenedOn: string };
  version: number;
}) => {
  const t = useText();
  const mayConfirm = useMay('correction:confirm');
  const words = mayConfirm ? 'cases:amendments.annulment.ofDecider' : 'cases:amendments.annulment';
  return (
    <AnnulButton
      id={`${what}:${record.id}`}
      version={version}
      day={record.happenedOn}
      of={capitalize(AMENDED_RECORD_WORDS[what])}
      send={(input) => SEND[what](record.id, input)}
      words={{ text: t(`${words}.${what === 'CLOSING' ? 'ofClosing' : 'text'}`), success: t(`${words}.success`) }}
    />
  );
};
