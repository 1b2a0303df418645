import { endRunOutOrders } from '@asysta/services/modules/cases/grounds/run-out-orders.jobs';
import { keepTermsToRules } from '@asysta/services/modules/rules/rules.jobs';
import { randomIds } from '@asysta/services/platform/ids';
import { carryOut } from '@asysta/services/platform/jobs/carry-out';
import { type BookedCase, moveWork, orderOf, settleOrders } from './book.js';
import { after } from './days.js';
import type { Kind } from './moves.js';
import { propose } from './proposing.js';
import { pick, type Play, type Scene } from './scene.js';
import type { TellsOfCase } from './told.js';

const amend = async (...asked: Parameters<typeof propose>): Promise<boolean> => (await propose(...asked)).accepted;

interface OrderDays {
  readonly issuedOn: string;
  readonly validTo: string | null;
  readonly reportsDueOn: readonly string[];
}

/** Corrects an order to some days, and books them where that was accepted. */
const orderTo = async (scene: Scene, id: string, days: OrderDays): Promise<boolean> => {
  const shown = scene.seen.courtOrders.find((one) => one.id === id);
  if (!shown) return false;
  const { court, signature, content, control } = shown;
  const input = { courtOrderId: id, court, signature, content, control, ...days };
  const accepted = await amend(scene, 'proposeCourtOrderCorrection', input);
  const booked = orderOf(scene.book, id);
  if (accepted && booked) {
    Object.assign(booked, { issuedOn: days.issuedOn, paperTo: days.validTo, reportsDueOn: days.reportsDueOn.toSorted() });
    settleOrders(scene.book);
  }
  return accepted;
};

const daysOf = ({ move, day, office }: Scene, { issuedOn, validTo, reportsDueOn }: OrderDays): OrderDays => {
  const asItStands = { issuedOn, validTo, reportsDueOn };
  if (move.length % 3 === 0) return { ...asItStands, issuedOn: day };
  if (move.length % 3 === 1) return { ...asItStands, validTo: move.length % 2 ? null : after(office.today, move.length - 9) };
  return { ...asItStands, reportsDueOn: [after(issuedOn, move.length)] };
};

const amendOrder: Play = async (scene) => {
  const order = pick(scene.seen.courtOrders, scene.move.other);
  return order ? orderTo(scene, order.id, daysOf(scene, order)) : false;
};

interface DecisionDays {
  readonly decidedOn: string;
  readonly validTo: string | null;
}

/** Corrects a later decision to some days, and books them where that was accepted. */
const decisionTo = async (scene: Scene, id: string, days: DecisionDays): Promise<boolean> => {
  const shown = scene.seen.courtOrders.flatMap(({ decisions }) => decisions).find((one) => one.id === id);
  if (!shown) return false;
  const input = { courtDecisionId: id, signature: shown.signature, ...days };
  const accepted = await amend(scene, 'proposeCourtDecisionCorrection', input);
  const booked = scene.book.orders.flatMap(({ decisions }) => decisions).find((one) => one.id === id);
  if (accepted && booked) {
    Object.assign(booked, { decidedOn: days.decidedOn, to: days.validTo });
    settleOrders(scene.book);
  }
  return accepted;
};

const amendDecision: Play = async (scene) => {
  const { seen, move, day } = scene;
  const decision = pick(
    seen.courtOrders.flatMap(({ decisions }) => decisions),
    move.other,
  );
  if (!decision) return false;
  const { id, decidedOn, validTo } = decision;
  return decisionTo(
    scene,
    id,
    validTo && move.length % 2 ? { decidedOn, validTo: after(validTo, 5 - move.length) } : { decidedOn: day, validTo },
  );
};

const closingTo = async (scene: Scene, closedOn: string): Promise<boolean> => {
  const { book } = scene;
  const court = { courtTold: 'Sąd wie o zakończeniu.', courtWordOn: null, courtWordSignature: null };
  const input = { supportCaseId: book.id, closedOn, closureReason: 'GOALS_REACHED', ...court };
  const accepted = await amend(scene, 'proposeClosingCorrection', input);
  if (accepted) {
    book.closedOn = closedOn;
    moveWork(book, closedOn);
  }
  return accepted;
};

const amendClosing: Play = async (scene) => closingTo(scene, scene.day);

/** The last confirmed correction of a case, told back by its own history. */
const amendBack: Play = async (scene) => {
  const { seen, book } = scene;
  const last = seen.amendments.find(({ kind, outcome }) => kind === 'CORRECTION' && outcome === 'CONFIRMED');
  if (!last) return false;
  const was = Object.fromEntries(last.fields.map(({ field, oldValue }) => [field, oldValue]));
  if (last.what === 'CLOSING') return 'closedOn' in was ? closingTo(scene, String(was['closedOn'])) : false;
  if (last.what === 'COURT_DECISION') {
    const shown = seen.courtOrders.flatMap(({ decisions }) => decisions).find(({ id }) => id === last.subjectId);
    if (!shown) return false;
    return decisionTo(scene, shown.id, { decidedOn: shown.decidedOn, validTo: shown.validTo, ...was });
  }
  const shown = seen.courtOrders.find(({ id }) => id === last.subjectId);
  if (!shown || !orderOf(book, shown.id)) return false;
  const { issuedOn, validTo, reportsDueOn } = shown;
  const reports = 'reportsDueOn' in was ? { reportsDueOn: was['reportsDueOn']?.split(',') ?? [] } : {};
  return orderTo(scene, shown.id, { issuedOn, validTo, reportsDueOn, ...was, ...reports });
};

/** A night goes by: what ended by its own date is put where it stands, and nothing of the book changes. */
const night: Play = async ({ office }) => {
  const { server, centreId } = office;
  const context = { doors: server.doors, clock: server.clock, newId: randomIds };
  for (const job of [endRunOutOrders, keepTermsToRules]) await carryOut(job, { party: centreId, subject: centreId }, context);
  return true;
};

/** Whether something of a case was corrected by two people, and may be told back. */
export const wasAmended = (_: BookedCase, { amendments }: TellsOfCase): boolean =>
  amendments.some(({ kind, outcome }) => kind === 'CORRECTION' && outcome === 'CONFIRMED');

/** What carries law is corrected, corrected back, and a night goes by. */
export const AMENDMENTS_PLAYS = {
  AMEND_ORDER: amendOrder,
  AMEND_DECISION: amendDecision,
  AMEND_CLOSING: amendClosing,
  AMEND_BACK: amendBack,
  NIGHT: night,
} satisfies Partial<Record<Kind, Play>>;
