import { type BookedCase, lastOf, restsIn } from './book.js';
import { after } from './days.js';
import type { Kind, Move } from './moves.js';
import type { Office } from './office.js';
import { AMENDMENTS_PLAYS, wasAmended } from './play-amendments.js';
import { ANNULMENTS_PLAYS, ANNULMENTS_SUIT } from './play-annulments.js';
import { GROUNDS_PLAYS } from './play-grounds.js';
import { INTAKES_PLAYS } from './play-intakes.js';
import { PAPER_PLAYS } from './play-paper.js';
import { PAUSES_PLAYS } from './play-pauses.js';
import { PERSONS_PLAYS } from './play-persons.js';
import { RHYTHMS_PLAYS } from './play-rhythms.js';
import { changed, VISITS_PLAYS } from './play-visits.js';
import { pick, type Play, type Scene } from './scene.js';
import { readWhole, type TellsOfCase } from './told.js';

const PLAYS: Readonly<Record<Kind, Play>> = {
  ...GROUNDS_PLAYS,
  ...VISITS_PLAYS,
  ...PAUSES_PLAYS,
  ...RHYTHMS_PLAYS,
  ...PERSONS_PLAYS,
  ...AMENDMENTS_PLAYS,
  ...ANNULMENTS_PLAYS,
  ...INTAKES_PLAYS,
  ...PAPER_PLAYS,
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
  STAND_IN: (_, { assistant }) => assistant !== null,
  STAND_IN_VISIT: (_, { assistant }) => assistant !== null,
  DECIDE: (_, { awaitedDecision }) => awaitedDecision === 'WITHDRAWAL',
  APPLY: ({ closedOn }) => closedOn === null,
  CORRECT_INTERVIEW: ({ closedOn }, { interviews }) => closedOn === null && interviews.length > 0,
  ANNUL_INTERVIEW: ({ closedOn }, { interviews, assistant }) => closedOn === null && interviews.length > 0 && assistant === null,
  LATE_VISIT: (_, { assignments }) => assignments.some(({ endedOn }) => endedOn !== null),
  CORRECT_VISIT: ({ visits }) => visits.size > 0,
  CORRECT_BACK: (_, seen) => changed(seen).length > 0,
  ANNUL_VISIT: ({ visits }) => visits.size > 0,
  PAUSE: (_, { stage }) => stage === 'IN_SUPPORT',
  END_PAUSE: (book) => restsIn(book).length > 0,
  CORRECT_PAUSE: (book) => restsIn(book).length > 0,
  ANNUL_PAUSE: (book) => restsIn(book).length > 0,
  RHYTHM: (_, { stage }) => stage === 'IN_SUPPORT',
  END_RHYTHM: ({ rhythms }) => rhythms.size > 0,
  CORRECT_RHYTHM: ({ rhythms }) => rhythms.size > 0,
  ANNUL_RHYTHM: ({ rhythms }) => rhythms.size > 0,
  JOIN_INTAKE: ({ closedOn }) => closedOn === null,
  OPEN_AGAIN: ({ closedOn }) => closedOn !== null,
  AMEND_ORDER: ({ orders }) => orders.length > 0,
  AMEND_DECISION: ({ orders }) => orders.some(({ decisions }) => decisions.length > 0),
  AMEND_CLOSING: ({ closedOn }) => closedOn !== null,
  AMEND_BACK: wasAmended,
  ...ANNULMENTS_SUIT,
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
  return PLAYS[move.kind]({
    office,
    ...(await stage(office, move)),
    move,
    day: after(office.today, -move.back),
  });
};
