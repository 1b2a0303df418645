import { expect } from 'vitest';
import { type BookedCase, entitles } from './book.js';
import { after, meet, type Span, within } from './days.js';
import { BEGINS, LIMIT, type Office, SURNAMES } from './office.js';
import { readWhole, type TellsOfCase, type TellsOfChange, type TellsOfMember } from './told.js';

/** Terms that only somebody who may be visited can owe. */
const NEEDS_BASIS = new Set(['FIRST_VISIT', 'CONTACT']);

const daysUntil = function* (today: string): Generator<string> {
  for (let day = after(BEGINS, -60); day <= after(today, 60); day = after(day, 1)) yield day;
};

/** The ledger of legal bases says the same of every day as the oracle's book. */
const ledger = (book: BookedCase, { legalBases }: TellsOfCase, today: string): void => {
  const spans = legalBases.map(({ validFrom, validTo }) => ({ from: validFrom, to: validTo }));
  for (const day of daysUntil(today)) {
    const shown = spans.some((span) => within(span, day));
    expect(shown, `basis on ${day}: ${JSON.stringify({ spans, book: book.bases, closedOn: book.closedOn })}`).toBe(
      entitles(book, day),
    );
  }
};

/** Every visit that counts lies on a day on which its family could be accompanied, and is shown as it was last said to be. */
const visits = (book: BookedCase, { visits: shown }: TellsOfCase): void => {
  expect(shown.map(({ id, visitedOn, annulledAt }) => [id, visitedOn, annulledAt !== null]).toSorted()).toEqual(
    [...book.visits].map(([id, { day, annulled }]) => [id, day, annulled]).toSorted(),
  );
  for (const { annulled, day } of book.visits.values())
    if (!annulled) expect(entitles(book, day), `visit of ${day}: ${JSON.stringify(book.bases)}, ${book.closedOn}`).toBe(true);
};

/** No term that a basis carries runs where none entitles today. */
const clocks = (book: BookedCase, { deadlines }: TellsOfCase, today: string): void => {
  const running = deadlines.filter(({ kind, metOn }) => metOn === null && NEEDS_BASIS.has(kind)).map(({ kind }) => kind);
  if (!entitles(book, today)) expect(running, `clocks on ${today}: ${JSON.stringify(book.bases)}`).toEqual([]);
  expect(new Set(running).size, 'one clock of a kind').toBe(running.length);
};

/** What a record was before all of its changes, told back from its history; each change must begin where the next one ended. */
export const before = (now: Readonly<Record<string, unknown>>, changes: readonly TellsOfChange[]): Record<string, unknown> => {
  const then: Record<string, unknown> = { ...now };
  for (const { field, oldValue, newValue } of changes) {
    if (!(field in then)) continue;
    expect(String(then[field]), `${field} before it was changed back`).toBe(String(newValue));
    then[field] = oldValue;
  }
  return then;
};

/** Every correction can be told back to what was first written down. */
const histories = (book: BookedCase, { visits: shown, family }: TellsOfCase): void => {
  for (const { id, visitedOn, matter, durationMinutes, corrections } of shown) {
    const then = before({ visitedOn, matter, durationMinutes }, corrections);
    const first = book.visits.get(id)?.first ?? {};
    expect(Object.fromEntries(Object.entries(then).map(([field, value]) => [field, String(value)]))).toEqual({
      visitedOn: String(first['visitedOn']),
      matter: String(first['matter']),
      durationMinutes: String(first['durationMinutes']),
    });
  }
  for (const { surname, corrections } of [...family.members, ...family.formerMembers]) {
    const then = before({ surname }, corrections);
    expect(SURNAMES).toContain(then['surname']);
  }
};

/** How many families somebody has on the day on which they have most. */
const most = (spans: readonly Span[]): number =>
  Math.max(0, ...spans.map(({ from }) => spans.filter((span) => within(span, from)).length));

/** Nobody accompanies more families at the same time than the act allows: where one ends, another may begin that day. */
const load = async (office: Office, seen: readonly TellsOfCase[]): Promise<void> => {
  const others = await Promise.all(office.full.map((id) => readWhole(office.director, id)));
  for (const { staffMemberId } of office.assistants) {
    const spans = [...seen, ...others]
      .flatMap(({ assignments }) => assignments)
      .filter(({ assistant }) => assistant.id === staffMemberId)
      .map(({ assignedOn, endedOn }) => ({ from: assignedOn, to: endedOn === null ? null : after(endedOn, -1) }))
      .filter(({ from, to }) => to === null || from <= to);
    expect(most(spans), JSON.stringify(spans)).toBeLessThanOrEqual(LIMIT);
  }
};

/** Nobody belongs to two homes on one day. */
const homes = (seen: readonly TellsOfCase[]): void => {
  const at = new Map<string, Span[]>();
  const note = ({ id, joinedOn, leftOn }: TellsOfMember) => {
    const span = { from: joinedOn ?? '0000-01-01', to: leftOn === null ? null : after(leftOn, -1) };
    for (const other of at.get(id) ?? []) expect(meet(span, other), `${id} in two homes`).toBe(false);
    at.set(id, [...(at.get(id) ?? []), span]);
  };
  const families = new Map(seen.map(({ family }) => [family.members[0]?.id ?? family.formerMembers[0]?.id, family]));
  for (const { members, formerMembers } of families.values()) for (const one of [...members, ...formerMembers]) note(one);
};

/** Compares everything the product shows with the oracle's book. */
export const judge = async (office: Office): Promise<void> => {
  const seen = await Promise.all(office.cases.map(({ id }) => readWhole(office.director, id)));
  for (const [number, book] of office.cases.entries()) {
    const shown = seen[number] as TellsOfCase;
    ledger(book, shown, office.today);
    visits(book, shown);
    clocks(book, shown, office.today);
    histories(book, shown);
  }
  homes(seen);
  await load(office, seen);
};
