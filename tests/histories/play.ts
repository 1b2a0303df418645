import { DOUBT_CODES } from '@asysta/schema/doubts';
import type { Caller } from '../kit/caller.js';
import { anIntake, type CaseRow, CASE_FIELDS, STEPS, type StepName } from '../kit/case-path.js';
import { visitContent } from '../kit/visit-path.js';
import { type BookedCase, endBefore, lastOf } from './book.js';
import { after } from './days.js';
import type { Kind, Move } from './moves.js';
import { type Office, unwritten } from './office.js';
import { attempt, readWhole, type TellsOfCase, type TellsOfMember } from './told.js';

/** A move as it is carried out: in which case, on which day, and what the product showed before. */
interface Scene {
  readonly office: Office;
  readonly book: BookedCase;
  readonly seen: TellsOfCase;
  readonly move: Move;
  readonly day: string;
}

type Play = (scene: Scene) => Promise<boolean>;

const pick = <T>(list: readonly T[], number: number): T | undefined => list[number % Math.max(1, list.length)];

/** Whoever has the case on their desk; where nobody has, the director. */
const worker = ({ office, seen }: Scene): Caller =>
  office.socialWorkers.find(({ staffMemberId }) => staffMemberId === seen.socialWorker?.id) ?? office.director;

const assistantOf = ({ office, seen }: Scene): Caller =>
  office.assistants.find(({ staffMemberId }) => staffMemberId === seen.assistant?.id) ?? (office.assistants[0] as Caller);

const tell = (who: Caller, { book, seen }: Scene, name: StepName, over: Record<string, unknown> = {}) =>
  attempt<CaseRow>(who, name, { supportCaseId: book.id, expectedVersion: seen.version, ...STEPS[name].input, ...over });

const PREPARATION = [
  ['recordFamilyInterview', 'conductedOn'],
  ['recordDiagnosis', 'madeOn'],
  ['presentOffer', 'presentedOn'],
  ['requestAssistant', 'requestedOn'],
] as const;

const consent: Play = async (scene) => {
  const accepted = await tell(worker(scene), scene, 'recordSupportConsent', { signedOn: scene.day });
  if (accepted) scene.book.bases.push({ kind: 'CONSENT', from: scene.day, to: null });
  return accepted !== null;
};

/** The next step of preparation that a case lacks; all of them may be taken again once it lacks none. */
const prepare: Play = async (scene) => {
  const { move, day, book, seen } = scene;
  const lacking = [seen.interviews, seen.diagnoses, seen.offers].findIndex(({ length }) => length === 0);
  if (lacking < 0 && book.bases.length === 0) return consent(scene);
  const number = lacking < 0 ? move.length : lacking;
  const [name, field] = lacking < 0 && seen.request === null ? PREPARATION[3] : (pick(PREPARATION, number) ?? PREPARATION[0]);
  return (await tell(worker(scene), scene, name, { [field]: day })) !== null;
};

const withdraw: Play = async (scene) => {
  const accepted = await tell(worker(scene), scene, 'withdrawSupportConsent', { withdrawnOn: scene.day });
  const basis = lastOf(scene.book, 'CONSENT');
  if (accepted && basis) endBefore(basis, scene.day);
  return accepted !== null;
};

const order: Play = async (scene) => {
  const { book, day, move } = scene;
  const validTo = move.length % 3 ? after(day, move.length) : null;
  const accepted = await tell(worker(scene), scene, 'recordCourtOrder', { issuedOn: day, validTo });
  if (!accepted) return false;
  const replaced = lastOf(book, 'ORDER');
  if (replaced) endBefore(replaced, day);
  book.bases.push({ kind: 'ORDER', from: day, to: validTo });
  return true;
};

const ofOrder = ({ book, seen, day }: Scene) => ({
  supportCaseId: book.id,
  expectedVersion: seen.version,
  courtOrderId: seen.courtOrders[0]?.id ?? book.id,
  signature: `III Nsm ${day}`,
});

const prolong: Play = async (scene) => {
  const validTo = after(scene.day, 30 + scene.move.length);
  const accepted = await attempt(worker(scene), 'prolongCourtOrder', { ...ofOrder(scene), decidedOn: scene.day, validTo });
  const basis = lastOf(scene.book, 'ORDER');
  if (accepted && basis) basis.to = validTo;
  return accepted !== null;
};

const lift: Play = async (scene) => {
  const accepted = await attempt(worker(scene), 'liftCourtOrder', { ...ofOrder(scene), liftedOn: scene.day });
  const basis = lastOf(scene.book, 'ORDER');
  if (accepted && basis) endBefore(basis, scene.day);
  return accepted !== null;
};

const assign: Play = async (scene) => {
  const { office, book, seen, move, day } = scene;
  const qualified = await tell(office.director, scene, 'qualifyFamily', { qualifiedOn: day });
  const assistantId = pick(office.assistants, move.length % 3 ? 0 : 1)?.staffMemberId;
  const input = { supportCaseId: book.id, assistantId, expectedVersion: qualified?.version ?? seen.version };
  return (await attempt(office.director, 'assignAssistant', input, 'id')) !== null;
};

const part: Play = async ({ office, seen }) => {
  const running = seen.assignments.find(({ endedOn }) => endedOn === null);
  const input = { assignmentId: running?.id, expectedVersion: running?.version, reason: 'HANDOVER', handoverNote: 'Przekazano.' };
  return running !== undefined && (await attempt(office.director, 'endAssignment', input, 'id')) !== null;
};

const handOver: Play = async ({ office, book, move, day }) => {
  const input = {
    cases: [{ supportCaseId: book.id, note: 'Rodzina wie.' }],
    from: day,
    note: 'Zmiana rejonu.',
    socialWorkerId: pick(office.socialWorkers, move.other)?.staffMemberId,
  };
  const handover = await attempt<{ outcomes: readonly { refusal: string | null }[] }>(
    office.director,
    'handOverCases',
    input,
    'outcomes { refusal }',
  );
  return handover?.outcomes.some(({ refusal }) => refusal === null) ?? false;
};

/** What is typed of a visit: another hour each time, and every doubt answered with yes, as somebody in a hurry would. */
const written = ({ seen, move, day }: Scene) => ({
  ...visitContent(
    seen.family.members.map(({ id }) => id),
    day,
    {
      startsAt: `${String(7 + (move.length % 12)).padStart(2, '0')}:15`,
      matter: `Sprawa ${move.which}-${move.other}-${move.length}.`,
      durationMinutes: 20 + move.length,
    },
  ),
  confirmed: DOUBT_CODES,
});

const visit: Play = async (scene) => {
  const { book, seen, day } = scene;
  const input = written(scene);
  const isFirst = seen.visits.every(({ kind, annulledAt }) => kind !== 'FIRST' || annulledAt !== null);
  const [verb, more] = isFirst ? (['recordFirstVisit', {}] as const) : (['recordVisit', { kind: 'REGULAR' }] as const);
  const accepted = await attempt<{ id: string }>(assistantOf(scene), verb, { supportCaseId: book.id, ...input, ...more });
  if (accepted) book.visits.set(accepted.id, { first: input, day, annulled: false });
  return accepted !== null;
};

const lateVisit: Play = async (scene) => {
  const { office, book, seen, day } = scene;
  const ended = seen.assignments.find(({ endedOn }) => endedOn !== null);
  const author =
    office.assistants.find(({ staffMemberId }) => staffMemberId === ended?.assistant.id) ?? (office.assistants[0] as Caller);
  const visitedOn = ended?.endedOn && ended.endedOn < day ? ended.endedOn : day;
  const { familyMemberIds: _, ...input } = written({ ...scene, day: visitedOn });
  const late = { personsInWords: 'matka i dziecko', lateReason: 'Zapisano po przekazaniu.', kind: 'REGULAR' };
  const accepted = await attempt<{ id: string }>(author, 'recordLateVisit', { supportCaseId: book.id, ...input, ...late });
  if (accepted) book.visits.set(accepted.id, { first: input, day: visitedOn, annulled: false });
  return accepted !== null;
};

/** Whoever wrote a visit while the family is theirs; else the director. */
const keeperOf = ({ office, seen }: Scene, author: string): Caller =>
  seen.assistant?.id === author
    ? (office.assistants.find(({ staffMemberId }) => staffMemberId === author) ?? office.director)
    : office.director;

/** Corrects a visit to what is typed now, or back to what was first written down. */
const corrects =
  (back: boolean): Play =>
  async (scene) => {
    const { book, seen, move } = scene;
    const row = pick(seen.visits, move.other);
    const booked = book.visits.get(row?.id ?? '');
    if (!row || !booked) return false;
    const typed = { ...written(scene), ...(back ? booked.first : {}) };
    const accepted = await attempt(keeperOf(scene, row.author.id), 'correctVisit', {
      ...typed,
      visitId: row.id,
      expectedVersion: row.version,
      reason: 'Pomyłka w zapisie.',
    });
    if (accepted) booked.day = typed.visitedOn;
    return accepted !== null;
  };

const annulVisit: Play = async (scene) => {
  const row = pick(scene.seen.visits, scene.move.other);
  if (!row) return false;
  const input = { visitId: row.id, expectedVersion: row.version, reason: 'Wpisano przy złej rodzinie.' };
  const accepted = await attempt(keeperOf(scene, row.author.id), 'annulVisit', input);
  const booked = scene.book.visits.get(row.id);
  if (accepted && booked) booked.annulled = true;
  return accepted !== null;
};

const close: Play = async (scene) => {
  const court = { courtTold: 'Sąd wie o zakończeniu.', courtWordOn: scene.day, courtWordSignature: 'III Nsm 7/26' };
  for (const over of [{}, court]) {
    if (await tell(scene.office.director, scene, 'closeCase', { closedOn: scene.day, ...over })) {
      scene.book.closedOn = scene.day;
      return true;
    }
  }
  return false;
};

/** A family comes again after its case was closed. */
const openAgain: Play = async ({ office, book }) => {
  if (book.closedOn === null) return false;
  const [first] = office.socialWorkers as [Caller];
  const intake = await anIntake(office.director, {
    newFamily: undefined,
    familyId: book.familyId,
    receivedOn: office.today,
  }).catch(() => null);
  if (!intake) return false;
  const input = { intakeId: intake.id, expectedVersion: intake.version };
  const opened =
    (await attempt<CaseRow>(office.director, 'openCase', input, CASE_FIELDS)) ??
    (await attempt<CaseRow>(first, 'openCase', input, CASE_FIELDS));
  if (opened) office.cases.push(unwritten(opened));
  return opened !== null;
};

const member = ({ seen, move }: Scene, list: 'members' | 'formerMembers'): TellsOfMember | undefined =>
  pick(seen.family[list], move.other);

const leaves =
  (leavingReason: string): Play =>
  async (scene) => {
    const row = member(scene, 'members');
    const input = { familyMemberId: row?.id, expectedVersion: row?.version, leavingReason, leftOn: scene.day };
    return (
      row !== undefined &&
      (await attempt(scene.office.director, 'endMembership', { ...input, leavingNote: 'Tak podano.' })) !== null
    );
  };

const comeBack: Play = async (scene) => {
  const row = member(scene, 'formerMembers');
  const input = { familyMemberId: row?.id, expectedVersion: row?.version, reason: 'Pomyłka.' };
  return row !== undefined && (await attempt(scene.office.director, 'restoreMembership', input)) !== null;
};

const correctPerson: Play = async (scene) => {
  const { move, office } = scene;
  const row = member(scene, 'members');
  if (!row) return false;
  const { givenName, role, birthDate } = row;
  const person = { givenName, role, birthDate, surname: `Poprawiona-${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[move.length % 26]}` };
  const input = { familyMemberId: row.id, expectedVersion: row.version, person, confirmed: DOUBT_CODES, reason: 'Literówka.' };
  return (await attempt(office.director, 'correctFamilyMember', input)) !== null;
};

/** How each kind of move is carried out; answers whether the product accepted it. */
export const PLAYS: Readonly<Record<Kind, Play>> = {
  PREPARE: prepare,
  CONSENT: consent,
  WITHDRAW: withdraw,
  ORDER: order,
  PROLONG: prolong,
  LIFT: lift,
  ASSIGN: assign,
  PART: part,
  HAND_OVER: handOver,
  VISIT: visit,
  LATE_VISIT: lateVisit,
  CORRECT_VISIT: corrects(false),
  CORRECT_BACK: corrects(true),
  ANNUL_VISIT: annulVisit,
  CLOSE: close,
  OPEN_AGAIN: openAgain,
  LEAVE: leaves('MOVED_OUT'),
  DIE: leaves('DIED'),
  COME_BACK: comeBack,
  CORRECT_PERSON: correctPerson,
};

/** Where a move makes sense; elsewhere it is only tried, to be refused. */
const SUITS: Partial<Record<Kind, (book: BookedCase, seen: TellsOfCase) => boolean>> = {
  PREPARE: ({ closedOn }, { assignments }) => closedOn === null && assignments.length === 0,
  CONSENT: ({ closedOn, bases }) => closedOn === null && bases.length > 0,
  WITHDRAW: (book) => lastOf(book, 'CONSENT')?.to === null,
  PROLONG: (book) => (lastOf(book, 'ORDER')?.to ?? null) !== null,
  LIFT: ({ closedOn }, { courtOrders }) => closedOn === null && courtOrders.length > 0,
  ASSIGN: ({ closedOn, bases }, { assistant }) => closedOn === null && bases.length > 0 && assistant === null,
  VISIT: (_, { assistant }) => assistant !== null,
  LATE_VISIT: (_, { assignments }) => assignments.some(({ endedOn }) => endedOn !== null),
  CORRECT_VISIT: ({ visits }) => visits.size > 0,
  CORRECT_BACK: ({ visits }) => visits.size > 0,
  ANNUL_VISIT: ({ visits }) => visits.size > 0,
  OPEN_AGAIN: ({ closedOn }) => closedOn !== null,
};

/** The case in which something happens: mostly one in which it may, so that histories get somewhere. */
const stage = async (office: Office, { kind, which, length }: Move): Promise<Pick<Scene, 'book' | 'seen'>> => {
  const suits = SUITS[kind];
  const { cases } = office;
  for (let turn = 0; turn < cases.length; turn += 1) {
    const book = pick(cases, which + turn) as BookedCase;
    const seen = await readWhole(office.director, book.id);
    if (!suits || length % 6 === 0 || suits(book, seen)) return { book, seen };
  }
  const book = pick(cases, which) as BookedCase;
  return { book, seen: await readWhole(office.director, book.id) };
};

/** Lets time pass and carries a move out. */
export const play = async (office: Office, move: Move): Promise<boolean> => {
  office.today = after(office.today, move.passing);
  office.server.setToday(office.today);
  return PLAYS[move.kind]({ office, ...(await stage(office, move)), move, day: after(office.today, -move.back) });
};
