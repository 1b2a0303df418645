import { expect } from 'vitest';
import { type BookedCase, entitles } from './book.js';
import { after, meet, type Span, within } from './days.js';
import { BEGINS, LIMIT, type Office, SURNAMES } from './office.js';
import { readWhole, type TellsOfCase, type TellsOfChange } from './told.js';

/** Terms that the centre sets for itself, which only a family that agreed gives rise to. */
const NEEDS_CONSENT = new Set(['FIRST_VISIT', 'CONTACT']);

const daysUntil = function* (today: string): Generator<string> {
  for (let day = after(BEGINS, -60); day <= after(today, 60); day = after(day, 1)) yield day;
};

/** The ledger of legal bases says the same of every day as the oracle's book. */
const ledger = (book: BookedCase, { legalBases }: TellsOfCase, today: string): void => {
  const spans = legalBases.map(({ validFrom, validTo }) => ({
    from: validFrom,
    to: validTo,
  }));
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

/** No term of the centre's own runs where no consent entitles today, and one of a kind at most. */
const clocks = (book: BookedCase, { deadlines }: TellsOfCase, today: string): void => {
  const running = deadlines.filter(({ kind, metOn }) => metOn === null && NEEDS_CONSENT.has(kind)).map(({ kind }) => kind);
  if (!entitles(book, today, ['CONSENT'])) expect(running, `clocks on ${today}: ${JSON.stringify(book.bases)}`).toEqual([]);
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
      .map(({ assignedOn, endedOn }) => ({
        from: assignedOn,
        to: endedOn === null ? null : after(endedOn, -1),
      }))
      .filter(({ from, to }) => to === null || from <= to);
    expect(most(spans), JSON.stringify(spans)).toBeLessThanOrEqual(LIMIT);
  }
};

interface Stay {
  readonly person: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** No child belongs to two homes on one day; the rows are asked, because no reader is told who in one home is who in another. */
const homes = async ({ server, centreId }: Office): Promise<void> => {
  const stays = await server.peek<Stay>(
    `select person_id as person, joined_on::text as "from", left_on::text as "to" from family_member
      where tenant_id = $1 and role = 'CHILD'`,
    [centreId],
  );
  for (const [number, { person, from, to }] of stays.entries())
    for (const other of stays.slice(number + 1).filter((one) => one.person === person))
      expect(
        meet({ from: from ?? '0000-01-01', to }, { from: other.from ?? '0000-01-01', to: other.to }),
        `${person}: ${from}–${to} and ${other.from}–${other.to}`,
      ).toBe(false);
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
  await homes(office);
  await load(office, seen);
};
