import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LATE_ON_PURPOSE } from '@asysta/infra/dev/seed/offices';
import { addDays, daysBetween, type LocalDate } from '@asysta/schema/values/local-date';
import { aSample, type Sample } from '../kit/sample.js';
import { readOffice, type SampleCase, type SampleFamily, type SampleMember, type SampleOffice } from './sample-files.js';

const DIRECTORS = {
  'centre-rakow': 'dorota.rakow',
  'centre-zielonki': 'zofia.zielonki',
  'centre-rawa-mazowiecka': 'robert.rawa',
  'centre-lodz': 'barbara.lodz',
} as const;

/** Only a telling that hangs meets it: a whole year of four centres takes minutes on a machine that is busy with something else. */
const TELLING_TIMEOUT_MS = 20 * 60_000;

let sample: Sample;
const offices: SampleOffice[] = [];
let zielonki: SampleOffice;
beforeAll(async () => {
  sample = await aSample();
  for (const [alias, director] of Object.entries(DIRECTORS)) {
    const office = await readOffice(sample.as(director, alias));
    if (alias === 'centre-zielonki') zielonki = office;
    offices.push(office);
  }
}, TELLING_TIMEOUT_MS);
afterAll(() => sample.stop());

const ofOffice = (shows: (office: SampleOffice) => boolean) => shows;
const ofFamily = (shows: (family: SampleFamily) => boolean) => ofOffice(({ families }) => families.some(shows));
const ofCase = (shows: (one: SampleCase, today: LocalDate) => boolean) =>
  ofOffice(({ families, today }) => families.some(({ cases }) => cases.some((one) => shows(one, today as LocalDate))));
const ofPerson = (shows: (one: SampleMember) => boolean) => ofFamily(({ members }) => members.some(shows));
const ofFormer = (shows: (one: SampleMember) => boolean) => ofFamily(({ formerMembers }) => formerMembers.some(shows));
const ofStaff = (shows: (one: SampleOffice['staff'][number]) => boolean) => ofOffice(({ staff }) => staff.some(shows));

const runs = ({ validTo }: { readonly validTo: string | null }, today: string) => !validTo || validTo >= today;
const isClosed = ({ closedOn }: SampleCase) => closedOn !== null;
const decidedByCourt = (kind: string) =>
  ofCase(({ courtOrders }) => courtOrders.some(({ decisions }) => decisions.some((one) => one.kind === kind)));

const STATES: readonly (readonly [polish: string, english: string, shown: (office: SampleOffice) => boolean])[] = [
  ['sprawa zakończona', 'closed case', ofCase((one) => isClosed(one) && one.courtWordSignature === null)],
  [
    'sprawa z postanowieniem zakończona słowem sądu',
    'closing under an order',
    ofCase((one) => isClosed(one) && one.courtWordSignature !== null),
  ],
  [
    'wsparcie zakończone po wycofaniu zgody',
    'withdrawal, ended',
    ofCase(({ withdrawalDecisions }) => withdrawalDecisions.some(({ kind }) => kind === 'ENDED')),
  ],
  [
    'wsparcie wstrzymane do dnia',
    'withdrawal, suspended to a day',
    ofCase(({ suspendedUntil }, today) => suspendedUntil !== null && suspendedUntil > today),
  ],
  [
    'postanowienie z ostatnim dniem i terminami sprawozdań',
    'order with last day and reports',
    ofCase(({ courtOrders }) => courtOrders.some(({ validTo, reportsDueOn }) => validTo !== null && reportsDueOn.length > 1)),
  ],
  [
    'sprawozdanie do sądu wysłane i następne należne',
    'report sent, the next one owed',
    ofCase(({ deadlines }) =>
      [true, false].every((met) => deadlines.some(({ kind, metOn }) => kind === 'COURT_REPORT' && (metOn !== null) === met)),
    ),
  ],
  ['postanowienie przedłużone', 'order prolonged', decidedByCourt('PROLONGED')],
  ['postanowienie uchylone', 'order lifted', decidedByCourt('LIFTED')],
  [
    'postanowienie zastąpione',
    'order replaced',
    ofCase(({ courtOrders }) => courtOrders.some(({ replaces }) => replaces !== null)),
  ],
  [
    'postanowienie wygasa w ciągu 30 dni',
    'order expiring within 30 days',
    ofCase(
      ({ legalBases, closedOn }, today) =>
        closedOn === null &&
        legalBases.some(
          ({ kind, validTo }) => kind === 'COURT_ORDER' && validTo !== null && validTo >= today && validTo <= addDays(today, 30),
        ),
    ),
  ],
  ['wyprowadził się', 'person who left', ofFormer(({ leavingReason }) => leavingReason === 'MOVED_OUT')],
  ['zmarła', 'person who died', ofFormer(({ diedOn, leavingReason }) => diedOn !== null && leavingReason === 'DIED')],
  ['osiągnęła pełnoletność', 'person who came of age', ofFormer(({ leavingReason }) => leavingReason === 'CAME_OF_AGE')],
  ['poprawiono osobę', 'corrected person', ofPerson(({ corrected }) => corrected)],
  ['poprawiono adres', 'corrected address', ofFamily(({ corrected }) => corrected)],
  ['PESEL ze statusem UKR', 'PESEL UKR', ofPerson(({ peselUkr }) => peselUkr)],
  ['dokument cudzoziemca', 'foreigner’s document', ofPerson(({ identityDocument }) => identityDocument?.kind === 'PASSPORT')],
  ['dziecko nienarodzone', 'unborn child', ofPerson(({ expectedOn }) => expectedOn !== null)],
  ['ojciec dwóch rodzin', 'father of two families', ofPerson(({ households }) => households.length > 1)],
  ['rodzina bez nazwiska', 'family without a surname', ofFamily(({ surnameKnown }) => !surnameKnown)],
  [
    'drugie zgłoszenie dołączone do sprawy',
    'second intake joined',
    ofFamily(({ intakes, cases }) => intakes.some(({ state }) => state === 'JOINED') && cases.some((one) => !isClosed(one))),
  ],
  [
    '„Za życiem” obok zgody',
    'Za życiem beside an ordinary case',
    ofCase(
      ({ track, legalBases }, today) =>
        track === 'ORDINARY' &&
        ['CONSENT', 'ZA_ZYCIEM'].every((wanted) => legalBases.some((basis) => basis.kind === wanted && runs(basis, today))),
    ),
  ],
  [
    '„Za życiem” zakończone',
    'Za życiem ended',
    ofCase(({ zaZyciemApplications }) => zaZyciemApplications.some(({ endedOn }) => endedOn !== null)),
  ],
  [
    'upoważnienie „Za życiem” po wniosku',
    'Za życiem authorised later',
    ofCase(({ zaZyciemApplications }) =>
      zaZyciemApplications.some(
        ({ appliedOn, writtenAuthorizationOn }) => writtenAuthorizationOn !== null && writtenAuthorizationOn > appliedOn,
      ),
    ),
  ],
  [
    'małoletni rodzic',
    'minor parent',
    ofCase(({ track, minorParentRecords }) => track === 'MINOR_PARENT' && minorParentRecords.length > 0),
  ],
  [
    'wniosek odrzucony',
    'refused request',
    ofCase(({ requests }) => requests.some(({ decision }) => decision?.outcome === 'REFUSED')),
  ],
  [
    'wniosek zwrócony z uwagami',
    'returned request',
    ofCase(({ requests }) => requests.some(({ decision }) => decision?.outcome === 'RETURNED')),
  ],
  [
    'prośba o zwolnienie czeka',
    'relief asked',
    ofCase(({ reliefRequests }) => reliefRequests.some(({ decision }) => decision === null)),
  ],
  [
    'zwolnienie z rodziny udzielone',
    'relief granted',
    ofCase(({ reliefRequests }) => reliefRequests.some(({ decision }) => decision === 'GRANTED')),
  ],
  [
    'zwolnienia z rodziny odmówiono',
    'relief refused',
    ofCase(({ reliefRequests }) => reliefRequests.some(({ decision }) => decision === 'REFUSED')),
  ],
  [
    'odmowa, o której zawiadomiono sąd',
    'refusal decided upon',
    ofCase(({ refusals }) => refusals.some(({ decision }) => decision === 'NOTIFY')),
  ],
  ['odmowa czeka na decyzję', 'refusal waiting', ofCase(({ refusals }) => refusals.some(({ decision }) => decision === null))],
  [
    'poprawka zgody potwierdzona',
    'amendment decided',
    ofCase(({ amendments }) => amendments.some(({ kind, outcome }) => kind === 'CORRECTION' && outcome === 'CONFIRMED')),
  ],
  [
    'zgoda unieważniona przez dwie osoby',
    'annulled consent',
    ofCase(
      ({ stage, consents, amendments }) =>
        stage === 'OFFERED' &&
        consents.some(({ annulledAt }) => annulledAt !== null) &&
        amendments.some(({ kind, what, outcome }) => kind === 'ANNULMENT' && what === 'CONSENT' && outcome === 'CONFIRMED'),
    ),
  ],
  [
    'zakończenie unieważnione, sprawa trwa',
    'annulled closing, the case goes on',
    ofCase(
      ({ stage, closedOn, amendments }) =>
        stage === 'IN_SUPPORT' &&
        closedOn === null &&
        amendments.some(({ kind, what, outcome }) => kind === 'ANNULMENT' && what === 'CLOSING' && outcome === 'CONFIRMED'),
    ),
  ],
  [
    'własny rytm spotkań rodziny',
    'rhythm of one family',
    ofCase(({ meetingRhythms }) => meetingRhythms.some(({ days, annulledAt }) => days < 7 && annulledAt === null)),
  ],
  ['poprawka zgody czeka', 'amendment waiting', ofCase(({ amendments }) => amendments.some(({ outcome }) => outcome === null))],
  [
    'pracownik zawieszony',
    'suspended employee with a case to hand over',
    ofStaff(({ suspensions, casesToHandOver }) => casesToHandOver > 0 && suspensions.some(({ liftedOn }) => liftedOn === null)),
  ],
  [
    'kierownik jednostki zaproponowany',
    'head proposed',
    ofStaff(({ proposals }) => proposals.some(({ decision }) => decision === null)),
  ],
  ['urlop', 'leave', ofStaff(({ absences }) => absences.some(({ kind }) => kind === 'LEAVE'))],
  ['choroba', 'sickness', ofStaff(({ absences }) => absences.some(({ kind }) => kind === 'SICKNESS'))],
  ['szkolenie', 'training', ofStaff(({ absences }) => absences.some(({ kind }) => kind === 'TRAINING'))],
  ['zastępstwo', 'substitute', ofStaff(({ substitutions }) => substitutions.length > 0)],
  ['wizyta w zastępstwie', 'visit of a substitute', ofCase(({ visits }) => visits.some(({ insteadOf }) => insteadOf !== null))],
  [
    'zasada zapowiedziana',
    'announced local rule',
    ofOffice(({ rules, today }) => rules.some(({ validFrom }) => validFrom > today)),
  ],
  [
    'zasada zakończona',
    'ended local rule',
    ofOffice(({ rules, today }) =>
      rules.some(
        ({ key, validTo }) =>
          validTo !== null && validTo < today && !rules.some((other) => other.key === key && runs(other, today)),
      ),
    ),
  ],
  [
    'wspólna decyzja na wizycie',
    'joint decision at a visit',
    ofCase(({ visits }) => visits.some(({ jointDecision, decidedWith }) => jointDecision !== null && decidedWith !== null)),
  ],
  ['wizyta unieważniona', 'annulled visit', ofCase(({ visits }) => visits.some(({ annulledAt }) => annulledAt !== null))],
  ['wizyta poprawiona', 'corrected visit', ofCase(({ visits }) => visits.some(({ corrected }) => corrected))],
  ['wizyta dopisana po czasie', 'late visit', ofCase(({ visits }) => visits.some(({ lateReason }) => lateReason !== null))],
  ['przerwa w wizytach', 'paused visits', ofCase(({ visitPauses }) => visitPauses.length > 0)],
  ['wywiad poprawiony', 'corrected interview', ofCase(({ interviews }) => interviews.some(({ corrected }) => corrected))],
  [
    'diagnoza unieważniona',
    'annulled diagnosis',
    ofCase(({ diagnoses }) => diagnoses.some(({ annulledAt }) => annulledAt !== null)),
  ],
  ['przydział z papieru', 'decision entered later', ofCase(({ assignments }) => assignments.some(({ entry }) => entry !== null))],
  ['sprawa przekazana z notatką', 'hand-over with a note', ofCase(({ workers }) => workers.some(({ note }) => note !== null))],
  ['osoba wpisana dwa razy', 'linked duplicate persons', ofPerson(({ linksAsDuplicate }) => linksAsDuplicate.length > 0)],
  ['rodzina wpisana dwa razy', 'linked duplicate families', ofFamily(({ linksAsDuplicate }) => linksAsDuplicate.length > 0)],
  ['adres utajniony', 'secret address', ofFamily(({ secretAddressId }) => secretAddressId !== null)],
  [
    'adres do korespondencji',
    'second address',
    ofFamily(({ addresses }) => addresses.some(({ kind }) => kind === 'CORRESPONDENCE')),
  ],
  ['rodzina o ograniczonym dostępie', 'restricted family', ofFamily(({ restricted }) => restricted)],
  [
    'kurator rodziny',
    'related person',
    ofFamily(({ relatedPersons }) => relatedPersons.some(({ relation }) => relation === 'PROBATION_OFFICER')),
  ],
  [
    'ograniczona władza rodzicielska',
    'parental authority',
    ofPerson(({ parentalAuthority }) => parentalAuthority.some(({ status }) => status === 'LIMITED')),
  ],
  [
    'dziecko w placówce',
    'whereabouts of a child in care',
    ofPerson(({ whereaboutsToday }) => whereaboutsToday?.kind === 'INSTITUTIONAL_CARE'),
  ],
  ['dziecko wróciło', 'child returned', ofPerson(({ returned }) => returned === true)],
  ['problem dodany przez ośrodek', 'a problem of the centre’s own', ofOffice(({ problems }) => problems.length > 0)],
];

describe('sample data', () => {
  test.each(STATES)('shows every new state: %s (%s)', (_, __, shown) => {
    expect(offices.some(shown)).toBe(true);
  });

  test('keeps its rules: no clock of contact is past its term but the intended ones', () => {
    const overdue = offices.flatMap(({ families, today }) =>
      families
        .filter(({ cases }) =>
          cases.some(({ deadlines }) =>
            deadlines.some(({ kind, dueOn, metOn }) => kind === 'CONTACT' && metOn === null && dueOn < today),
          ),
        )
        .map(({ surname }) => surname),
    );
    expect(overdue).toEqual(LATE_ON_PURPOSE);
  });

  test('keeps its rules: in Zielonki a family supported by consent is met weekly, from its first visit on', () => {
    const supported = zielonki.families
      .flatMap(({ surname, cases }) => cases.map((one) => ({ surname, ...one })))
      .filter(({ track, stage }) => track === 'ORDINARY' && stage === 'IN_SUPPORT');
    const longest = supported.map(({ visits }) => {
      const days = visits
        .filter(({ annulledAt }) => annulledAt === null)
        .map(({ visitedOn }) => visitedOn as LocalDate)
        .toSorted();
      return Math.max(...days.slice(1).map((day, index) => daysBetween(days[index] as LocalDate, day)));
    });
    expect(supported).toHaveLength(10);
    expect(longest).toEqual(supported.map(() => 7));
    expect(
      supported.flatMap(({ deadlines }) =>
        deadlines.filter(({ kind, dueOn, metOn }) => kind === 'CONTACT' && metOn !== null && metOn > dueOn),
      ),
    ).toEqual([]);
    expect(zielonki.rules).toContainEqual(expect.objectContaining({ key: 'CONTACT', amount: 7, validTo: null }));
  });
});
