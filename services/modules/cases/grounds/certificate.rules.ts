import type { CertificateKind, PhysicianSpecialty, ZaZyciemGroup } from '@asysta/schema/cases/grounds-codes';
import { addMonths, type LocalDate } from '@asysta/schema/values/local-date';
import { doubtOf } from '../../../platform/refusal/doubts.js';
import { allowed, type Doubt, refused, type Verdict } from '../../../platform/refusal/refusal.js';

interface Certificate {
  readonly targetGroup: ZaZyciemGroup;
  readonly certificateKind: CertificateKind;
  readonly certificateIssuedOn: LocalDate;
  readonly physicianSpecialty?: PhysicianSpecialty | null;
  readonly appliedOn: LocalDate;
}

const invalid = (field: string): Verdict => refused('CERTIFICATE_INVALID', { field: `input.${field}` });

/**
 * Whether a document supports an application. The physician's specialty counts only for a child's condition (Za życiem act,
 * art. 4(3)); a pregnancy any document confirms (art. 8(2)). After an obstetric failure it is the document of the pregnancy that was,
 * or the certificate of the child's condition.
 */
export const certificateHolds = (certificate: Certificate): Verdict => {
  const { targetGroup, certificateKind, certificateIssuedOn, physicianSpecialty, appliedOn } = certificate;
  if (targetGroup === 'CHILD_CONDITION' && certificateKind !== 'CHILD_CONDITION') return invalid('certificateKind');
  if (certificateIssuedOn > appliedOn) return invalid('certificateIssuedOn');
  if (certificateKind === 'PREGNANCY') return allowed;
  return physicianSpecialty && physicianSpecialty !== 'OTHER' ? allowed : invalid('physicianSpecialty');
};

/** A pregnancy lasts no longer: an older document speaks of another one, or its year is a slip. */
const MONTHS_OF_PREGNANCY = 10;

/**
 * What is unlikely of a document (L28): one of a pregnancy that must have ended before the family applied, unless it applies since that
 * pregnancy ended.
 */
export const doubtsAboutCertificate = ({
  targetGroup,
  certificateKind,
  certificateIssuedOn: day,
  appliedOn,
}: Pick<Certificate, 'targetGroup' | 'certificateKind' | 'certificateIssuedOn' | 'appliedOn'>): readonly Doubt[] =>
  certificateKind === 'PREGNANCY' && targetGroup !== 'OBSTETRIC_FAILURE' && addMonths(day, MONTHS_OF_PREGNANCY) < appliedOn
    ? [doubtOf('CERTIFICATE_OLD', 'input.certificateIssuedOn', { day, months: MONTHS_OF_PREGNANCY })]
    : [];
