import { expect, test } from 'vitest';
import { PARTNER_KINDS, type PartnerKind } from '@asysta/schema/partners/codes';
import { REFERRAL_FIELDS, type ReferralField } from '@asysta/schema/referrals/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { PROBLEM_WORDS } from '@asysta/schema/cases/preparation-codes';
import { isPreselected, type SharedFile, snapshotOf, valueOf } from './snapshot.rules.js';

const person = { surname: 'Leśna', birthDate: null, school: null } as const;
const file: SharedFile = {
  phone: '0 000',
  street: null,
  city: 'Raków',
  members: [
    { ...person, givenName: 'Zofia', role: 'GRANDPARENT' },
    { ...person, givenName: 'Adam', role: 'FATHER' },
    { ...person, givenName: 'Ola', role: 'CHILD', birthDate: '2019-05-01' as LocalDate, school: 'SP 1' },
    { ...person, givenName: 'Jan', role: 'CHILD', school: 'SP 1' },
  ],
  problems: ['DEBT'],
  strengths: ['blisko babcia', 'stała praca'],
  supportSince: null,
  assistant: null,
  centre: 'GOPS',
};

test.each<[ReferralField, string | null]>([
  ['CONTACT_PERSON', 'Adam Leśna'],
  ['CONTACT_PHONE', '0 000'],
  ['ADDRESS', 'Raków'],
  ['CHILDREN_NAMES', 'Ola Leśna, Jan Leśna'],
  ['CHILDREN_BIRTH_DATES', '2019-05-01'],
  ['CHILDREN_SCHOOL', 'SP 1'],
  ['PROBLEM_AREAS', PROBLEM_WORDS.DEBT],
  ['STRENGTHS', 'blisko babcia; stała praca'],
  ['SUPPORT_SINCE', null],
  ['ASSISTANT_CONTACT', null],
])('%s copies %s', (field, value) => {
  expect(valueOf(file, field)).toBe(value);
});

test.each(REFERRAL_FIELDS)('a snapshot of %s alone holds nothing else', (field) => {
  expect(Object.keys(snapshotOf(file, [field]))).toEqual([field]);
});

test('a file that holds more is copied in full', () => {
  const [parent, , ola, jan] = file.members;
  const full: SharedFile = {
    ...file,
    street: 'Lipowa 5',
    members: [parent!, ola!, { ...jan!, birthDate: '2021-02-03' as LocalDate, school: 'SP 2' }],
    problems: ['DEBT', 'HOUSING'],
    supportSince: '2026-03-02' as LocalDate,
    assistant: 'Ewa Wilk',
  };
  expect(snapshotOf(full, REFERRAL_FIELDS)).toEqual({
    CONTACT_PERSON: 'Zofia Leśna',
    CONTACT_PHONE: '0 000',
    ADDRESS: 'Lipowa 5, Raków',
    CHILDREN_NAMES: 'Ola Leśna, Jan Leśna',
    CHILDREN_BIRTH_DATES: '2019-05-01, 2021-02-03',
    CHILDREN_SCHOOL: 'SP 1, SP 2',
    PROBLEM_AREAS: `${PROBLEM_WORDS.DEBT}, ${PROBLEM_WORDS.HOUSING}`,
    STRENGTHS: 'blisko babcia; stała praca',
    SUPPORT_SINCE: '2026-03-02',
    ASSISTANT_CONTACT: 'Ewa Wilk, GOPS',
  });
});

test('whoever cares for the children is the contact, a mother before all others, and a child never', () => {
  const ROLES = ['OTHER_ADULT', 'PARTNER', 'GRANDPARENT', 'ACTUAL_CARER', 'GUARDIAN', 'FATHER', 'MOTHER', 'CHILD'] as const;
  const members = ROLES.map((role) => ({ ...person, givenName: role, role }));
  const contacts = members.map((_, count) => valueOf({ ...file, members: members.slice(0, count + 1) }, 'CONTACT_PERSON'));
  expect(contacts).toEqual([...ROLES.slice(0, -1), 'MOTHER'].map((role) => `${role} Leśna`));
  expect(valueOf({ ...file, members: members.slice(-1) }, 'CONTACT_PERSON')).toBeNull();
});

test('what the file does not hold is copied as nothing', () => {
  const empty: SharedFile = { ...file, phone: null, city: null, members: [], problems: [], strengths: [] };
  expect(new Set(Object.values(snapshotOf(empty, REFERRAL_FIELDS)))).toEqual(new Set([null]));
});

/** Written by hand: the least each kind of partner needs. */
const LEAST: Record<PartnerKind, readonly ReferralField[]> = {
  SCHOOL: ['CHILDREN_NAMES', 'ASSISTANT_CONTACT'],
  COURT: ['CONTACT_PERSON', 'ADDRESS', 'CHILDREN_NAMES', 'ASSISTANT_CONTACT'],
  PCPR: ['CONTACT_PERSON', 'CHILDREN_NAMES', 'ASSISTANT_CONTACT'],
  CLINIC: ['CONTACT_PERSON', 'CONTACT_PHONE', 'ASSISTANT_CONTACT'],
  POLICE: ['ADDRESS', 'ASSISTANT_CONTACT'],
  NGO: ['CONTACT_PERSON', 'CONTACT_PHONE', 'ASSISTANT_CONTACT'],
  COUNSELLING: ['CONTACT_PERSON', 'CONTACT_PHONE', 'ASSISTANT_CONTACT'],
  OTHER: ['ASSISTANT_CONTACT'],
};

test.each(PARTNER_KINDS)('%s gets the least that it needs preselected, and nothing more', (kind) => {
  expect(REFERRAL_FIELDS.filter((field) => isPreselected(kind, field))).toEqual(LEAST[kind]);
});
