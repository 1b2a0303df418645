import type { Caller } from '../kit/caller.js';
import { aCase, aCaseToAssign, type CaseRow, newFamily, step, STEPS } from '../kit/case-path.js';
import { openZaZyciem, withRule } from '../kit/case-steps.js';
import type { TestServer } from '../kit/server.js';
import { aCentre } from '../kit/world.js';
import {
  bookFirstWorkers,
  bookOrder,
  type BookedCase,
  type BookedIntake,
  type BookedInterview,
  type BookedStandIn,
} from './book.js';
import { after } from './days.js';
import { readWhole } from './told.js';

/** Families that one assistant may have at once: art. 15 sec. 4. */
export const LIMIT = 15;

/** The day on which each history begins. */
export const BEGINS = '2026-03-02';

/** A family that agreed is to be met within so many days of the last time. */
export const RHYTHM = 7;

/** The centre has terms of its own, which run where a consent is in force. */
const RULES = [
  ['QUALIFICATION', null],
  ['FIRST_VISIT', 14],
  ['CONTACT', RHYTHM],
] as const;

const BEFORE = '2026-01-12';
/** The surnames with which the families of a history begin. */
export const SURNAMES = ['Pierwsza', 'Druga', 'Trzecia'] as const;

/** A centre in which a history happens: three families, and an assistant whose hands the first of them fills. Where a rule sets „Za życiem” apart, the third one applied by it. */
export interface Office {
  readonly server: TestServer;
  readonly centreId: string;
  /** Whether a rule of the centre lets families by „Za życiem” alone take no place. */
  readonly countsApart: boolean;
  readonly director: Caller;
  readonly socialWorkers: readonly Caller[];
  readonly assistants: readonly Caller[];
  readonly cases: BookedCase[];
  readonly standIns: BookedStandIn[];
  readonly intakes: BookedIntake[];
  /** Cases that only fill the first assistant's hands. */
  readonly full: readonly string[];
  today: string;
}

const give = (director: Caller, { id, version }: CaseRow, assistant: Caller) =>
  director.do('assignAssistant', 'AssignAssistantInput', {
    supportCaseId: id,
    assistantId: assistant.staffMemberId,
    expectedVersion: version,
  });

/** A family of five nobody knows yet. */
const household = (surname: string) => {
  const { members, ...family } = newFamily(surname);
  const more = [
    { givenName: 'Adam', surname, role: 'FATHER', birthDate: '1988-02-03' },
    { givenName: 'Ola', surname, role: 'CHILD', birthDate: '2015-05-06' },
    { givenName: 'Ewa', surname, role: 'CHILD', birthDate: '2012-07-08' },
  ];
  return { ...family, members: [...members, ...more] };
};

/** The order of a court with which a case begins that only fills somebody's hands. */
const taken = async (worker: Caller, director: Caller, assistant: Caller, number: number): Promise<string> => {
  const surname = `Zajmująca-${'ABCDEFGHIJKLMN'[number]}`;
  const opened = await aCase(worker, {
    newFamily: newFamily(surname),
    receivedOn: BEFORE,
  });
  const ordered = await step(worker, opened, 'recordCourtOrder', {
    issuedOn: BEFORE,
  });
  await give(director, ordered, assistant);
  return ordered.id;
};

/** An interview of a day as the steps of the kit write it down. */
export const asTyped = (conductedOn: string): BookedInterview => ({
  first: { conductedOn, findings: STEPS.recordFamilyInterview.input.findings },
  conductedOn,
  annulled: false,
});

/** A case of the book as nothing has happened in it yet. */
export const unwritten = ({ id, family }: CaseRow, byApplication = false): BookedCase => ({
  id,
  familyId: family.id,
  byApplication,
  bases: [],
  orders: [],
  work: [],
  visits: new Map(),
  pauses: new Map(),
  rhythms: new Map(),
  workers: [],
  readBy: null,
  interviews: new Map(),
  closedOn: null,
  requests: [],
  closings: [],
  reckonedOn: [],
  suspendedUntil: null,
});

/** What was told of the family of a case that begins the history. */
const openedFrom = (inCase: BookedCase, told: Pick<BookedIntake, 'id' | 'by'>): BookedIntake => ({
  ...told,
  familyId: inCase.familyId,
  urgency: 'ORDINARY',
  receivedOn: BEGINS,
  dismissed: false,
  inCase,
});

/** Founds the centre of one history. */
export const found = async (server: TestServer, countsApart: boolean): Promise<Office> => {
  server.setToday(BEFORE);
  const { centre, director, socialWorker, assistant } = await aCentre(server);
  const [colleague, second] = await Promise.all([
    centre.hire('Druga pracownica socjalna', { role: 'SOCIAL_WORKER' }),
    centre.hire('Drugi asystent', { role: 'FAMILY_ASSISTANT' }),
  ]);
  for (const [key, days] of RULES) await withRule(centre, key, days);
  if (countsApart) await withRule(centre, 'ZA_ZYCIEM_APART', null);
  const full: string[] = [];
  for (let number = 0; number < LIMIT - 1; number += 1) full.push(await taken(socialWorker, director, assistant, number));
  server.setToday(BEGINS);
  const consented = await aCaseToAssign(socialWorker, director, {
    newFamily: household(SURNAMES[0]),
  });
  await give(director, consented, assistant);
  const ordered = await step(socialWorker, await aCase(socialWorker, { newFamily: household(SURNAMES[1]) }), 'recordCourtOrder');
  await give(director, ordered, second);
  const newest = { newFamily: household(SURNAMES[2]) };
  const third = await (countsApart ? openZaZyciem(socialWorker, newest) : aCase(socialWorker, newest));
  const cases = [unwritten(consented), unwritten(ordered), unwritten(third, countsApart)];
  const intakes: BookedIntake[] = [];
  for (const one of cases) {
    const { workers, intake } = await readWhole(director, one.id);
    bookFirstWorkers(one, workers);
    if (intake) intakes.push(openedFrom(one, { id: intake.id, by: socialWorker.staffMemberId }));
  }
  cases[0]?.work.push({ who: assistant.staffMemberId, from: BEGINS, to: null });
  cases[1]?.work.push({ who: second.staffMemberId, from: BEGINS, to: null });
  const agreed = await readWhole(director, consented.id);
  for (const { id } of agreed.interviews) cases[0]?.interviews.set(id, asTyped(BEGINS));
  for (const { id } of agreed.consents) cases[0]?.bases.push({ id, kind: 'CONSENT', from: BEGINS, to: null, annulled: false });
  cases[0]?.requests.push(BEGINS);
  for (const { id } of (await readWhole(director, third.id)).zaZyciemApplications)
    cases[2]?.bases.push({ id, kind: 'APPLICATION', from: BEGINS, to: null, annulled: false });
  const [order] = (await readWhole(director, ordered.id)).courtOrders;
  if (cases[1] && order) bookOrder(cases[1], { ...order, issuedOn: after(BEGINS, -1) });
  return {
    server,
    centreId: centre.party.id,
    countsApart,
    director,
    socialWorkers: [socialWorker, colleague],
    assistants: [assistant, second],
    cases,
    standIns: [],
    intakes,
    full,
    today: BEGINS,
  };
};
