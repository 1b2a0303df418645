import { addDays, daysBetween, type LocalDate } from '@asysta/schema/values/local-date';
import { ELIGIBILITY_KINDS } from '@asysta/schema/staff/codes';
import { firstOn, lastClosedHalfYear } from '@asysta/schema/values/half-year';
import { PEOPLE } from '../../identity/people.js';
import { mended } from './mended.js';
import { Around } from './around.js';
import { tellCourts } from './courts.js';
import { Turns } from './turns.js';
import { surnameOf } from './names.js';
import { tellWhatIsKnown } from './known-so-far.js';
import type { Office, Stage } from './office.js';
import { type Cast, Story, type Told } from './story.js';

interface OfficeAtWork {
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

const subjectOf = (username: string): string => {
  const person = PEOPLE.find((one) => one.username === username);
  if (!person) throw new Error(`No sample person ${username}`);
  return person.subject;
};

const FIRST_VISIT_AFTER_DAYS = 9;
const VISIT_EVERY_DAYS = 31;

/** One office while its year is told: who works with whom, and how many families have been told so far. */
class Year {
  #told = 0;
  readonly #contacts: (() => Promise<void>)[] = [];
  #staff: Promise<ReadonlyMap<string, string>> | null = null;

  constructor(private readonly at: OfficeAtWork) {}

  /** The next surname; the same order in every centre. */
  surname(): string {
    return surnameOf(this.#told++);
  }

  story(cast: Cast): Story {
    return new Story(this.at.office, this.at.stage.chance, cast, this.at.city);
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
    for (let day = addDays(first, VISIT_EVERY_DAYS); daysBetween(day, last) > 6; day = addDays(day, VISIT_EVERY_DAYS))
      await story.visit(told, day);
    if (last > first) await story.visit(told, last);
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

const rakow = async (year: Year): Promise<void> => {
  const cast: Cast = {
    director: subjectOf('dorota.rakow'),
    socialWorker: subjectOf('jan.rakow'),
    assistant: subjectOf('ewa.rakow'),
  };
  for (let ordinal = 0; ordinal < 5; ordinal += 1) await year.accompanied(cast, ordinal, ordinal === 2 ? 20 : 3);
  await year.awaitingFirstVisit(cast, 20);
  await year.story(cast).requested(year.surname(), year.daysAgo(14), ['CARE_AND_UPBRINGING', 'HEALTH', 'DEBT']);
  await year.story(cast).intake(year.surname(), year.daysAgo(3));
};

const zielonki = async (year: Year): Promise<void> => {
  const worker = {
    director: subjectOf('zofia.zielonki'),
    socialWorker: subjectOf('anna.zielonki'),
    qualifies: true,
  } as const;
  const tomasz: Cast = { ...worker, assistant: subjectOf('tomasz.zielonki') };
  const karolina: Cast = { ...worker, assistant: subjectOf('karolina.zielonki') };
  for (let ordinal = 0; ordinal < 6; ordinal += 1) await year.accompanied(tomasz, ordinal, ordinal === 1 ? 10 : 1 + ordinal);
  for (let ordinal = 6; ordinal < 8; ordinal += 1) await year.accompanied(karolina, ordinal, ordinal - 4);
  const handed = await year.accompanied(karolina, 8, 4);
  const away = await year.accompanied(karolina, 9, 5);
  await year.story(karolina).pause(away, year.daysAgo(3), year.daysAgo(-8));
  await year.awaitingFirstVisit(tomasz, 16);
  await year.awaitingFirstVisit(karolina, 10);
  const pregnancy = year.story(karolina);
  const accepted = await pregnancy.zaZyciem(year.surname(), year.daysAgo(40), 'COMPLICATED_PREGNANCY');
  const assigned = await pregnancy.assigned(accepted, year.daysAgo(37), await year.staffId(karolina.assistant));
  await pregnancy.firstVisit(assigned, year.daysAgo(30), await year.staffId(karolina.socialWorker));
  await pregnancy.visit(assigned, year.daysAgo(4));
  await year.story(tomasz).zaZyciem(year.surname(), year.daysAgo(6), 'CHILD_CONDITION');
  await year.story(tomasz).refused(year.surname(), year.daysAgo(18));
  await year
    .story(tomasz)
    .requested(year.surname(), year.daysAgo(13), ['CARE_AND_UPBRINGING', 'PARENTAL_CONFLICT', 'SCHOOL_DIFFICULTIES']);
  await year.story(tomasz).opened(year.surname(), year.daysAgo(12));
  await year.story(tomasz).intake(year.surname(), year.daysAgo(2), 'URGENT');
  await year.checked(subjectOf('adam.zielonki'), tomasz.assistant);
  await year.turns(karolina).handedOver(handed, await year.staffId(subjectOf('maria.podwojna')));
};

const rawa = async (year: Year): Promise<void> => {
  const worker = { director: subjectOf('robert.rawa'), socialWorker: subjectOf('magda.rawa') };
  const pawel: Cast = { ...worker, assistant: subjectOf('pawel.rawa') };
  const lena: Cast = { ...worker, assistant: subjectOf('lena.rawa') };
  const first = await year.accompanied(pawel, 0);
  const proposed = await year.accompanied(pawel, 1);
  await year.accompanied(pawel, 2);
  const [mended, resting, ended, undecided] = [
    await year.accompanied(pawel, 3),
    await year.accompanied(pawel, 4),
    await year.accompanied(pawel, 5, 10),
    await year.accompanied(pawel, 6),
  ];
  const second = await year.accompanied(lena, 7);
  for (let ordinal = 8; ordinal < 13; ordinal += 1) await year.accompanied(lena, ordinal);
  const sensitive = await year.accompanied(lena, 13);
  const regaining = await year.accompanied(pawel, 14, 5, 'COURT');
  await year.accompanied(pawel, 15, 5, 'COURT');
  await year.story(lena).ordered(year.surname(), year.daysAgo(9));
  await year.awaitingFirstVisit(lena, 6);
  const opened = await year.story(pawel).opened(year.surname(), year.daysAgo(15));
  await year.mended(opened, pawel);
  await year.story(pawel).intake(year.surname(), year.daysAgo(8));
  await year.story(lena).restricted(sensitive, year.daysAgo(1));
  await year.around(pawel).returned(regaining);
  await year.around(pawel).fromAbroad(regaining);
  await year.around(pawel).inInstitution(first);
  await year.around(lena).hides(second);
  const turns = year.turns(pawel);
  await turns.visitsMended(mended);
  await turns.reliefAsked(undecided);
  await turns.consentToBeCorrected(proposed);
  await turns.suspended(resting);
  await turns.endedWithALateVisit(ended);
  await turns.requestReturned(await year.story(pawel).requested(year.surname(), year.daysAgo(13)));
  await turns.assignedOnPaper(
    await year.story(lena).requested(year.surname(), year.daysAgo(20)),
    await year.staffId(lena.assistant),
  );
  await turns.ownProblemsNamed(opened);
};

const lodz = async (year: Year, units: ReadonlyMap<string, string>): Promise<void> => {
  const director = subjectOf('barbara.lodz');
  const cast = (socialWorker: string, assistant: string, unit: string): Cast => {
    const unitId = units.get(unit);
    return { director, socialWorker: subjectOf(socialWorker), assistant: subjectOf(assistant), ...(unitId ? { unitId } : {}) };
  };
  const alicja = cast('kinga.lodz', 'alicja.lodz', 'dzial-pomocy-pozamaterialnej');
  const bartosz = cast('kinga.lodz', 'bartosz.lodz', 'wydzial-iii');
  const celina = cast('wojciech.lodz', 'celina.lodz', 'wydzial-ii');
  const daniel = cast('wojciech.lodz', 'daniel.lodz', 'wydzial-i');
  const first = await year.accompanied(alicja, 0);
  for (let ordinal = 1; ordinal < 15; ordinal += 1) await year.accompanied(alicja, ordinal);
  for (let ordinal = 15; ordinal < 17; ordinal += 1) await year.accompanied(bartosz, ordinal);
  for (let ordinal = 17; ordinal < 20; ordinal += 1) await year.accompanied(celina, ordinal);
  for (let ordinal = 20; ordinal < 22; ordinal += 1) await year.accompanied(daniel, ordinal);
  await year.story(alicja).requested(year.surname(), year.daysAgo(12));
  await year.story(celina).intake(year.surname(), year.daysAgo(4));
  await year.proposed({
    by: subjectOf('natalia.lodz'),
    whom: subjectOf('kinga.lodz'),
    unitId: units.get('wydzial-iii') ?? null,
    title: 'kierownik III Wydziału Pracy Środowiskowej',
  });
  await year.onLeave(alicja, bartosz.assistant);
  await year.story({ ...alicja, assistant: bartosz.assistant }).visit(first, year.daysAgo(0));
};

/** Tells the year of one centre: the families of domain.md 1.5 with the cases each centre is to show. */
export const tellYear = async (at: OfficeAtWork): Promise<void> => {
  const year = new Year(at);
  const tellers: Readonly<Record<string, () => Promise<void>>> = {
    'centre-rakow': () => rakow(year),
    'centre-zielonki': () => zielonki(year),
    'centre-rawa-mazowiecka': () => rawa(year),
    'centre-lodz': () => lodz(year, at.units),
  };
  await tellers[at.office.party.alias]?.();
  await year.contacts();
  await tellCourts(at.office, subjectOf, at.today);
  // Last of all, so that what is drawn for it changes no family told before.
  if (at.office.party.alias === 'centre-rakow') await tellWhatIsKnown(at.office, subjectOf('jan.rakow'), at.today);
};
