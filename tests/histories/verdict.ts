import { expect } from 'vitest';
import { type BookedCase, countedFrom, entitles, lasts, restsIn, wasWith } from './book.js';
import { after, meet, type Span, within } from './days.js';
import { before, inWords, looked } from './looked.js';
import { BEGINS, LIMIT, type Office, RHYTHM, SURNAMES } from './office.js';
import { readAssignments, readWhole, type TellsOfCase } from './told.js';
import { intakeClocks, waitingClocks } from './verdict-intakes.js';
import { decisions, orders, reports } from './verdict-law.js';
import { places, work, workers } from './verdict-people.js';

/** Terms that the centre sets for itself, which only a family that agreed gives rise to. */
const NEEDS_CONSENT = new Set(['FIRST_VISIT', 'CONTACT']);

const daysUntil = function* (today: string): Generator<string> {
  for (let day = after(BEGINS, -60); day <= after(today, 60); day = after(day, 1)) yield day;
};

/** How the product names what the oracle books. */
const KINDS = { CONSENT: 'CONSENT', ORDER: 'COURT_ORDER', APPLICATION: 'ZA_ZYCIEM' } as const;

/** The ledger of legal bases says the same of every day and every kind as the oracle's book. */
const ledger = (book: BookedCase, { legalBases }: TellsOfCase, today: string): void => {
  for (const [booked, kind] of Object.entries(KINDS) as [keyof typeof KINDS, string][]) {
    const spans = legalBases
      .filter((basis) => basis.kind === kind)
      .map(({ validFrom, validTo }) => ({ from: validFrom, to: validTo }));
    for (const day of daysUntil(today))
      expect(
        spans.some((span) => within(span, day)),
        `${kind} on ${day}: ${JSON.stringify({ spans, book: book.bases, closedOn: book.closedOn })}`,
      ).toBe(entitles(book, day, [booked]));
  }
};

/**
 * Every visit that counts lies on a day on which its family could be accompanied and its author was the one who did, or stood in; and
 * is shown as it was last said to be.
 */
const visits = (book: BookedCase, { standIns }: Office, { visits: shown }: TellsOfCase): void => {
  expect(
    shown.map(({ id, visitedOn, annulledAt, author }) => [id, visitedOn, annulledAt !== null, author.id]).toSorted(),
  ).toEqual([...book.visits].map(([id, { day, annulled, who }]) => [id, day, annulled, who]).toSorted());
  for (const { annulled, day, who } of book.visits.values()) {
    if (annulled) continue;
    expect(entitles(book, day), `visit of ${day}: ${JSON.stringify(book.bases)}, ${book.closedOn}`).toBe(true);
    expect(wasWith(book, standIns, who, day), `visit of ${day} by ${who}: ${JSON.stringify([book.work, standIns])}`).toBe(true);
  }
};

/** No term of the centre's own runs where no consent entitles today, and one of a kind at most. */
const clocks = (book: BookedCase, { deadlines }: TellsOfCase, today: string): void => {
  const running = deadlines.filter(({ kind, metOn }) => metOn === null && NEEDS_CONSENT.has(kind)).map(({ kind }) => kind);
  if (!entitles(book, today, ['CONSENT'])) expect(running, `clocks on ${today}: ${JSON.stringify(book.bases)}`).toEqual([]);
  expect(new Set(running).size, 'one clock of a kind').toBe(running.length);
  looked.clocks += running.length;
};

/** The pauses are shown as they were last said to be, can be told back, and no two of them share a day. */
const pauses = (book: BookedCase, { visitPauses: shown }: TellsOfCase): void => {
  expect(shown.map(({ id, validFrom, validTo, annulledAt }) => [id, validFrom, validTo, annulledAt !== null]).toSorted()).toEqual(
    [...book.pauses].map(([id, { from, to, annulled }]) => [id, from, to, annulled]).toSorted(),
  );
  for (const { id, validFrom, validTo, corrections } of shown)
    expect(before({ validFrom, validTo }, corrections)).toEqual(book.pauses.get(id)?.first);
  const days = restsIn(book);
  for (const [number, one] of days.entries())
    for (const other of days.slice(number + 1)) expect(meet(one, other), JSON.stringify([one, other])).toBe(false);
};

/** The rhythms are shown as they were last said to be, can be told back, and no two of them share a day. */
const ownRhythms = (book: BookedCase, { meetingRhythms: shown }: TellsOfCase): void => {
  expect(
    shown.map(({ id, days, validFrom, validTo, annulledAt }) => [id, days, validFrom, validTo, annulledAt !== null]).toSorted(),
  ).toEqual([...book.rhythms].map(([id, { days, from, to, annulled }]) => [id, days, from, to, annulled]).toSorted());
  for (const { id, days, validFrom, validTo, corrections } of shown)
    expect(inWords(before({ days, validFrom, validTo }, corrections))).toEqual(inWords({ ...book.rhythms.get(id)?.first }));
  const counting = [...book.rhythms.values()].filter(({ annulled }) => !annulled);
  for (const [number, one] of counting.entries())
    for (const other of counting.slice(number + 1)) expect(meet(one, other), JSON.stringify([one, other])).toBe(false);
};

/** The day until which a place is kept waits for the director while nothing entitles, and no longer. */
const suspensions = (book: BookedCase, { deadlines }: TellsOfCase, today: string): void => {
  if (book.closedOn === null && entitles(book, today)) book.suspendedUntil = null;
  const running = deadlines.filter(({ kind, metOn }) => kind === 'SUSPENSION_END' && metOn === null).map(({ dueOn }) => dueOn);
  expect(running, `${today}: ${JSON.stringify([book.bases, book.closedOn])}`).toEqual(
    book.closedOn !== null || book.suspendedUntil === null ? [] : [book.suspendedUntil],
  );
  looked.suspended += running.length;
};

/**
 * The term of contact never runs in a pause; of a family that agreed once and for all it runs from its last visit, or from the day
 * after the pauses that interrupt it.
 */
const rhythm = (book: BookedCase, { deadlines, stage }: TellsOfCase): void => {
  const running = deadlines.filter(({ kind, metOn }) => kind === 'CONTACT' && metOn === null);
  for (const { startedOn, dueOn } of running) {
    expect(dueOn).toBe(after(startedOn, lasts(book, startedOn, RHYTHM)));
    looked.ownRhythm += lasts(book, startedOn, RHYTHM) === RHYTHM ? 0 : 1;
    expect(restsIn(book).filter((pause) => meet(pause, { from: startedOn, to: dueOn }))).toEqual([]);
    looked.putOff += restsIn(book).some(({ to }) => after(to, 1) === startedOn) ? 1 : 0;
  }
  const [agreed, ...more] = book.bases;
  if (stage !== 'IN_SUPPORT' || agreed?.kind !== 'CONSENT' || agreed.to !== null || more.length > 0) return;
  const last =
    [...book.visits.values()]
      .flatMap(({ annulled, day }) => (annulled ? [] : [day]))
      .toSorted()
      .at(-1) ?? '';
  expect(
    running.map(({ startedOn }) => startedOn),
    JSON.stringify([...book.visits.values(), ...restsIn(book)]),
  ).toEqual([countedFrom(book, last, RHYTHM)]);
  looked.rhythms += 1;
};

/** Every interview is shown as it was last said to be, and can be told back to what was first written down. */
const interviews = (book: BookedCase, { interviews: shown }: TellsOfCase): void => {
  expect(shown.map(({ id, conductedOn, annulledAt }) => [id, conductedOn, annulledAt !== null]).toSorted()).toEqual(
    [...book.interviews].map(([id, { conductedOn, annulled }]) => [id, conductedOn, annulled]).toSorted(),
  );
  for (const { id, conductedOn, findings, annulledAt, corrections } of shown) {
    expect(before({ conductedOn, findings }, corrections)).toEqual(book.interviews.get(id)?.first);
    looked.annulledInterviews += annulledAt === null ? 0 : 1;
  }
};

/** Every corrected visit and person can be told back to what was first written down. */
const histories = (book: BookedCase, { visits: shown, family }: TellsOfCase): void => {
  for (const { id, visitedOn, matter, durationMinutes, corrections } of shown) {
    const first = book.visits.get(id)?.first ?? {};
    expect(inWords(before({ visitedOn, matter, durationMinutes }, corrections))).toEqual(
      inWords({ visitedOn: first['visitedOn'], matter: first['matter'], durationMinutes: first['durationMinutes'] }),
    );
  }
  for (const { surname, corrections } of [...family.members, ...family.formerMembers])
    expect(SURNAMES).toContain(before({ surname }, corrections)['surname']);
};

/** The clock of contact began no later than what last gave reason to begin it: what entitled before ended, somebody came, a pause ended. */
const contacts = (book: BookedCase, { deadlines }: TellsOfCase, today: string): void => {
  const running = deadlines.find(({ kind, metOn }) => kind === 'CONTACT' && metOn === null);
  if (!running) return;
  const ends = book.bases.flatMap(({ to }) => (to !== null && to < today ? [after(to, 1)] : []));
  const came = [...book.visits.values()].flatMap(({ annulled, day }) => (annulled ? [] : [day]));
  const reasons = [
    ...book.bases.map(({ from }) => from),
    ...ends,
    ...came,
    ...book.work.map(({ from }) => from),
    ...book.reckonedOn,
  ];
  const latest = reasons
    .filter((day) => day <= today)
    .toSorted()
    .at(-1);
  const latestStart = latest ? countedFrom(book, latest, RHYTHM) : '';
  expect(running.startedOn <= latestStart, `contact since ${running.startedOn}: ${JSON.stringify(reasons)}`).toBe(true);
  looked.contacts += 1;
};

/** How many families somebody has on the day on which they have most. */
const most = (spans: readonly Span[]): number =>
  Math.max(0, ...spans.map(({ from }) => spans.filter((span) => within(span, from)).length));

/** By the product's own rows, nobody accompanies more families at the same time than the act allows, where no rule sets some apart: where one ends, another may begin that day. */
const load = async (office: Office, seen: readonly TellsOfCase[]): Promise<void> => {
  if (office.countsApart) return;
  const others = await Promise.all(office.full.map((id) => readAssignments(office.director, id)));
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
    visits(book, office, shown);
    interviews(book, shown);
    clocks(book, shown, office.today);
    pauses(book, shown);
    ownRhythms(book, shown);
    rhythm(book, shown);
    suspensions(book, shown, office.today);
    decisions(book, shown);
    work(book, shown);
    await workers(book, office, shown);
    intakeClocks(book, office, shown);
    orders(book, shown);
    reports(book, shown);
    contacts(book, shown, office.today);
    histories(book, shown);
  }
  await waitingClocks(office);
  await homes(office);
  places(office);
  await load(office, seen);
};
