import { expect } from 'vitest';
import type { BookedCase } from './book.js';
import { bookFirstWorkers, entitles, leaderOn } from './book.js';
import { after, type Span, within } from './days.js';
import { BEGINS, LIMIT, type Office } from './office.js';
import { attemptToRead, type TellsOfCase } from './told.js';

/** How often these verdicts had something to look at. */
export const lookedAtPeople = {
  handedOver: 0,
  lost: 0,
  fullHands: 0,
  sixteenth: 0,
  sixteenthBefore: 0,
  freedBefore: 0,
  apart: 0,
};

/** Who accompanied a family, and between which days, is shown as the book says. */
export const work = (book: BookedCase, { assignments }: TellsOfCase): void =>
  expect(assignments.map(({ assistant, assignedOn, endedOn }) => [assistant.id, assignedOn, endedOn]).toSorted()).toEqual(
    book.work.map(({ who, from, to }) => [who, from, to]).toSorted(),
  );

/** Days on which somebody accompanies a family, and on which of them it takes no place. */
export interface Held extends Span {
  readonly apartOn?: (day: string) => boolean;
}

/** Whether a family takes no place on a day: by the rule of its centre, one that nothing but an application „Za życiem” entitles. */
const apart = ({ countsApart }: Office, book: BookedCase, day: string): boolean =>
  countsApart && entitles(book, day, ['APPLICATION']) && !entitles(book, day, ['CONSENT', 'ORDER']);

/** Days on which somebody accompanies families of an assistant, by the book: where one family ends, another may begin that day. */
const heldBy = (office: Office, who: string, besides?: BookedCase): Held[] => [
  ...(office.assistants[0]?.staffMemberId === who ? office.full.map(() => ({ from: '2026-01-12', to: null })) : []),
  ...office.cases
    .filter((book) => book !== besides)
    .flatMap((book) => book.work.map((one) => ({ ...one, apartOn: (day: string) => apart(office, book, day) })))
    .filter((one) => one.who === who)
    .map(({ from, to, apartOn }) => ({ from, to: to === null ? null : after(to, -1), apartOn }))
    .filter(({ from, to }) => to === null || from <= to),
];

/** How many families take a place with somebody on a day, by the book. */
const countOn = (spans: readonly Held[], day: string): number =>
  spans.filter((span) => within(span, day) && !span.apartOn?.(day)).length;

/** The days of a stretch, both ends counted, on which somebody may have more families than the day before: one comes, or begins to take a place. */
const daysOf = ({ cases }: Office, spans: readonly Span[], { from, to }: { from: string; to: string }): string[] => {
  const changes = cases.flatMap(({ bases }) => bases.flatMap((basis) => [basis.from, ...(basis.to ? [after(basis.to, 1)] : [])]));
  return [from, ...new Set([...spans.map((span) => span.from), ...changes])].filter((day) => from <= day && day <= to);
};

/** Whether somebody has no place for a family on some day of a stretch, by the book. */
export const isFull = (office: Office, who: string, { besides, from }: { besides: BookedCase; from: string }): boolean => {
  const spans = heldBy(office, who, besides);
  return daysOf(office, spans, { from, to: office.today }).some(
    (day) => countOn(spans, day) >= LIMIT && !apart(office, besides, day),
  );
};

/** A family was refused because somebody's hands are full: by the book, they are on one of the days it would be with them. */
export const mustBeFull = (office: Office, who: string, asked: { besides: BookedCase; from: string }): void => {
  const { from, besides } = asked;
  expect(isFull(office, who, asked), `${who} from ${from}: ${JSON.stringify(heldBy(office, who, besides))}`).toBe(true);
  lookedAtPeople.sixteenth += 1;
  lookedAtPeople.sixteenthBefore += from < office.today ? 1 : 0;
};

/** A decision of an earlier day was granted: how often on the very day on which a place of full hands became free. */
export const noteRoom = (office: Office, who: string, { besides, from }: { besides: BookedCase; from: string }): void => {
  const spans = heldBy(office, who, besides);
  const before = countOn(spans, after(from, -1));
  lookedAtPeople.freedBefore += from < office.today && before >= LIMIT && countOn(spans, from) < LIMIT ? 1 : 0;
};

/** The day on which somebody has more families that take a place than the act allows, by the book; none as a rule. */
export const crowdedOn = (office: Office, who: string): string | undefined => {
  const spans = heldBy(office, who);
  return daysOf(office, spans, { from: '2026-01-12', to: office.today }).find((day) => countOn(spans, day) > LIMIT);
};

/** By the book, nobody ever has a sixteenth family on any day, but for those that a rule of the centre sets apart. */
export const places = (office: Office): void => {
  for (const { staffMemberId } of office.assistants) {
    const spans = heldBy(office, staffMemberId);
    expect(crowdedOn(office, staffMemberId), `${staffMemberId}: ${JSON.stringify([spans, office.cases])}`).toBeUndefined();
    for (const { from } of spans) {
      const there = spans.filter((span) => within(span, from)).length;
      lookedAtPeople.fullHands += there === LIMIT ? 1 : 0;
      lookedAtPeople.apart += there > LIMIT ? 1 : 0;
    }
  }
};

/** On every day the social worker of a case is whom the book says; whoever lost it reads it no more, and whoever has it does. */
export const workers = async (book: BookedCase, office: Office, { workers: shown }: TellsOfCase): Promise<void> => {
  bookFirstWorkers(book, shown);
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
    office.cases.some((one) => one.familyId === book.familyId && leaderOn(one, office.today).includes(who)) ||
    office.intakes.some(({ familyId, inCase, by }) => familyId === book.familyId && inCase === null && by === who);
  for (const caller of office.socialWorkers) {
    const had = book.workers.some(({ who }) => who === caller.staffMemberId);
    if (!had) continue;
    const reads = await attemptToRead(caller, book.id);
    expect(reads, `${caller.staffMemberId} reads ${book.id}: ${JSON.stringify(book.workers)}`).toBe(leads(caller.staffMemberId));
    lookedAtPeople.lost += reads ? 0 : 1;
  }
};
