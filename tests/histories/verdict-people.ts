import { expect } from 'vitest';
import type { BookedCase } from './book.js';
import { leaderOn } from './book.js';
import { after, type Span, within } from './days.js';
import { BEGINS, LIMIT, type Office } from './office.js';
import { attemptToRead, type TellsOfCase } from './told.js';

/** How often these verdicts had something to look at. */
export const lookedAtPeople = { handedOver: 0, lost: 0, fullHands: 0, sixteenth: 0 };

/** Who accompanied a family, and between which days, is shown as the book says. */
export const work = (book: BookedCase, { assignments }: TellsOfCase): void =>
  expect(assignments.map(({ assistant, assignedOn, endedOn }) => [assistant.id, assignedOn, endedOn]).toSorted()).toEqual(
    book.work.map(({ who, from, to }) => [who, from, to]).toSorted(),
  );

/** Days on which somebody holds a place of an assistant, by the book: where one family ends, another may begin that day. */
export const heldBy = ({ cases, full, assistants }: Office, who: string, besides?: BookedCase): Span[] => [
  ...(assistants[0]?.staffMemberId === who ? full.map(() => ({ from: '2026-01-12', to: null })) : []),
  ...cases
    .filter((book) => book !== besides)
    .flatMap((book) => book.work)
    .filter((one) => one.who === who)
    .map(({ from, to }) => ({ from, to: to === null ? null : after(to, -1) }))
    .filter(({ from, to }) => to === null || from <= to),
];

/** How many families somebody has on a day, by the book. */
export const countOn = (spans: readonly Span[], day: string): number => spans.filter((span) => within(span, day)).length;

/** A family was refused because somebody's hands are full: by the book, they are on one of the days it would be with them. */
export const mustBeFull = (office: Office, who: string, { besides, from }: { besides: BookedCase; from: string }): void => {
  const spans = heldBy(office, who, besides);
  const days = [from, ...spans.map((span) => span.from).filter((day) => day > from && day <= office.today)];
  expect(
    days.some((day) => countOn(spans, day) >= LIMIT),
    `${who} from ${from}: ${JSON.stringify(spans)}`,
  ).toBe(true);
  lookedAtPeople.sixteenth += 1;
};

/** By the book, nobody ever has a sixteenth family on any day. */
export const places = (office: Office): void => {
  for (const { staffMemberId } of office.assistants) {
    const spans = heldBy(office, staffMemberId);
    for (const { from } of spans) {
      const families = countOn(spans, from);
      expect(families, `${staffMemberId} on ${from}: ${JSON.stringify(spans)}`).toBeLessThanOrEqual(LIMIT);
      lookedAtPeople.fullHands += families === LIMIT ? 1 : 0;
    }
  }
};

/** On every day the social worker of a case is whom the book says; whoever lost it reads it no more, and whoever has it does. */
export const workers = async (book: BookedCase, office: Office, { workers: shown }: TellsOfCase): Promise<void> => {
  // Who leads a case first is told by its opening.
  if (book.workers.length === 0)
    for (const { staffMember, validFrom, validTo } of shown)
      book.workers.push({ who: staffMember.id, from: validFrom, to: validTo });
  for (let day = BEGINS; day <= after(office.today, 3) && (!book.closedOn || day < book.closedOn); day = after(day, 1)) {
    const led = shown.filter(({ validFrom, validTo }) => within({ from: validFrom, to: validTo }, day));
    expect(
      led.map(({ staffMember }) => staffMember.id),
      `${day}: ${JSON.stringify([shown, book.workers])}`,
    ).toEqual(leaderOn(book, day));
  }
  const [leader] = leaderOn(book, office.today);
  if (book.closedOn !== null || leader === undefined || leader === book.readBy) return;
  lookedAtPeople.handedOver += book.readBy === null ? 0 : 1;
  book.readBy = leader;
  const leads = (who: string): boolean =>
    office.cases.some((one) => one.familyId === book.familyId && leaderOn(one, office.today).includes(who));
  for (const caller of office.socialWorkers) {
    const had = book.workers.some(({ who }) => who === caller.staffMemberId);
    if (!had) continue;
    const reads = await attemptToRead(caller, book.id);
    expect(reads, `${caller.staffMemberId} reads ${book.id}: ${JSON.stringify(book.workers)}`).toBe(leads(caller.staffMemberId));
    lookedAtPeople.lost += reads ? 0 : 1;
  }
};
