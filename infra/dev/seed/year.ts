import { addDays, daysBetween, type LocalDate } from '@asysta/schema/values/local-date';
import { ELIGIBILITY_KINDS } from '@asysta/schema/staff/codes';
import { firstOn, lastClosedHalfYear } from '@asysta/schema/values/half-year';
import { PEOPLE } from '../../identity/people.js';
import { mended } from './turns/mended.js';
import { Around } from './turns/around.js';
import { Turns } from './turns/crooked.js';
import { surnameOf } from './names.js';
import type { Office, Stage } from './office.js';
import { type Cast, Story, type Told } from './story.js';

/** One office on the day of the telling, with what its year is told by. */
export interface OfficeAtWork {
  readonly stage: Stage;
  readonly office: Office;
  readonly today: LocalDate;
  readonly city: string;
  readonly units: ReadonlyMap<string, string>;
}

interface ProposedHead {
  readonly by: string;
  readonly whom: string;
  readonly unitId: string | null;
  readonly title: string;
}

/** The subject of a sample person. */
export const subjectOf = (username: string): string => {
  const person = PEOPLE.find((one) => one.username === username);
  if (!person) throw new Error(`No sample person ${username}`);
  return person.subject;
};

const FIRST_VISIT_AFTER_DAYS = 9;
const A_MONTH_DAYS = 31;

/** The days between the first visit and the last one, and that one: as often as asked, and nothing in the last days before it. */
const meetingDays = (first: LocalDate, last: LocalDate, everyDays: number): readonly LocalDate[] => {
  const regular = Array.from({ length: Math.floor(daysBetween(first, last) / everyDays) }, (_, index) =>
    addDays(first, (index + 1) * everyDays),
  );
  const apart = Math.min(6, everyDays - 7);
  return last > first ? [...regular.filter((day) => daysBetween(day, last) > apart), last] : [];
};

/** One office while its year is told: who works with whom, and how many families have been told so far. */
export class Year {
  #told = 0;
  readonly #contacts: (() => Promise<void>)[] = [];
  #staff: Promise<ReadonlyMap<string, string>> | null = null;

  constructor(readonly at: OfficeAtWork) {}

  /** The next surname; the same order in every centre. */
  surname(): string {
    return surnameOf(this.#told++);
  }

  story(cast: Cast): Story {
    return new Story(this.at.office, this.at.stage.chance.branch(), cast, this.at.city);
  }

  around(cast: Cast): Around {
    return new Around(this.at.office, cast, this.at.today);
  }

  turns(cast: Cast): Turns {
    return new Turns(this.at.office, cast, this.at.today);
  }

  daysAgo(days: number): LocalDate {
    return addDays(this.at.today, -days);
  }

  /** Id of a staff member by subject, as the office itself knows it. */
  async staffId(subject: string): Promise<string> {
    this.#staff ??= this.at.stage.surroundings.doors
      .read({ party: this.at.office.party, staffMemberId: null })
      .then(async (door) => {
        const rows: { id: string; subject: string }[] = await door.em.execute('select id, subject from staff_member');
        await door.end();
        return new Map(rows.map((row) => [row.subject, row.id]));
      });
    const id = (await this.#staff).get(subject);
    if (!id) throw new Error('No such staff member in this office');
    return id;
  }

  /** A family accompanied from a day of the last closed half-year until now; `lastVisitDaysAgo` decides whether contact is late. */
  async accompanied(
    cast: Cast,
    ordinal: number,
    lastVisitDaysAgo = 1 + (ordinal % 6),
    how: 'ORDINARY' | 'COURT' = 'ORDINARY',
  ): Promise<Told> {
    const story = this.story(cast);
    const start = addDays(firstOn(lastClosedHalfYear(this.at.today)), 3 + ((ordinal * 11) % 110));
    const awaiting =
      how === 'COURT'
        ? await story.interviewed(await story.ordered(this.surname(), start), addDays(start, 5))
        : await story.qualified(
            await story.requested(this.surname(), start, [
              'CARE_AND_UPBRINGING',
              ordinal % 2 ? 'UNEMPLOYMENT' : 'HOUSING',
              'DEBT',
            ]),
            addDays(start, 12),
          );
    const told = await story.assigned(awaiting, addDays(start, 13), await this.staffId(cast.assistant));
    const first = addDays(start, 12 + FIRST_VISIT_AFTER_DAYS);
    await story.firstVisit(told, first, await this.staffId(cast.socialWorker));
    const last = this.daysAgo(lastVisitDaysAgo);
    for (const day of meetingDays(first, last, cast.meetsEveryDays ?? A_MONTH_DAYS)) await story.visit(told, day);
    if (ordinal % 2 === 0) await story.strength(told, addDays(first, 5));
    if (ordinal % 3 === 0)
      this.#contacts.push(async () => {
        await story.contact(told, addDays(first, 3), ordinal / 3);
        if (lastVisitDaysAgo > 0) await story.contact(told, addDays(last, 1), ordinal / 3 + 1);
      });
    return told;
  }

  /** What was no meeting, told after everything else: what it draws changes no family. */
  async contacts(): Promise<void> {
    for (const tell of this.#contacts) await tell();
  }

  /** A family of which something was corrected and something annulled. */
  mended(told: Told, { socialWorker }: Cast): Promise<void> {
    return mended({ office: this.at.office, socialWorker, day: this.daysAgo(5) }, told);
  }

  /** An assistant of whom everything that art. 12(1) and 7b ask was checked; of the others it is due. */
  async checked(by: string, whom: string): Promise<void> {
    const staffMemberId = await this.staffId(whom);
    for (const kind of ELIGIBILITY_KINDS)
      await this.at.office.act(by, this.daysAgo(20), 'recordEligibilityCheck', 'RecordEligibilityCheckInput', {
        staffMemberId,
        kind,
        result: 'MET',
        checkedOn: this.daysAgo(20),
      });
  }

  /** A head of a unit proposed by the administrator, whom a director has yet to confirm. */
  async proposed({ by, whom, ...post }: ProposedHead): Promise<void> {
    const { office, today } = this.at;
    await office.act(by, this.daysAgo(2), 'proposeAppointment', 'ProposeAppointmentInput', {
      staffMemberId: await this.staffId(whom),
      role: 'UNIT_HEAD',
      validFrom: addDays(today, 11),
      ...post,
    });
  }

  /** An assistant who went on leave today, recorded by themselves, and a colleague who stands in for them until they are back. */
  async onLeave(whom: Cast, substitute: string): Promise<void> {
    const { office, today } = this.at;
    const [staffMemberId, substituteId] = [await this.staffId(whom.assistant), await this.staffId(substitute)];
    const days = { validFrom: today, validTo: addDays(today, 9) };
    const absence = { staffMemberId, kind: 'LEAVE', ...days };
    await office.act(whom.assistant, this.daysAgo(6), 'recordAbsence', 'RecordAbsenceInput', absence);
    await office.act(whom.director, this.daysAgo(3), 'appointSubstitute', 'AppointSubstituteInput', {
      insteadOfId: staffMemberId,
      substituteId,
      ...days,
      note: 'Pilne są terminy w szkole; resztę można umówić na przyszły tydzień.',
    });
  }

  /** A family assigned lately, and qualified before where the centre does that, whose first visit is still ahead, or late. */
  async awaitingFirstVisit(cast: Cast, qualifiedDaysAgo: number): Promise<void> {
    const story = this.story(cast);
    const requested = await story.requested(this.surname(), this.daysAgo(qualifiedDaysAgo + 11));
    const qualified = await story.qualified(requested, this.daysAgo(qualifiedDaysAgo));
    await story.assigned(qualified, this.daysAgo(Math.max(qualifiedDaysAgo - 1, 0)), await this.staffId(cast.assistant));
  }
}
