import type { FamilyRole } from '@asysta/schema/families/codes';
import type { PartnerKind } from '@asysta/schema/partners/codes';
import { type Problem, PROBLEM_WORDS } from '@asysta/schema/cases/preparation-codes';
import { type ReferralField, REFERRAL_FIELDS } from '@asysta/schema/referrals/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';

/** What a partner gets: the chosen fields and nothing beside them; null where the file of the family holds nothing. */
export type Snapshot = Partial<Record<ReferralField, string | null>>;

/** What of a family's file may be copied at all. There is no PESEL in it, so none can be shared. */
export interface SharedFile {
  readonly phone: string | null;
  readonly street: string | null;
  readonly city: string | null;
  readonly members: readonly {
    readonly givenName: string;
    readonly surname: string;
    readonly role: FamilyRole;
    readonly birthDate: LocalDate | null;
    readonly school: string | null;
  }[];
  readonly problems: readonly Problem[];
  readonly strengths: readonly string[];
  readonly supportSince: LocalDate | null;
  readonly assistant: string | null;
  readonly centre: string;
}

const GUARDIANS_FIRST: readonly FamilyRole[] = [
  'MOTHER',
  'FATHER',
  'GUARDIAN',
  'ACTUAL_CARER',
  'GRANDPARENT',
  'PARTNER',
  'OTHER_ADULT',
];

const joined = (parts: readonly (string | null)[], separator = ', '): string | null =>
  parts.filter(Boolean).join(separator) || null;

const childrenOf = ({ members }: SharedFile) => members.filter(({ role }) => role === 'CHILD');

const contactPersonOf = ({ members }: SharedFile) =>
  GUARDIANS_FIRST.flatMap((role) => members.filter((member) => member.role === role)).at(0) ?? null;

const nameOf = ({ givenName, surname }: { givenName: string; surname: string }): string => `${givenName} ${surname}`;

const VALUE_OF: Record<ReferralField, (file: SharedFile) => string | null> = {
  CONTACT_PERSON: (file) => joined([contactPersonOf(file)].map((person) => person && nameOf(person))),
  CONTACT_PHONE: ({ phone }) => phone,
  ADDRESS: ({ street, city }) => joined([street, city]),
  CHILDREN_NAMES: (file) => joined(childrenOf(file).map(nameOf)),
  CHILDREN_BIRTH_DATES: (file) => joined(childrenOf(file).map(({ birthDate }) => birthDate)),
  CHILDREN_SCHOOL: (file) => joined([...new Set(childrenOf(file).map(({ school }) => school))]),
  PROBLEM_AREAS: ({ problems }) => joined(problems.map((problem) => PROBLEM_WORDS[problem])),
  STRENGTHS: ({ strengths }) => joined(strengths, '; '),
  SUPPORT_SINCE: ({ supportSince }) => supportSince,
  ASSISTANT_CONTACT: ({ assistant, centre }) => assistant && `${assistant}, ${centre}`,
};

const MINIMUM: Record<PartnerKind, readonly ReferralField[]> = {
  SCHOOL: ['CHILDREN_NAMES', 'ASSISTANT_CONTACT'],
  COURT: ['CONTACT_PERSON', 'ADDRESS', 'CHILDREN_NAMES', 'ASSISTANT_CONTACT'],
  PCPR: ['CONTACT_PERSON', 'CHILDREN_NAMES', 'ASSISTANT_CONTACT'],
  CLINIC: ['CONTACT_PERSON', 'CONTACT_PHONE', 'ASSISTANT_CONTACT'],
  POLICE: ['ADDRESS', 'ASSISTANT_CONTACT'],
  NGO: ['CONTACT_PERSON', 'CONTACT_PHONE', 'ASSISTANT_CONTACT'],
  COUNSELLING: ['CONTACT_PERSON', 'CONTACT_PHONE', 'ASSISTANT_CONTACT'],
  OTHER: ['ASSISTANT_CONTACT'],
};

/** Whether a field belongs to the least that this kind of partner needs; the rest is chosen one by one. */
export const isPreselected = (kind: PartnerKind, field: ReferralField): boolean => MINIMUM[kind].includes(field);

/** What would be copied of one field. */
export const valueOf = (file: SharedFile, field: ReferralField): string | null => VALUE_OF[field](file);

/** Copies the chosen fields, in the order of the closed list, and nothing else. */
export const snapshotOf = (file: SharedFile, chosen: readonly ReferralField[]): Snapshot =>
  Object.fromEntries(REFERRAL_FIELDS.filter((field) => chosen.includes(field)).map((field) => [field, valueOf(file, field)]));
