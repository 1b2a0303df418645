import { CLOSURE_REASON_WORDS, type ClosureReason } from '@asysta/schema/cases/codes';
import {
  CERTIFICATE_KIND_WORDS,
  CLOSED_INSTITUTION_WORDS,
  COURT_DECISION_KIND_WORDS,
  PHYSICIAN_SPECIALTY_WORDS,
  ZA_ZYCIEM_END_WORDS,
  ZA_ZYCIEM_GROUP_WORDS,
} from '@asysta/schema/cases/grounds-codes';
import { CONSENT_FORM_WORDS } from '@asysta/schema/cases/preparation-codes';
import { capitalize, formatDay, formatList } from '../../../components/format.js';
import { useText } from '../../../frame/text/use-text.js';
import { nameOf } from '../records/records-of.js';
import type { AmendedFamily } from './amended-case.js';

const LABELS = {
  signedOn: 'cases:consent.signedOn',
  form: 'cases:consent.form',
  signatories: 'cases:consent.signatories',
  signatoryIds: 'cases:consent.persons',
  withdrawnOn: 'cases:amendments.withdrawnOn',
  court: 'cases:courtOrder.court',
  signature: 'cases:courtOrder.signature',
  issuedOn: 'cases:courtOrder.issuedOn',
  content: 'cases:courtOrder.content',
  control: 'cases:courtOrder.control',
  validTo: 'cases:courtOrder.validTo',
  reportsDueOn: 'cases:courtOrder.reports',
  decisions: 'cases:amendments.decisions',
  replacedBy: 'cases:amendments.replacedBy',
  kind: 'cases:amendments.decisionKind',
  decidedOn: 'cases:prolonging.decidedOn',
  closedOn: 'cases:closing.closedOn',
  courtWordOn: 'cases:closing.courtWordOn',
  courtWordSignature: 'cases:closing.courtWordSignature',
  courtTold: 'cases:closing.courtTold',
  closureReason: 'cases:closing.reason',
  appliedOn: 'cases:amendments.appliedOn',
  applicant: 'cases:amendments.applicant',
  targetGroup: 'cases:amendments.targetGroup',
  certificateKind: 'cases:amendments.certificateKind',
  certificateIssuedOn: 'cases:amendments.certificateIssuedOn',
  physicianSpecialty: 'cases:amendments.physicianSpecialty',
  writtenAuthorizationOn: 'cases:amendments.writtenAuthorizationOn',
  documentName: 'cases:amendments.documentName',
  endedOn: 'cases:amendments.endedOn',
  endReason: 'cases:amendments.endReason',
  endNote: 'cases:amendments.endNote',
  institution: 'cases:minorParent.institution',
  leavesOn: 'cases:minorParent.leavesOn',
} as const;

const isField = (field: string): field is keyof typeof LABELS => field in LABELS;

const CODES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  form: CONSENT_FORM_WORDS,
  closureReason: CLOSURE_REASON_WORDS satisfies Record<ClosureReason, string>,
  targetGroup: ZA_ZYCIEM_GROUP_WORDS,
  certificateKind: CERTIFICATE_KIND_WORDS,
  physicianSpecialty: PHYSICIAN_SPECIALTY_WORDS,
  institution: CLOSED_INSTITUTION_WORDS,
  kind: COURT_DECISION_KIND_WORDS,
  endReason: ZA_ZYCIEM_END_WORDS,
};

/** How the fields of a correction are said: a label, and days, codes and persons in words. */
export const useWordsOfFields = ({ members, formerMembers }: Pick<AmendedFamily, 'members' | 'formerMembers'>) => {
  const t = useText();
  const names = new Map([...members, ...formerMembers].map((person) => [person.id, nameOf(person)]));
  const say = (field: string, value: string): string => {
    if (field === 'signatoryIds') return formatList(value.split(',').map((id) => names.get(id) ?? t('cases:records.somebody')));
    if (field === 'reportsDueOn') return formatList(value.split(',').map(formatDay));
    if (field.endsWith('On') || field === 'validTo') return formatDay(value);
    return capitalize(CODES[field]?.[value] ?? value);
  };
  return { labelOf: (field: string) => (isField(field) ? t(LABELS[field]) : field), say };
};
