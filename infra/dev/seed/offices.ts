import { tellCourts } from './courts.js';
import { surnameOf } from './names.js';
import { tellWhatIsKnown } from './turns/known-so-far.js';
import type { Cast, Told } from './story.js';
import { Annulled, tellRhythm } from './turns/annulled.js';
import { Bases } from './turns/bases.js';
import { Decisions } from './turns/decisions.js';
import { tellOrders } from './turns/orders.js';
import { Persons } from './turns/persons.js';
import { tellAnnouncedRule, tellEndedRule } from './turns/rules.js';
import { tellAbsence, tellSuspended } from './turns/staff.js';
import { type OfficeAtWork, subjectOf, Year } from './year.js';

/** The families of Zielonki whose weekly meeting is late on purpose: its assistant shall have something overdue to see. */
export const LATE_ON_PURPOSE: readonly string[] = [surnameOf(1)];

const rakow = async (year: Year): Promise<void> => {
  const cast: Cast = {
    director: subjectOf('dorota.rakow'),
    socialWorker: subjectOf('jan.rakow'),
    assistant: subjectOf('ewa.rakow'),
  };
  const supported: Told[] = [];
  for (let ordinal = 0; ordinal < 5; ordinal += 1) supported.push(await year.accompanied(cast, ordinal, ordinal === 2 ? 20 : 3));
  await year.awaitingFirstVisit(cast, 20);
  await year.story(cast).requested(year.surname(), year.daysAgo(14), ['CARE_AND_UPBRINGING', 'HEALTH', 'DEBT']);
  await year.story(cast).intake(year.surname(), year.daysAgo(3));
  const [first, second, third, fourth] = supported as [Told, Told, Told, Told];
  const [persons, bases, decisions] = [new Persons(year, cast), new Bases(year, cast), new Decisions(year, cast)];
  await persons.left(first);
  await persons.corrected(fourth);
  await persons.withStatusUkr(second);
  await bases.zaZyciemBeside(second, 15);
  await bases.zaZyciemEnded(third);
  await bases.secondIntake(fourth);
  await bases.minorParent();
  await bases.closed(await year.accompanied(cast, 5, 12));
  await decisions.requestRefused();
  await decisions.courtNotified();
  const annulled = new Annulled(year, cast);
  await annulled.consent();
  await annulled.closing(await year.accompanied(cast, 6, 12));
  await tellAbsence(year, cast.assistant, 'TRAINING', [-9, -10]);
};

const zielonki = async (year: Year): Promise<void> => {
  const worker = {
    director: subjectOf('zofia.zielonki'),
    socialWorker: subjectOf('anna.zielonki'),
    qualifies: true,
    meetsEveryDays: 7,
  } as const;
  const tomasz: Cast = { ...worker, assistant: subjectOf('tomasz.zielonki') };
  const karolina: Cast = { ...worker, assistant: subjectOf('karolina.zielonki') };
  const met: Told[] = [];
  for (let ordinal = 0; ordinal < 6; ordinal += 1)
    met.push(await year.accompanied(tomasz, ordinal, LATE_ON_PURPOSE.includes(surnameOf(ordinal)) ? 10 : 1 + ordinal));
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
  const applied = await year.story(tomasz).zaZyciem(year.surname(), year.daysAgo(6), 'CHILD_CONDITION');
  await year.story(tomasz).refused(year.surname(), year.daysAgo(18));
  await year
    .story(tomasz)
    .requested(year.surname(), year.daysAgo(13), ['CARE_AND_UPBRINGING', 'PARENTAL_CONFLICT', 'SCHOOL_DIFFICULTIES']);
  await year.story(tomasz).opened(year.surname(), year.daysAgo(12));
  await year.story(tomasz).intake(year.surname(), year.daysAgo(2), 'URGENT');
  await year.checked(subjectOf('adam.zielonki'), tomasz.assistant);
  await year.turns(karolina).handedOver(handed, await year.staffId(subjectOf('maria.podwojna')));
  await new Bases(year, tomasz).authorizedLater(applied);
  if (met[3]) await new Decisions(year, tomasz).decidedTogether(met[3]);
  if (met[2]) await tellRhythm(year, tomasz, met[2], 3);
  await tellAnnouncedRule(year, worker.director);
};

const rawa = async (year: Year): Promise<void> => {
  const worker = { director: subjectOf('robert.rawa'), socialWorker: subjectOf('magda.rawa') };
  const pawel: Cast = { ...worker, assistant: subjectOf('pawel.rawa') };
  const lena: Cast = { ...worker, assistant: subjectOf('lena.rawa') };
  const first = await year.accompanied(pawel, 0);
  const proposed = await year.accompanied(pawel, 1);
  const unsigned = await year.accompanied(pawel, 2);
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
  await tellOrders(year, pawel, lena);
  const decisions = new Decisions(year, pawel);
  await decisions.reliefGranted(await year.staffId(lena.assistant));
  await decisions.reliefRefused();
  await decisions.correctionConfirmed(unsigned);
  await tellAbsence(year, lena.assistant, 'SICKNESS', [16, 14]);
  await tellSuspended(year, pawel, subjectOf('oskar.rawa'));
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
  await tellEndedRule(year, director);
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
