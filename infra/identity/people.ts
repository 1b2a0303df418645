import type { Role } from '@asysta/schema/staff/codes';
import { ORGANIZATIONS, organizationOf } from './realm.js';
import type { RealmOrganization, RealmPerson, SampleAppointment, SampleUnit } from './realm.js';

interface FunctionDetail {
  readonly unit?: SampleUnit;
  readonly acting?: boolean;
  readonly startsInDays?: number;
  readonly endsInDays?: number;
}

const holds = (organization: string, role: Role, title: string, detail: FunctionDetail = {}): SampleAppointment => ({
  organization,
  role,
  title,
  unit: detail.unit ?? null,
  acting: detail.acting ?? false,
  startsInDays: detail.startsInDays ?? -400,
  endsInDays: detail.endsInDays ?? null,
});

const person = (
  ordinal: number,
  username: string,
  displayName: string,
  ...sampleAppointments: SampleAppointment[]
): RealmPerson => ({
  subject: `01980a00-0000-7000-8000-0000000b${String(ordinal).padStart(4, '0')}`,
  username,
  displayName,
  sampleAppointments,
});

const RAKOW = 'centre-rakow';
const ZIELONKI = 'centre-zielonki';
const RAWA = 'centre-rawa-mazowiecka';
const LODZ = 'centre-lodz';

const director = (organization: string) => holds(organization, 'DIRECTOR', 'kierownik ośrodka');
const socialWorker = (organization: string, unit?: SampleUnit) =>
  holds(organization, 'SOCIAL_WORKER', 'pracownik socjalny', unit ? { unit } : {});
const assistant = (organization: string, unit?: SampleUnit) =>
  holds(organization, 'FAMILY_ASSISTANT', 'asystent rodziny', unit ? { unit } : {});
const administrator = (organization: string) => holds(organization, 'CENTRE_ADMIN', 'administrator ośrodka');
const dataProtection = (organization: string) => holds(organization, 'DATA_PROTECTION_OFFICER', 'inspektor ochrony danych');

/**
 * The invented people of the sample platform; surnames say that they are examples. One person works in two centres,
 * one appointment is an acting one that ends soon (the journeys of issue 3, step 8, depend on both).
 */
export const PEOPLE: readonly RealmPerson[] = [
  person(1, 'dorota.rakow', 'Dorota Wzorcowa', director(RAKOW)),
  person(2, 'jan.rakow', 'Jan Przykładowy', socialWorker(RAKOW)),
  person(3, 'ewa.rakow', 'Ewa Próbna', assistant(RAKOW)),
  person(4, 'piotr.rakow', 'Piotr Testowy', administrator(RAKOW)),

  person(11, 'zofia.zielonki', 'Zofia Wzorcowa', director(ZIELONKI)),
  person(12, 'anna.zielonki', 'Anna Przykładowa', socialWorker(ZIELONKI)),
  person(13, 'tomasz.zielonki', 'Tomasz Próbny', assistant(ZIELONKI)),
  person(14, 'karolina.zielonki', 'Karolina Pokazowa', assistant(ZIELONKI)),
  person(15, 'adam.zielonki', 'Adam Testowy', administrator(ZIELONKI)),
  person(16, 'irena.zielonki', 'Irena Modelowa', dataProtection(ZIELONKI)),
  person(
    5,
    'maria.podwojna',
    'Maria Podwójna',
    holds(RAKOW, 'DIRECTOR', 'p.o. zastępcy kierownika ośrodka', { acting: true, startsInDays: -60 }),
    holds(ZIELONKI, 'SOCIAL_WORKER', 'pracownik socjalny', { startsInDays: -200 }),
  ),

  person(21, 'robert.rawa', 'Robert Wzorcowy', director(RAWA)),
  person(22, 'magda.rawa', 'Magdalena Przykładowa', socialWorker(RAWA)),
  person(23, 'pawel.rawa', 'Paweł Próbny', assistant(RAWA)),
  person(24, 'lena.rawa', 'Lena Pokazowa', assistant(RAWA)),
  person(25, 'oskar.rawa', 'Oskar Testowy', administrator(RAWA)),

  person(31, 'barbara.lodz', 'Barbara Wzorcowa', holds(LODZ, 'DIRECTOR', 'dyrektor ośrodka')),
  person(
    32,
    'grzegorz.lodz',
    'Grzegorz Tymczasowy',
    holds(LODZ, 'UNIT_HEAD', 'p.o. zastępcy kierownika wydziału', {
      unit: 'wydzial-iii',
      acting: true,
      startsInDays: -80,
      endsInDays: 10,
    }),
  ),
  person(
    33,
    'helena.lodz',
    'Helena Stała',
    holds(LODZ, 'UNIT_HEAD', 'kierownik II Wydziału Pracy Środowiskowej', { unit: 'wydzial-ii' }),
  ),
  person(34, 'kinga.lodz', 'Kinga Przykładowa', socialWorker(LODZ, 'wydzial-iii')),
  person(35, 'wojciech.lodz', 'Wojciech Przykładowy', socialWorker(LODZ, 'wydzial-ii')),
  person(36, 'alicja.lodz', 'Alicja Próbna', assistant(LODZ, 'dzial-pomocy-pozamaterialnej')),
  person(37, 'bartosz.lodz', 'Bartosz Próbny', assistant(LODZ, 'dzial-pomocy-pozamaterialnej')),
  person(38, 'celina.lodz', 'Celina Pokazowa', assistant(LODZ, 'wydzial-ii')),
  person(39, 'daniel.lodz', 'Daniel Pokazowy', assistant(LODZ, 'wydzial-i')),
  person(40, 'natalia.lodz', 'Natalia Testowa', administrator(LODZ)),
  person(41, 'igor.lodz', 'Igor Modelowy', dataProtection(LODZ)),

  person(51, 'sylwia.szkola', 'Sylwia Szkolna', holds('partner-school', 'PARTNER_WORKER', 'pedagog szkolny')),
  person(52, 'michal.szkola', 'Michał Szkolny', holds('partner-school', 'PARTNER_WORKER', 'sekretariat szkoły')),
  person(53, 'ola.poradnia', 'Aleksandra Poradna', holds('partner-clinic', 'PARTNER_WORKER', 'psycholog')),

  person(61, 'lukasz.lodzkie', 'Łukasz Zestawny', holds('region-lodzkie', 'REGIONAL_ANALYST', 'analityk regionu')),
  person(62, 'monika.malopolskie', 'Monika Zestawna', holds('region-malopolskie', 'REGIONAL_ANALYST', 'analityk regionu')),
];

/** The organizations a person is a member of, in the order of their appointments, each once. */
export const organizationsOf = (member: RealmPerson): readonly RealmOrganization[] =>
  [...new Set(member.sampleAppointments.map((appointment) => appointment.organization))].map(organizationOf);

/** One line of the table of people to sign in as; somebody who works in two centres has two lines. */
export interface SamplePersonRow {
  readonly username: string;
  readonly displayName: string;
  readonly partyName: string;
  readonly roleLabel: string;
}

/** The people to sign in as, by party in the order of the declaration. */
export const samplePeople = (): readonly SamplePersonRow[] =>
  ORGANIZATIONS.flatMap((organization) =>
    PEOPLE.flatMap((member) =>
      member.sampleAppointments
        .filter((appointment) => appointment.organization === organization.alias)
        .map((appointment) => ({
          username: member.username,
          displayName: member.displayName,
          partyName: organization.name,
          roleLabel: appointment.title,
        })),
    ),
  );
