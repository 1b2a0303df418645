import type { AmendedRecord } from '@asysta/schema/cases/amendment-codes';
import type { AmendedCase } from './amended-case.js';

/** Whether a record counts; who annulled it, when and why where it does not. */
interface Annullable {
  readonly annulledAt?: string | null | undefined;
  readonly annulmentReason?: string | null | undefined;
  readonly annulledBy?: { readonly displayName: string } | null | undefined;
}

/** A record that two people correct or annul: its day, and what it says field by field. */
export interface AmendableRecord extends Annullable {
  readonly id: string;
  readonly happenedOn: string;
  readonly says: readonly (readonly [field: string, value: string | null | undefined])[];
}

const annulmentOf = ({ annulledAt, annulmentReason, annulledBy }: Annullable): Annullable => ({
  annulledAt,
  annulmentReason,
  annulledBy,
});

const RECORDS: Record<AmendedRecord, (supportCase: AmendedCase) => readonly AmendableRecord[]> = {
  CONSENT: ({ consents }) =>
    consents.map(({ id, signedOn, form, signatories, signedBy, withdrawnOn, ...consent }) => ({
      ...annulmentOf(consent),
      id,
      happenedOn: signedOn,
      says: [
        ['form', form],
        ['signatoryIds', signedBy.map((person) => person.id).join(',')],
        ['signatories', signatories],
        ['withdrawnOn', withdrawnOn],
      ],
    })),
  COURT_ORDER: ({ courtOrders }) =>
    courtOrders.map(({ id, issuedOn, court, signature, content, control, validTo, reportsDueOn, ...order }) => ({
      ...annulmentOf(order),
      id,
      happenedOn: issuedOn,
      says: Object.entries({ court, signature, content, control, validTo, reportsDueOn: reportsDueOn.join(',') }),
    })),
  COURT_DECISION: ({ courtOrders }) =>
    courtOrders
      .flatMap(({ decisions }) => decisions)
      .toSorted((one, other) => other.decidedOn.localeCompare(one.decidedOn))
      .map(({ id, kind, decidedOn, signature, validTo, reportsDueOn, ...decision }) => ({
        ...annulmentOf(decision),
        id,
        happenedOn: decidedOn,
        says: Object.entries({ kind, signature, validTo, reportsDueOn: reportsDueOn.join(',') }),
      })),
  CLOSING: ({ id, closedOn, closureReason, courtWordOn, courtWordSignature, courtTold }) =>
    closedOn
      ? [{ id, happenedOn: closedOn, says: Object.entries({ closureReason, courtWordOn, courtWordSignature, courtTold }) }]
      : [],
  ZA_ZYCIEM: ({ zaZyciemApplications }) =>
    zaZyciemApplications.map(({ id, appliedOn, ...application }) => ({
      ...annulmentOf(application),
      id,
      happenedOn: appliedOn,
      says: [
        ['applicant', application.applicant],
        ['targetGroup', application.targetGroup],
        ['certificateKind', application.certificateKind],
        ['documentName', application.documentName],
        ['certificateIssuedOn', application.certificateIssuedOn],
        ['physicianSpecialty', application.physicianSpecialty],
        ['writtenAuthorizationOn', application.writtenAuthorizationOn],
        ['endedOn', application.endedOn],
        ['endReason', application.endReason],
        ['endNote', application.endNote],
      ],
    })),
  MINOR_PARENT: ({ minorParentRecords }) =>
    minorParentRecords.map(({ id, recordedOn, institution, leavesOn, ...record }) => ({
      ...annulmentOf(record),
      id,
      happenedOn: recordedOn,
      says: Object.entries({ institution, leavesOn }),
    })),
};

/** What was recorded of a kind in a case, the latest first. */
export const amendableOf = (what: AmendedRecord, supportCase: AmendedCase): readonly AmendableRecord[] =>
  RECORDS[what](supportCase);
