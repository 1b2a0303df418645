import { DOUBT_CODES } from '@asysta/schema/doubts';
import { type CaseRow, CASE_FIELDS, STEPS } from '../kit/case-path.js';
import { bookOrder, endBefore, endWithCase, endWork, lastOf, orderOf, settleOrders } from './book.js';
import { after } from './days.js';
import type { Kind } from './moves.js';
import { asTyped, unwritten } from './office.js';
import { pick, type Play, type Scene, tell, worker } from './scene.js';
import { attempt, readWhole, type TellsOfCase } from './told.js';

const PREPARATION = [
  ['recordFamilyInterview', 'conductedOn'],
  ['recordDiagnosis', 'madeOn'],
  ['presentOffer', 'presentedOn'],
  ['requestAssistant', 'requestedOn'],
] as const;

/** Writes down a paper of the day that entitles and that the book does not hold yet. */
const bookPaper = async ({ book, day, office }: Scene, kind: 'CONSENT' | 'APPLICATION'): Promise<void> => {
  const { consents, zaZyciemApplications } = await readWhole(office.director, book.id);
  for (const { id } of kind === 'CONSENT' ? consents : zaZyciemApplications)
    if (!book.bases.some((basis) => basis.id === id)) book.bases.push({ id, kind, from: day, to: null, annulled: false });
};

const consent: Play = async (scene) => {
  const accepted = await tell(worker(scene), scene, 'recordSupportConsent', {
    signedOn: scene.day,
  });
  if (accepted) await bookPaper(scene, 'CONSENT');
  return accepted !== null;
};

/** The next step of preparation that a case lacks; all of them may be taken again once it lacks none. */
const prepare: Play = async (scene) => {
  const { move, day, book, seen, office } = scene;
  const lacking = [seen.interviews, seen.diagnoses, seen.offers].findIndex(({ length }) => length === 0);
  if (lacking < 0 && book.bases.every(({ annulled }) => annulled)) return consent(scene);
  const number = lacking < 0 ? move.length : lacking;
  const [name, field] = lacking < 0 && seen.request === null ? PREPARATION[3] : (pick(PREPARATION, number) ?? PREPARATION[0]);
  const accepted = await tell(worker(scene), scene, name, { [field]: day });
  if (accepted && name === 'recordFamilyInterview')
    for (const { id } of (await readWhole(office.director, book.id)).interviews)
      if (!book.interviews.has(id)) book.interviews.set(id, asTyped(day));
  if (accepted && name === 'requestAssistant') book.requests.push(day);
  return accepted !== null;
};

const withdraw: Play = async (scene) => {
  const accepted = await tell(worker(scene), scene, 'withdrawSupportConsent', {
    withdrawnOn: scene.day,
  });
  const basis = lastOf(scene.book, 'CONSENT');
  if (accepted && basis) endBefore(basis, scene.day);
  return accepted !== null;
};

const order: Play = async (scene) => {
  const { book, day, move } = scene;
  const validTo = move.length % 3 ? after(day, move.length) : null;
  const reportsDueOn = move.length % 2 ? [after(day, move.length)] : [];
  const told = { issuedOn: day, validTo, reportsDueOn, signature: `III Nsm ${book.orders.length + 2}/26` };
  const accepted = await tell(worker(scene), scene, 'recordCourtOrder', told);
  if (!accepted) return false;
  const { courtOrders } = await readWhole(scene.office.director, book.id);
  const written = courtOrders.find(({ id }) => !orderOf(book, id));
  if (written) bookOrder(book, { id: written.id, issuedOn: day, validTo, reportsDueOn });
  return true;
};

/** The latest order that counts. */
const countingOrder = ({ courtOrders }: TellsOfCase) => courtOrders.find(({ annulledAt }) => annulledAt === null);

const ofOrder = ({ book, seen, day }: Scene) => ({
  supportCaseId: book.id,
  expectedVersion: seen.version,
  courtOrderId: countingOrder(seen)?.id ?? book.id,
  signature: `III Nsm ${day}`,
});

/** Writes down what the court decided of the latest order on the day, with its new end; none where it was lifted. */
const bookDecision = async ({ book, seen, day, office }: Scene, to: string | null): Promise<void> => {
  const id = countingOrder(seen)?.id ?? '';
  const { courtOrders } = await readWhole(office.director, book.id);
  const order = orderOf(book, id);
  const told = courtOrders.find((one) => one.id === id)?.decisions ?? [];
  const decision = told.find((one) => !order?.decisions.some((booked) => booked.id === one.id));
  if (!order || !decision) return;
  order.decisions.push({ id: decision.id, first: { decidedOn: day, validTo: to }, decidedOn: day, to, annulled: false });
  settleOrders(book);
};

const prolong: Play = async (scene) => {
  const validTo = after(scene.day, 30 + scene.move.length);
  const accepted = await attempt(worker(scene), 'prolongCourtOrder', {
    ...ofOrder(scene),
    decidedOn: scene.day,
    validTo,
  });
  if (accepted) await bookDecision(scene, validTo);
  return accepted !== null;
};

const lift: Play = async (scene) => {
  const accepted = await attempt(worker(scene), 'liftCourtOrder', {
    ...ofOrder(scene),
    liftedOn: scene.day,
  });
  if (accepted) await bookDecision(scene, null);
  return accepted !== null;
};

const close: Play = async (scene) => {
  const court = {
    courtTold: 'Sąd wie o zakończeniu.',
    courtWordOn: scene.day,
    courtWordSignature: 'III Nsm 7/26',
  };
  for (const over of [{}, court]) {
    if (
      await tell(scene.office.director, scene, 'closeCase', {
        closedOn: scene.day,
        ...over,
      })
    ) {
      scene.book.closedOn = scene.day;
      scene.book.closings.push({ first: scene.day, annulled: false });
      endWithCase(scene.book, scene.day);
      return true;
    }
  }
  return false;
};

const decide: Play = async ({ office, book, seen, move }) => {
  const suspends = move.length % 2 === 0;
  const decision = suspends
    ? {
        decision: 'SUSPENDED',
        suspendedUntil: after(office.today, 1 + move.length),
      }
    : { decision: 'ENDED' };
  const input = {
    supportCaseId: book.id,
    expectedVersion: seen.version,
    reason: 'Rodzina zmieniła zdanie.',
    ...decision,
  };
  const accepted = await attempt(office.director, 'decideOnWithdrawal', input);
  if (accepted) book.suspendedUntil = suspends ? after(office.today, 1 + move.length) : null;
  if (accepted && !suspends) endWork(book, office.today);
  return accepted !== null;
};

/** The family applies by the act „Za życiem”, beside whatever entitles already. */
const apply: Play = async (scene) => {
  const { book, day } = scene;
  const input = {
    familyId: book.familyId,
    appliedOn: day,
    applicant: 'matka',
    targetGroup: 'PREGNANCY',
    certificateKind: 'PREGNANCY',
    certificateIssuedOn: after(day, -3),
    confirmed: DOUBT_CODES,
  };
  const accepted = await attempt<CaseRow>(worker(scene), 'openZaZyciemCase', input, CASE_FIELDS);
  if (!accepted) return false;
  const { cases } = scene.office;
  const running = cases.find(({ id }) => id === accepted.id);
  const applied = running ?? unwritten(accepted, true);
  if (!running) cases.push(applied);
  await bookPaper({ ...scene, book: applied }, 'APPLICATION');
  return true;
};

const correctInterview: Play = async (scene) => {
  const { book, seen, move, day } = scene;
  const row = pick(seen.interviews, move.other);
  const input = {
    ...STEPS.recordFamilyInterview.input,
    interviewId: row?.id,
    expectedVersion: seen.version,
    conductedOn: day,
    findings: `Ustalenia ${move.length}.`,
    reason: 'Pomyłka w zapisie.',
  };
  const accepted = row && (await attempt(worker(scene), 'correctFamilyInterview', input));
  const booked = book.interviews.get(row?.id ?? '');
  if (accepted && booked) booked.conductedOn = day;
  return Boolean(accepted);
};

const annulInterview: Play = async (scene) => {
  const row = pick(scene.seen.interviews, scene.move.other);
  const input = {
    interviewId: row?.id,
    expectedVersion: scene.seen.version,
    reason: 'Zapisano przy złej rodzinie.',
  };
  const accepted = row && (await attempt(worker(scene), 'annulFamilyInterview', input));
  const booked = scene.book.interviews.get(row?.id ?? '');
  if (accepted && booked) booked.annulled = true;
  return Boolean(accepted);
};

/** What is prepared, what entitles, and how a case ends. */
export const GROUNDS_PLAYS = {
  PREPARE: prepare,
  CONSENT: consent,
  WITHDRAW: withdraw,
  ORDER: order,
  PROLONG: prolong,
  LIFT: lift,
  APPLY: apply,
  DECIDE: decide,
  CLOSE: close,
  CORRECT_INTERVIEW: correctInterview,
  ANNUL_INTERVIEW: annulInterview,
} satisfies Partial<Record<Kind, Play>>;
