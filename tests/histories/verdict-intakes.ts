import { expect } from 'vitest';
import type { BookedCase, BookedIntake } from './book.js';
import { looked } from './looked.js';
import type { Office } from './office.js';
import type { TellsOfCase } from './told.js';

const KINDS = { ORDINARY: 'FAMILY_INTERVIEW', URGENT: 'URGENT_FAMILY_INTERVIEW' } as const;

/** The first interview that counts since an intake came. */
const firstInterview = ({ interviews }: BookedCase, { receivedOn }: BookedIntake): string | null =>
  [...interviews.values()]
    .flatMap(({ annulled, conductedOn }) => (!annulled && conductedOn >= receivedOn ? [conductedOn] : []))
    .toSorted()[0] ?? null;

/** The clock of every intake in a case is its own: met by the first interview there since it came, running until then, stopped where the case ended without. */
export const intakeClocks = (book: BookedCase, { intakes }: Office, { deadlines }: TellsOfCase): void => {
  const shown = deadlines
    .filter(({ kind }) => kind.endsWith('FAMILY_INTERVIEW'))
    .map(({ kind, startedOn, metOn }) => [kind, startedOn, metOn]);
  const told = intakes.filter(({ inCase }) => inCase === book);
  const booked = told.map((one) => [KINDS[one.urgency], one.receivedOn, firstInterview(book, one)]);
  const counting = booked.filter(([, , metOn]) => book.closedOn === null || metOn !== null);
  if (book.closedOn === null)
    expect(shown.toSorted(), JSON.stringify([told.map(({ id }) => id), book])).toEqual(counting.toSorted());
  else expect(shown.filter(([, , metOn]) => metOn === null)).toEqual([]);
  looked.interviewClocks += shown.filter(([, , metOn]) => metOn === null).length;
};

interface Clock {
  readonly intake: string;
  readonly kind: string;
  readonly started: string;
}

/** The clock of an intake that nobody settled runs from its day; of one dismissed none runs. The rows are asked: no case shows them. */
export const waitingClocks = async ({ server, centreId, intakes }: Office): Promise<void> => {
  const shown = await server.peek<Clock>(
    `select intake_id as intake, kind, started_on::text as started from deadline
      where tenant_id = $1 and support_case_id is null and intake_id is not null and met_on is null and cancelled_on is null`,
    [centreId],
  );
  const waiting = intakes.filter(({ dismissed, inCase }) => !dismissed && inCase === null);
  expect(shown.map(({ intake, kind, started }) => [intake, kind, started]).toSorted()).toEqual(
    waiting.map(({ id, urgency, receivedOn }) => [id, KINDS[urgency], receivedOn]).toSorted(),
  );
  looked.waitingIntakes += waiting.length;
};
