import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { Caller } from '../kit/caller.js';

/** What the product shows of a case to its director, as far as a history asks. */
export interface TellsOfCase {
  readonly version: number;
  readonly intake: { readonly id: string } | null;
  readonly stage: string;
  readonly socialWorker: { readonly id: string } | null;
  readonly assistant: { readonly id: string } | null;
  readonly interviews: readonly {
    readonly id: string;
    readonly conductedOn: string;
    readonly findings: string;
    readonly annulledAt: string | null;
    readonly corrections: readonly TellsOfChange[];
  }[];
  readonly diagnoses: readonly unknown[];
  readonly offers: readonly unknown[];
  readonly request: unknown;
  readonly consents: readonly TellsOfPaper[];
  readonly zaZyciemApplications: readonly TellsOfPaper[];
  readonly courtOrders: readonly {
    readonly id: string;
    readonly annulledAt: string | null;
    readonly court: string;
    readonly signature: string;
    readonly content: string;
    readonly control: string | null;
    readonly issuedOn: string;
    readonly validTo: string | null;
    readonly reportsDueOn: readonly string[];
    readonly decisions: readonly {
      readonly id: string;
      readonly annulledAt: string | null;
      readonly signature: string;
      readonly decidedOn: string;
      readonly validTo: string | null;
    }[];
  }[];
  readonly amendments: readonly TellsOfAmendment[];
  readonly awaitedDecision: string | null;
  readonly legalBases: readonly {
    readonly kind: string;
    readonly validFrom: string;
    readonly validTo: string | null;
  }[];
  readonly assignments: readonly {
    readonly id: string;
    readonly version: number;
    readonly assignedOn: string;
    readonly endedOn: string | null;
    readonly assistant: { readonly id: string };
  }[];
  readonly deadlines: readonly {
    readonly kind: string;
    readonly startedOn: string;
    readonly dueOn: string;
    readonly metOn: string | null;
  }[];
  readonly visitPauses: readonly TellsOfPause[];
  readonly meetingRhythms: readonly TellsOfRhythm[];
  readonly workers: readonly {
    readonly staffMember: { readonly id: string };
    readonly validFrom: string;
    readonly validTo: string | null;
  }[];
  readonly closedOn: string | null;
  readonly visits: readonly TellsOfVisit[];
  readonly family: {
    readonly members: readonly TellsOfMember[];
    readonly formerMembers: readonly TellsOfMember[];
  };
}

/** A paper that entitles, as far as it counts. */
export interface TellsOfPaper {
  readonly id: string;
  readonly annulledAt: string | null;
}

/** What was changed of a record, the newest change first. */
export interface TellsOfChange {
  readonly field: string;
  readonly oldValue: string | null;
  readonly newValue: string | null;
}

/** A correction or an annulment of what carries law, the newest one first. */
export interface TellsOfAmendment {
  readonly id: string;
  readonly kind: string;
  readonly what: string;
  readonly subjectId: string;
  readonly outcome: string | null;
  readonly fields: readonly TellsOfChange[];
}

/** A visit as the product shows it. */
export interface TellsOfVisit {
  readonly id: string;
  readonly version: number;
  readonly kind: string;
  readonly visitedOn: string;
  readonly matter: string;
  readonly durationMinutes: number;
  readonly annulledAt: string | null;
  readonly author: { readonly id: string };
  readonly corrections: readonly TellsOfChange[];
}

/** A pause of visits as the product shows it. */
export interface TellsOfPause {
  readonly id: string;
  readonly version: number;
  readonly validFrom: string;
  readonly validTo: string;
  readonly annulledAt: string | null;
  readonly author: { readonly id: string };
  readonly corrections: readonly TellsOfChange[];
}

/** The rhythm of a family as the product shows it. */
export interface TellsOfRhythm {
  readonly id: string;
  readonly version: number;
  readonly days: number;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly annulledAt: string | null;
  readonly author: { readonly id: string };
  readonly corrections: readonly TellsOfChange[];
}

/** Somebody of a household as the product shows them. */
export interface TellsOfMember {
  readonly id: string;
  readonly version: number;
  readonly givenName: string;
  readonly surname: string;
  readonly birthDate: string | null;
  readonly role: string;
  readonly joinedOn: string | null;
  readonly leftOn: string | null;
  readonly corrections: readonly TellsOfChange[];
}

const CHANGES = 'corrections { field oldValue newValue }';
const MEMBER = `id version givenName surname birthDate role joinedOn leftOn ${CHANGES}`;
const ASSIGNMENTS = 'assignments { id version assignedOn endedOn assistant { id } }';
const CASE = `version intake { id } stage awaitedDecision socialWorker { id } assistant { id } interviews { id conductedOn findings annulledAt ${CHANGES} } diagnoses { id } offers { id } request { id } consents { id annulledAt } zaZyciemApplications { id annulledAt } courtOrders { id annulledAt court signature content control issuedOn validTo reportsDueOn decisions { id annulledAt signature decidedOn validTo } }
  amendments { id kind what subjectId outcome fields { field oldValue newValue } } legalBases { kind validFrom validTo }
  ${ASSIGNMENTS} deadlines { kind startedOn dueOn metOn }
  visitPauses { id version validFrom validTo annulledAt author { id } ${CHANGES} }
  meetingRhythms { id version days validFrom validTo annulledAt author { id } ${CHANGES} }
  workers { staffMember { id } validFrom validTo } closedOn
  visits { id version kind visitedOn matter durationMinutes annulledAt author { id } ${CHANGES} }
  family { members { ${MEMBER} } formerMembers { ${MEMBER} } }`;

/** Reads a case as its director sees it. */
export const readWhole = async (director: Caller, id: string): Promise<TellsOfCase> =>
  (await director.get<{ supportCase: TellsOfCase }>(`query($id: ID!) { supportCase(id: $id) { ${CASE} } }`, { id })).supportCase;

/** Who accompanied a family, and when; nothing else of its case. */
export const readAssignments = async (director: Caller, id: string): Promise<Pick<TellsOfCase, 'assignments'>> =>
  (
    await director.get<{ supportCase: Pick<TellsOfCase, 'assignments'> }>(
      `query($id: ID!) { supportCase(id: $id) { ${ASSIGNMENTS} } }`,
      { id },
    )
  ).supportCase;

const FAULTS = new Set<unknown>(['INTERNAL', 'UNAVAILABLE', 'BAD_USER_INPUT', undefined]);

/** Tries a change: what came of it, and with which words it was refused; a fault of the product is never an answer. */
export const tried = async <Row>(
  who: Caller,
  field: string,
  input: Record<string, unknown>,
  selection = 'id version',
): Promise<{ readonly row: Row | null; readonly codes: readonly unknown[] }> => {
  const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
  const { data, errors, body } = await who.ask<Record<string, Row>>(
    `mutation($input: ${type}!) { ${field}(input: $input) { ${selection} } }`,
    { input: { idempotencyKey: randomUUID(), ...input } },
  );
  // A form that is not filled in is named field by field; any other bad request is a mistake of the test.
  for (const { extensions } of errors)
    expect(FAULTS.has(extensions['code']) && !extensions['fields'], `${field}: ${body}`).toBe(false);
  return { row: errors.length > 0 ? null : (data?.[field] ?? null), codes: errors.map(({ extensions }) => extensions['code']) };
};

/** The same, where nobody asks why it was refused. */
export const attempt = async <Row>(...asked: Parameters<typeof tried>): Promise<Row | null> => (await tried<Row>(...asked)).row;

/** The version of an intake, with which it is changed next. */
export const readVersionOfIntake = async (director: Caller, id: string): Promise<number> =>
  (await director.get<{ intake: { version: number } }>('query($id: ID!) { intake(id: $id) { version } }', { id })).intake.version;

/** Whether somebody reads a case; to whoever may not, it is not there. */
export const attemptToRead = async (who: Caller, id: string): Promise<boolean> => {
  const { errors } = await who.ask('query($id: ID!) { supportCase(id: $id) { id } }', { id });
  for (const { extensions } of errors) expect(extensions['code']).toBe('NOT_FOUND');
  return errors.length === 0;
};
