import { expect, test } from 'vitest';
import { PHYSICIAN_SPECIALTIES, type PhysicianSpecialty, type ZaZyciemGroup } from '@asysta/schema/cases/grounds-codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { certificateHolds, doubtsAboutCertificate } from './certificate.rules.js';

const days = { certificateIssuedOn: '2026-03-01' as LocalDate, appliedOn: '2026-03-02' as LocalDate };
const holds = (
  certificateKind: 'PREGNANCY' | 'CHILD_CONDITION',
  targetGroup: ZaZyciemGroup,
  physicianSpecialty: PhysicianSpecialty | null,
) => {
  const verdict = certificateHolds({ ...days, certificateKind, targetGroup, physicianSpecialty });
  return verdict.allowed ? true : verdict.details.field;
};

test.each(PHYSICIAN_SPECIALTIES)('L-words of a document that confirms a pregnancy nobody asks who issued it: %s', (specialty) => {
  expect(holds('PREGNANCY', 'PREGNANCY', specialty)).toBe(true);
  expect(holds('PREGNANCY', 'COMPLICATED_PREGNANCY', specialty)).toBe(true);
});

test('a pregnancy needs no specialty at all', () => {
  expect(holds('PREGNANCY', 'PREGNANCY', null)).toBe(true);
});

test.each([
  ['OBSTETRICS_GYNAECOLOGY', true],
  ['PERINATOLOGY', true],
  ['NEONATOLOGY', true],
  ['CHILD_NEUROLOGY', true],
  ['CHILD_CARDIOLOGY', true],
  ['CHILD_SURGERY', true],
  ['OTHER', 'input.physicianSpecialty'],
  [null, 'input.physicianSpecialty'],
] as const)('the condition of a child certified by %s: %s', (specialty, expected) => {
  expect(holds('CHILD_CONDITION', 'CHILD_CONDITION', specialty)).toBe(expected);
});

test('L27 A9 an obstetric failure is supported by a document of the pregnancy, or by the certificate of the child of a specialist', () => {
  expect(holds('PREGNANCY', 'OBSTETRIC_FAILURE', null)).toBe(true);
  expect(holds('CHILD_CONDITION', 'OBSTETRIC_FAILURE', 'NEONATOLOGY')).toBe(true);
  expect(holds('CHILD_CONDITION', 'OBSTETRIC_FAILURE', 'OTHER')).toBe('input.physicianSpecialty');
});

test('the condition of a child is not certified by a certificate of pregnancy', () => {
  expect(holds('PREGNANCY', 'CHILD_CONDITION', 'NEONATOLOGY')).toBe('input.certificateKind');
});

test.each([
  ['the day before', '2026-03-01', null],
  ['the day itself', '2026-03-02', null],
  ['the day after', '2026-03-03', 'input.certificateIssuedOn'],
] as const)('a certificate of %s the application', (_, issuedOn, field) => {
  const verdict = certificateHolds({
    certificateKind: 'PREGNANCY',
    targetGroup: 'PREGNANCY',
    certificateIssuedOn: issuedOn as LocalDate,
    appliedOn: '2026-03-02' as LocalDate,
  });
  expect(verdict).toEqual(field ? { allowed: false, code: 'CERTIFICATE_INVALID', details: { field } } : { allowed: true });
});

test.each([
  ['PREGNANCY', 'PREGNANCY', '2025-05-02', []],
  ['COMPLICATED_PREGNANCY', 'PREGNANCY', '2025-05-01', ['CERTIFICATE_OLD']],
  ['OBSTETRIC_FAILURE', 'PREGNANCY', '2025-05-01', []],
  ['CHILD_CONDITION', 'CHILD_CONDITION', '2021-03-01', []],
] as const)(
  'L28 of a family that applies on 2 March 2026 (%s), a document (%s) of %s is asked about: %j',
  (targetGroup, certificateKind, issuedOn, codes) => {
    const asked = doubtsAboutCertificate({
      targetGroup,
      certificateKind,
      certificateIssuedOn: issuedOn as LocalDate,
      appliedOn: '2026-03-02' as LocalDate,
    });
    expect(asked.map(({ code }) => code)).toEqual(codes);
  },
);
