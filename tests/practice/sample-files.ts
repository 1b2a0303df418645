import type { Caller } from '../kit/caller.js';

interface Known {
  readonly id: string;
  readonly [field: string]: unknown;
}

/** A case of the sample as its director reads it. */
export interface SampleCase extends Known {
  readonly track: string;
  readonly stage: string;
  readonly closedOn: string | null;
  readonly closureReason: string | null;
  readonly courtWordSignature: string | null;
  readonly suspendedUntil: string | null;
  readonly awaitedDecision: string | null;
  readonly courtOrders: readonly {
    readonly validTo: string | null;
    readonly reportsDueOn: readonly string[];
    readonly replaces: object | null;
    readonly decisions: readonly { readonly kind: string }[];
  }[];
  readonly amendments: readonly { readonly kind: string; readonly what: string; readonly outcome: string | null }[];
  readonly consents: readonly { readonly annulledAt: string | null }[];
  readonly meetingRhythms: readonly { readonly days: number; readonly annulledAt: string | null }[];
  readonly assignments: readonly { readonly endReason: string | null; readonly entry: object | null }[];
  readonly zaZyciemApplications: readonly {
    readonly appliedOn: string;
    readonly endedOn: string | null;
    readonly writtenAuthorizationOn: string | null;
  }[];
  readonly legalBases: readonly { readonly kind: string; readonly validFrom: string; readonly validTo: string | null }[];
  readonly minorParentRecords: readonly object[];
  readonly refusals: readonly { readonly decision: string | null }[];
  readonly requests: readonly { readonly decision: { readonly outcome: string } | null }[];
  readonly reliefRequests: readonly { readonly decision: string | null }[];
  readonly withdrawalDecisions: readonly { readonly kind: string }[];
  readonly interviews: readonly { readonly corrected: boolean }[];
  readonly diagnoses: readonly { readonly annulledAt: string | null }[];
  readonly visitPauses: readonly object[];
  readonly workers: readonly { readonly note: string | null }[];
  readonly deadlines: readonly { readonly kind: string; readonly dueOn: string; readonly metOn: string | null }[];
  readonly visits: readonly {
    readonly visitedOn: string;
    readonly annulledAt: string | null;
    readonly corrected: boolean;
    readonly lateReason: string | null;
    readonly jointDecision: string | null;
    readonly decidedWith: object | null;
    readonly insteadOf: object | null;
  }[];
}

/** A person of the sample as their director reads them. */
export interface SampleMember extends Known {
  readonly corrected: boolean;
  readonly peselUkr: boolean;
  readonly expectedOn: string | null;
  readonly diedOn: string | null;
  readonly leavingReason: string | null;
  readonly identityDocument: { readonly kind: string } | null;
  readonly returned: boolean | null;
  readonly whereaboutsToday: { readonly kind: string } | null;
  readonly parentalAuthority: readonly { readonly status: string }[];
  readonly households: readonly object[];
  readonly linksAsDuplicate: readonly object[];
}

/** A family of the sample with its people and its cases. */
export interface SampleFamily extends Known {
  readonly surname: string;
  readonly surnameKnown: boolean;
  readonly corrected: boolean;
  readonly restricted: boolean;
  readonly secretAddressId: string | null;
  readonly addresses: readonly { readonly kind: string }[];
  readonly relatedPersons: readonly { readonly relation: string }[];
  readonly linksAsDuplicate: readonly object[];
  readonly intakes: readonly { readonly state: string }[];
  readonly members: readonly SampleMember[];
  readonly formerMembers: readonly SampleMember[];
  readonly cases: readonly SampleCase[];
}

const PERSON = `{ id corrected peselUkr expectedOn diedOn leavingReason identityDocument { kind } returned
  whereaboutsToday { kind } parentalAuthority { status } households { id } linksAsDuplicate { id } }`;
const OF_PEOPLE = `id surname surnameKnown corrected restricted secretAddressId addresses { kind } relatedPersons { relation }
  linksAsDuplicate { id } intakes { state } members ${PERSON} formerMembers ${PERSON} cases { id }`;
const OF_CASES = `id track stage closedOn closureReason courtWordSignature suspendedUntil awaitedDecision
  courtOrders { validTo reportsDueOn replaces { id } decisions { kind } } amendments { kind what outcome } consents { annulledAt }
  assignments { endReason entry { id } } zaZyciemApplications { appliedOn endedOn writtenAuthorizationOn }
  legalBases { kind validFrom validTo } minorParentRecords { id } refusals { decision } requests { decision { outcome } }
  reliefRequests { decision } withdrawalDecisions { kind } interviews { corrected } diagnoses { annulledAt }
  visitPauses { id } workers { note } deadlines { kind dueOn metOn }`;
const OF_VISITS = `visits { visitedOn annulledAt corrected lateReason jointDecision decidedWith { id } insteadOf { id } }`;

const readCase = async (director: Caller, { id }: Known): Promise<SampleCase> => {
  const [steps, visits] = await Promise.all(
    [OF_CASES, OF_VISITS].map((selection) =>
      director.get<{ supportCase: object }>(`query($id: ID!) { supportCase(id: $id) { ${selection} } }`, { id }),
    ),
  );
  const { meetingRhythms } = await director.get<{ meetingRhythms: { nodes: SampleCase['meetingRhythms'] } }>(
    'query($id: ID!) { meetingRhythms(supportCaseId: $id) { nodes { days annulledAt } } }',
    { id },
  );
  return { ...steps?.supportCase, ...visits?.supportCase, meetingRhythms: meetingRhythms.nodes } as SampleCase;
};

/** Every family of a centre, with its people and cases, as its director reads them. */
export const filesOf = async (director: Caller): Promise<readonly SampleFamily[]> => {
  const { families } = await director.get<{ families: { totalCount: number; nodes: readonly Known[] } }>(
    '{ families(page: { first: 100 }) { totalCount nodes { id } } }',
  );
  if (families.nodes.length < families.totalCount) throw new Error('More families than fit on one page');
  const files: SampleFamily[] = [];
  for (const { id } of families.nodes) {
    const { family } = await director.get<{ family: SampleFamily }>(`query($id: ID!) { family(id: $id) { ${OF_PEOPLE} } }`, {
      id,
    });
    files.push({ ...family, cases: await Promise.all(family.cases.map((one) => readCase(director, one))) });
  }
  return files;
};

/** What a centre shows of itself and of the people who work in it. */
export interface SampleOffice {
  readonly today: string;
  readonly families: readonly SampleFamily[];
  readonly rules: readonly {
    readonly key: string;
    readonly amount: number | null;
    readonly validFrom: string;
    readonly validTo: string | null;
  }[];
  readonly staff: readonly {
    readonly suspensions: readonly { readonly liftedOn: string | null }[];
    readonly proposals: readonly { readonly decision: string | null }[];
    readonly absences: readonly { readonly kind: string }[];
    readonly substitutions: readonly object[];
    readonly casesToHandOver: number;
  }[];
  readonly problems: readonly { readonly validTo: string | null }[];
}

type Person = Omit<SampleOffice['staff'][number], 'absences' | 'substitutions' | 'casesToHandOver'> & { readonly id: string };

/** Reads a whole office of the sample as its director does. */
export const readOffice = async (director: Caller): Promise<SampleOffice> => {
  const { centre, staffMembers } = await director.get<{
    centre: { localRuleVersions: SampleOffice['rules']; ownProblems: SampleOffice['problems'] };
    staffMembers: { nodes: readonly Person[] };
  }>(`{ centre { localRuleVersions { key amount validFrom validTo } ownProblems { validTo } }
    staffMembers(page: { first: 100 }) { nodes { id suspensions { liftedOn } proposals { decision } } } }`);
  const staff: SampleOffice['staff'][number][] = [];
  for (const person of staffMembers.nodes) {
    const { absences, substitutions, casesToHandOver } = await director.get<{
      absences: { nodes: readonly { kind: string }[] };
      substitutions: { nodes: readonly object[] };
      casesToHandOver: { totalCount: number };
    }>(
      `query($id: ID!) { absences(staffMemberId: $id) { nodes { kind } } substitutions(staffMemberId: $id) { nodes { id } }
        casesToHandOver(staffMemberId: $id) { totalCount } }`,
      { id: person.id },
    );
    staff.push({
      ...person,
      absences: absences.nodes,
      substitutions: substitutions.nodes,
      casesToHandOver: casesToHandOver.totalCount,
    });
  }
  const families = await filesOf(director);
  return { today: director.server.clock.today(), families, rules: centre.localRuleVersions, problems: centre.ownProblems, staff };
};
