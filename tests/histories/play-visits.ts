import { DOUBT_CODES } from '@asysta/schema/doubts';
import type { Caller } from '../kit/caller.js';
import { visitContent } from '../kit/visit-path.js';
import { bookWorker, endWork } from './book.js';
import { after } from './days.js';
import type { Kind } from './moves.js';
import { pick, type Play, type Scene, tell } from './scene.js';
import { attempt, type TellsOfCase, type TellsOfVisit, tried } from './told.js';
import { mustBeFull, noteRoom } from './verdict-people.js';

/** Whoever accompanies the family; where nobody does, some assistant. */
export const assistantOf = ({ office, seen }: Scene): Caller =>
  office.assistants.find(({ staffMemberId }) => staffMemberId === seen.assistant?.id) ?? (office.assistants[0] as Caller);

/** Somebody is given a family, today or by a decision on paper. */
export const assign: Play = async (scene) => {
  const { office, book, seen, move, day } = scene;
  const qualified = await tell(office.director, scene, 'qualifyFamily', {
    qualifiedOn: day,
  });
  const assistantId = pick(office.assistants, move.length % 2)?.staffMemberId;
  // A decision of an earlier day is one on paper, with a reason.
  const paper = move.back > 0 ? { assignedOn: day, lateReason: 'Decyzja na papierze.' } : {};
  const input = {
    supportCaseId: book.id,
    assistantId,
    expectedVersion: qualified?.version ?? seen.version,
    ...paper,
  };
  const from = move.back > 0 ? day : office.today;
  const { row, codes } = await tried(office.director, 'assignAssistant', input, 'id');
  if (row && assistantId) noteRoom(office, assistantId, { besides: book, from });
  if (row && assistantId) book.work.push({ who: assistantId, from, to: null });
  if (assistantId && codes.includes('CASELOAD_LIMIT_REACHED')) mustBeFull(office, assistantId, { besides: book, from });
  return row !== null;
};

/** Whoever accompanies a family gives it up. */
export const part: Play = async ({ office, book, seen }) => {
  const running = seen.assignments.find(({ endedOn }) => endedOn === null);
  const input = {
    assignmentId: running?.id,
    expectedVersion: running?.version,
    reason: 'HANDOVER',
    handoverNote: 'Przekazano.',
  };
  const accepted = running && (await attempt(office.director, 'endAssignment', input, 'id'));
  if (accepted) endWork(book, office.today);
  return Boolean(accepted);
};

const handOver: Play = async ({ office, book, move, day }) => {
  const input = {
    cases: [{ supportCaseId: book.id, note: 'Rodzina wie.' }],
    from: day,
    note: 'Zmiana rejonu.',
    socialWorkerId: pick(office.socialWorkers, move.other)?.staffMemberId,
  };
  const handover = await attempt<{
    outcomes: readonly { refusal: string | null }[];
  }>(office.director, 'handOverCases', input, 'outcomes { refusal }');
  const accepted = handover?.outcomes.some(({ refusal }) => refusal === null) ?? false;
  if (accepted && input.socialWorkerId) bookWorker(book, input.socialWorkerId, day);
  return accepted;
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

const visits =
  (by: (scene: Scene) => Caller): Play =>
  async (scene) => {
    const { book, seen, day } = scene;
    const input = written(scene);
    const isFirst = seen.visits.every(({ kind, annulledAt }) => kind !== 'FIRST' || annulledAt !== null);
    const [verb, more] = isFirst ? (['recordFirstVisit', {}] as const) : (['recordVisit', { kind: 'REGULAR' }] as const);
    const author = by(scene);
    const accepted = await attempt<{ id: string }>(author, verb, {
      supportCaseId: book.id,
      ...input,
      ...more,
    });
    if (accepted) book.visits.set(accepted.id, { first: input, who: author.staffMemberId, day, annulled: false });
    return accepted !== null;
  };

const lateVisit: Play = async (scene) => {
  const { office, book, seen, day } = scene;
  const ended = seen.assignments.find(({ endedOn }) => endedOn !== null);
  const author =
    office.assistants.find(({ staffMemberId }) => staffMemberId === ended?.assistant.id) ?? (office.assistants[0] as Caller);
  const visitedOn = ended?.endedOn && ended.endedOn < day ? ended.endedOn : day;
  const { familyMemberIds: _, ...input } = written({
    ...scene,
    day: visitedOn,
  });
  const late = {
    personsInWords: 'matka i dziecko',
    lateReason: 'Zapisano po przekazaniu.',
    kind: 'REGULAR',
  };
  const accepted = await attempt<{ id: string }>(author, 'recordLateVisit', {
    supportCaseId: book.id,
    ...input,
    ...late,
  });
  if (accepted)
    book.visits.set(accepted.id, {
      first: input,
      who: author.staffMemberId,
      day: visitedOn,
      annulled: false,
    });
  return accepted !== null;
};

/** Whoever wrote a visit while the family is theirs; else the director. */
export const keeperOf = ({ office, seen }: Scene, author: string): Caller =>
  seen.assistant?.id === author
    ? (office.assistants.find(({ staffMemberId }) => staffMemberId === author) ?? office.director)
    : office.director;

/** Visits that are not as they were first written down. */
export const changed = ({ visits }: TellsOfCase): readonly TellsOfVisit[] =>
  visits.filter(({ annulledAt, corrections }) => annulledAt === null && corrections.length > 0);

/** Corrects a visit to what is typed now, or back to what was first written down. */
const corrects =
  (back: boolean): Play =>
  async (scene) => {
    const { book, seen, move } = scene;
    const row = pick(back ? changed(seen) : seen.visits, move.other);
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
  const input = {
    visitId: row.id,
    expectedVersion: row.version,
    reason: 'Wpisano przy złej rodzinie.',
  };
  const accepted = await attempt(keeperOf(scene, row.author.id), 'annulVisit', input);
  const booked = scene.book.visits.get(row.id);
  if (accepted && booked) booked.annulled = true;
  return accepted !== null;
};

const others = ({ office, seen }: Scene): Caller | undefined =>
  office.assistants.find(({ staffMemberId }) => staffMemberId !== seen.assistant?.id);

const standIn: Play = async (scene) => {
  const { office, seen, move, day } = scene;
  const input = {
    insteadOfId: seen.assistant?.id,
    substituteId: others(scene)?.staffMemberId,
    validFrom: day,
    validTo: after(day, move.length),
    confirmed: DOUBT_CODES,
  };
  const [insteadOf, who] = [seen.assistant?.id, input.substituteId];
  if (!insteadOf || !who) return false;
  const accepted = await attempt(office.director, 'appointSubstitute', input);
  if (accepted) office.standIns.push({ who, insteadOf, from: day, to: input.validTo });
  return accepted !== null;
};

/** Somebody stands in from today and visits the same day. */
const standInVisit: Play = async (scene) => {
  const today = { ...scene, day: scene.office.today };
  await standIn(today);
  return visits((at) => others(at) ?? at.office.director)(today);
};

/** Who accompanies a family or stands in, and what is written down of visits. */
export const VISITS_PLAYS = {
  ASSIGN: assign,
  PART: part,
  HAND_OVER: handOver,
  VISIT: visits(assistantOf),
  LATE_VISIT: lateVisit,
  STAND_IN: standIn,
  STAND_IN_VISIT: standInVisit,
  CORRECT_VISIT: corrects(false),
  CORRECT_BACK: corrects(true),
  ANNUL_VISIT: annulVisit,
} satisfies Partial<Record<Kind, Play>>;
