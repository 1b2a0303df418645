import type { TestServer } from './server.js';

/** The changes of a pause of visits with the types of their inputs. */
export const PAUSE = {
  record: ['recordVisitPause', 'RecordVisitPauseInput'],
  correct: ['correctVisitPause', 'CorrectVisitPauseInput'],
  end: ['endVisitPause', 'EndVisitPauseInput'],
  annul: ['annulVisitPause', 'AnnulVisitPauseInput'],
} as const;

/** Days without visits as they are usually typed. */
export const pauseDays = (over: Record<string, unknown> = {}) => ({
  validFrom: '2026-03-10',
  validTo: '2026-03-20',
  cause: 'FAMILY_AWAY',
  ...over,
});

/** A pause of a case as it is usually typed. */
export const pauseInput = (supportCaseId: string, over: Record<string, unknown> = {}) => ({
  supportCaseId,
  ...pauseDays(over),
});

/** A term of contact as its row says it; `from` is the day of the event where a pause put it off. */
export interface ClockRow {
  readonly begun: string;
  readonly due: string;
  readonly from: string | null;
  readonly met: string | null;
}

/** The terms of contact of a case that were not cancelled, the earliest event first. */
export const clocksIn = (server: TestServer, supportCaseId: string): Promise<ClockRow[]> =>
  server.peek<ClockRow>(
    `select started_on::text as begun, due_on::text as due, put_off_from::text as "from", met_on::text as met from deadline
      where support_case_id = $1 and kind = 'CONTACT' and cancelled_on is null order by coalesce(put_off_from, started_on)`,
    [supportCaseId],
  );
