import { expect } from 'vitest';
import type { BookedBasis, BookedCase } from './book.js';
import { looked } from './looked.js';
import type { Kind } from './moves.js';
import type { Office } from './office.js';
import { propose } from './proposing.js';
import { pick, type Play, type Scene } from './scene.js';
import { isBuiltOn, leftBareBy, overlapsBy, type Strike, strikeBasis, strikeDecision, strikeOrder } from './struck.js';
import type { TellsOfCase, TellsOfPaper } from './told.js';
import { crowdedOn, isFull } from './verdict-people.js';

interface Struck {
  readonly field: string;
  readonly input: Record<string, unknown>;
  readonly strike: Strike;
  /** Whether, by the book, something else stands on it that it does not leave bare. */
  readonly builtOn?: boolean;
}

/** Whether somebody would have one family too many where something is taken out of the book, because it takes a place then. */
const crowdsBy = (office: Office, strike: Strike): boolean => {
  const putBack = strike();
  const crowded = office.assistants.some(({ staffMemberId }) => crowdedOn(office, staffMemberId) !== undefined);
  putBack();
  return crowded;
};

/** Annuls a paper: granted where nothing is left bare by it, and refused only where something is, or where two orders would overlap. */
const annul = async (scene: Scene, { field, input, strike, builtOn = false }: Struck): Promise<boolean> => {
  const { book, office } = scene;
  const bare = leftBareBy(book, strike);
  const overlaps = overlapsBy(book, strike);
  const crowded = crowdsBy(office, strike);
  const { accepted, codes } = await propose(scene, field, input);
  const told = `${field}: ${JSON.stringify({ codes, bare, overlaps, builtOn, crowded, book })}`;
  if (!accepted) {
    expect(bare.length > 0 || overlaps || builtOn || crowded, told).toBe(true);
    looked.builtOn += bare.length > 0 ? 1 : 0;
    return false;
  }
  expect({ bare, overlaps }, told).toEqual({ bare: [], overlaps: false });
  expect(crowded, told).toBe(false);
  strike();
  book.reckonedOn.push(office.today);
  looked.annulledPapers += 1;
  return true;
};

const counting = <Paper extends TellsOfPaper>(papers: readonly Paper[]): Paper[] =>
  papers.filter(({ annulledAt }) => annulledAt === null);

/** The papers of the book that the product says count. */
const papers = ({ bases }: BookedCase, shown: readonly TellsOfPaper[]): BookedBasis[] =>
  bases.filter(({ id }) => counting(shown).some((paper) => paper.id === id));

/** What of a case may be annulled, with what it is called where it is proposed. */
const consents = (book: BookedCase, seen: TellsOfCase): Struck[] =>
  papers(book, seen.consents).map((basis) => ({
    field: 'proposeConsentAnnulment',
    input: { consentId: basis.id },
    strike: strikeBasis(basis),
  }));

const applications = (book: BookedCase, seen: TellsOfCase): Struck[] =>
  papers(book, seen.zaZyciemApplications).map((basis) => ({
    field: 'proposeZaZyciemAnnulment',
    input: { applicationId: basis.id },
    strike: strikeBasis(basis),
  }));

const orders = (book: BookedCase): Struck[] =>
  book.orders
    .filter(({ annulled }) => !annulled)
    .map((order) => ({
      field: 'proposeCourtOrderAnnulment',
      input: { courtOrderId: order.id },
      strike: strikeOrder(book, order),
    }));

const decisions = (book: BookedCase): Struck[] =>
  book.orders
    .filter((order) => !order.annulled)
    .flatMap((order) => order.decisions.filter(({ annulled }) => !annulled))
    .map((decision) => ({
      field: 'proposeCourtDecisionAnnulment',
      input: { courtDecisionId: decision.id },
      strike: strikeDecision(book, decision),
      builtOn: isBuiltOn(book, decision),
    }));

type Annulled = (book: BookedCase, seen: TellsOfCase) => Struck[];

/** Those that nothing is left bare by. */
const bearing =
  (of: Annulled): Annulled =>
  (book, seen) =>
    of(book, seen).filter(({ strike }) => leftBareBy(book, strike).length === 0);

/** Annuls one of them: mostly one that carries nothing, where there is one. */
const annuls =
  (of: Annulled): Play =>
  async (scene) => {
    const { book, seen, move } = scene;
    const free = move.which % 3 ? bearing(of)(book, seen) : [];
    const struck = pick(free, move.other) ?? pick(of(book, seen), move.other);
    return struck ? annul(scene, struck) : false;
  };

/** Whether the family came again after a case. */
const cameAgain = ({ cases }: Office, book: BookedCase): boolean =>
  cases.slice(cases.indexOf(book) + 1).some(({ familyId }) => familyId === book.familyId);

/** The assistant whose work ended with a case is with the family as if it never had ended, where they have room on every day since. */
const comeBack = (office: Office, book: BookedCase): void => {
  const ended = book.work.findLast(({ withCase }) => withCase);
  if (!ended?.to) return;
  const full = isFull(office, ended.who, { besides: book, from: ended.to });
  looked[full ? 'stayedAway' : 'cameBack'] += 1;
  if (full) return;
  ended.to = null;
  ended.withCase = false;
};

/** A closing does not count: the case goes on where it stood, unless the family came again. */
const annulClosing: Play = async (scene) => {
  const { book, office } = scene;
  if (book.closedOn === null) return false;
  const again = cameAgain(office, book);
  const { accepted, codes } = await propose(scene, 'proposeClosingAnnulment', { supportCaseId: book.id });
  expect(accepted, JSON.stringify({ codes, again, book })).toBe(!again);
  if (again) {
    expect(codes).toEqual(['FAMILY_HAS_NEXT_CASE']);
    looked.nextCases += 1;
    return false;
  }
  for (const closing of book.closings) closing.annulled = true;
  book.closedOn = null;
  // A day until which its place was kept asks again only where it is still to come.
  if (book.suspendedUntil !== null && book.suspendedUntil <= office.today) book.suspendedUntil = null;
  book.reckonedOn.push(office.today);
  comeBack(office, book);
  return true;
};

/** Two people annul what carries law. */
export const ANNULMENTS_PLAYS = {
  ANNUL_CONSENT: annuls(consents),
  ANNUL_APPLICATION: annuls(applications),
  ANNUL_ORDER: annuls(orders),
  ANNUL_DECISION: annuls(decisions),
  ANNUL_CLOSING: annulClosing,
} satisfies Partial<Record<Kind, Play>>;

const suits =
  (of: Annulled) =>
  (book: BookedCase, seen: TellsOfCase): boolean =>
    bearing(of)(book, seen).length > 0;

/** Where one of them has something to annul that carries nothing. */
export const ANNULMENTS_SUIT = {
  ANNUL_CONSENT: suits(consents),
  ANNUL_APPLICATION: suits(applications),
  ANNUL_ORDER: suits(orders),
  ANNUL_DECISION: suits(decisions),
  ANNUL_CLOSING: ({ closedOn }) => closedOn !== null,
} satisfies Partial<Record<Kind, (book: BookedCase, seen: TellsOfCase) => boolean>>;
