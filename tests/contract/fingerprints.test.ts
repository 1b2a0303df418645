import { EndAssignmentSchema } from '@asysta/schema/assignments/inputs';
import { RecordConsentSchema } from '@asysta/schema/cases/inputs';
import { RegisterIntakeSchema } from '@asysta/schema/intakes/inputs';
import { ReferFamilySchema } from '@asysta/schema/referrals/inputs';
import { SubmitHalfYearReportSchema } from '@asysta/schema/reports/inputs';
import { RegisterStaffMemberSchema } from '@asysta/schema/staff/inputs';
import { CorrectVisitSchema, RecordFirstVisitSchema, RecordVisitSchema } from '@asysta/schema/visits/inputs';
import { askedOf } from '@asysta/services/platform/operation/asked';
import { bodyOf, type ContentSchema } from '@asysta/services/platform/operation/envelope';
import { fingerprintOf } from '@asysta/services/platform/operation/perform';
import { expect, test } from 'vitest';

const idempotencyKey = '0193C0DE-0000-7000-8000-00000000000A';
const id = (end: string) => `0193c0de-0000-7000-8000-0000000000${end}`;
const key = { idempotencyKey };
const version = (expectedVersion: number) => ({ idempotencyKey, expectedVersion });

const visit = {
  visitedOn: '2026-11-20',
  durationMinutes: 90,
  place: 'HOME',
  supportKinds: ['EMOTIONAL'],
  familyMemberIds: [id('b1')],
  matter: ' Rozmowa o szkole ',
};

const newFamily = { surname: 'Próbna', members: [{ givenName: 'Anna', surname: 'Próbna', role: 'MOTHER' }] };

/** Operation, schema, input as sent, and the fingerprint taken before the envelope left the schemas (commit 5fe9b27); of correctVisit since it says why. */
const TAKEN: readonly (readonly [field: string, schema: ContentSchema, raw: object, fingerprint: string])[] = [
  [
    'recordFirstVisit',
    RecordFirstVisitSchema,
    { ...visit, ...key, supportCaseId: id('c1'), socialWorkerId: id('51'), areasOfChange: ['Sen dzieci'] },
    '5c0b26fb14d80381d449e6a6e4ca26487112c472835b6739af212e33790451ca',
  ],
  [
    'recordVisit',
    RecordVisitSchema,
    { ...visit, ...key, kind: 'REGULAR', supportCaseId: id('c1'), agreements: '', startsAt: '14:30' },
    '364d02198df7437379948a6dd4f1f076fe09e4a93f5c7159f3ee3df1896151ec',
  ],
  [
    'correctVisit',
    CorrectVisitSchema,
    { ...visit, ...version(3), visitId: id('a1'), placeDetail: null, reason: 'Zły dzień' },
    'ee107e2a00cbb54a0590e7f87834fb9e3735867a2d499bc34dc3be9eb268a44b',
  ],
  [
    'registerIntake',
    RegisterIntakeSchema,
    {
      ...key,
      newFamily,
      receivedOn: '2026-11-20',
      source: 'SCHOOL',
      channel: 'PHONE',
      urgency: 'ORDINARY',
      content: 'Dziecko nie chodzi do szkoły.',
    },
    '2595bfbb3b21935742182a9b4ff2dc4b739e69f99532e73a85fab92d4a2bea81',
  ],
  [
    'recordSupportConsent',
    RecordConsentSchema,
    { ...version(2), supportCaseId: id('c1'), signedOn: '2026-11-20', form: 'WRITTEN', signatories: 'Anna Próbna' },
    '08633c45f379f57bf6702acd7f3e93be886f06a4cd346749d854f752a1426fab',
  ],
  [
    'registerStaffMember',
    RegisterStaffMemberSchema,
    { ...key, subject: 'konto-1', displayName: 'Ewa Próbna' },
    '4071e14316c229ad4a20937d7322db05d1ab07306c340f6eb2aef8b8a52fac3e',
  ],
  [
    'endAssignment',
    EndAssignmentSchema,
    { ...version(1), assignmentId: id('d1'), reason: 'HANDOVER', handoverNote: 'Rodzina lubi wtorki.' },
    '5d1717952615427161443e340eb23873edb2bb5418916762eb3563a296373d47',
  ],
  [
    'referFamily',
    ReferFamilySchema,
    {
      ...key,
      familyId: id('f1'),
      partnerInstitutionId: id('e1'),
      purpose: 'Terapia',
      basis: 'ART_190A',
      fields: ['CHILDREN_SCHOOL', 'CHILDREN_SCHOOL'],
      expiresOn: '2026-12-20',
    },
    '0ce95c31f2033c9839523accc4d2720ee66b05abd770d75afdcddc3f5820a644',
  ],
  [
    'submitHalfYearReport',
    SubmitHalfYearReportSchema,
    { ...key, halfYear: '2026-H1' },
    '6c05e6a405ad36ac677b018ab1c0ea6e9ce051d9f32b441888b0e58bd29ae853',
  ],
];

test.each(TAKEN)('a request of %s sent again after an upgrade is the same request', (operation, schema, raw, fingerprint) => {
  expect(fingerprintOf(operation, askedOf(schema, bodyOf(schema, { changes: 'expectedVersion' in raw }, raw)))).toBe(fingerprint);
});

test('what an input got later is no part of a request that leaves it out, and is of one that says it', () => {
  const sent = (more: object) => {
    const raw = { ...version(2), supportCaseId: id('c1'), signedOn: '2026-11-20', form: 'WRITTEN', signatories: 'Anna Próbna' };
    const body = bodyOf(RecordConsentSchema, { changes: true }, { ...raw, ...more });
    return fingerprintOf('recordSupportConsent', askedOf(RecordConsentSchema, body));
  };
  expect(sent({ lateReason: null })).toBe(sent({}));
  expect(sent({ lateReason: 'papier przyszedł później' })).not.toBe(sent({}));
});

test('another body under the same key is another request', () => {
  const sent = (halfYear: string) =>
    fingerprintOf('submitHalfYearReport', bodyOf(SubmitHalfYearReportSchema, {}, { ...key, halfYear }));
  expect(sent('2026-H1')).not.toBe(sent('2025-H2'));
});

test('the same words typed on two keyboards are the same request', () => {
  const sent = (form: 'NFC' | 'NFD') =>
    fingerprintOf(
      'recordVisit',
      bodyOf(
        RecordVisitSchema,
        {},
        {
          ...visit,
          ...key,
          kind: 'REGULAR',
          supportCaseId: id('c1'),
          matter: 'Łódź, ząb'.normalize(form),
        },
      ),
    );
  expect(sent('NFD')).toBe(sent('NFC'));
});
