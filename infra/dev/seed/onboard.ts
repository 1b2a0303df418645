import type { EntityManager } from '@mikro-orm/postgresql';
import { addDays, type LocalDate } from '@asysta/schema/values/local-date';
import { parseTerytCode } from '@asysta/schema/values/teryt';
import {
  Centre,
  CentreTeryt,
  HelpForm,
  LocalProgramme,
  LocalRule,
  PartnerInstitution,
  Unit,
} from '@asysta/services/modules/centres/index';
import { Appointment, DataAuthorization, StaffMember } from '@asysta/services/modules/staff/index';
import { type Doors, through } from '@asysta/services/platform/tenancy/doors';
import { PEOPLE } from '../../identity/people.js';
import { CLIENTS, organizationOf, type RealmOrganization, type SampleAppointment } from '../../identity/realm.js';
import { SAMPLE_CENTRES } from './centres.js';

interface Onboarding {
  readonly doors: Doors;
  readonly today: LocalDate;
  readonly newId: () => string;
}

const FOUNDED = '2020-01-01' as LocalDate;
const GATED = ['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'CENTRE_SYSTEM', 'PARTNER_WORKER', 'PARTNER_SYSTEM'];

const settle = (em: EntityManager, alias: string, newId: () => string): ReadonlyMap<string, string> => {
  const centre = SAMPLE_CENTRES[alias];
  const units = new Map<string, string>();
  if (!centre) return units;
  em.create(Centre, {
    id: newId(),
    name: organizationOf(alias).name,
    shortName: centre.shortName,
    seat: centre.seat,
    voivodeship: centre.voivodeship,
  });
  em.create(CentreTeryt, { id: newId(), code: parseTerytCode(centre.teryt), validFrom: FOUNDED });
  for (const { key, kind, name, parent } of centre.units) {
    units.set(key, newId());
    em.create(Unit, { id: units.get(key) ?? '', kind, name, parentId: parent ? (units.get(parent) ?? null) : null });
  }
  for (const { key, amount, source } of centre.rules) {
    em.create(LocalRule, {
      id: newId(),
      key,
      ruleVersion: 1,
      source,
      amount,
      unit: amount ? 'CALENDAR_DAYS' : null,
      validFrom: FOUNDED,
    });
  }
  em.create(LocalProgramme, { id: newId(), ...centre.programme, validFrom: FOUNDED });
  for (const [position, [code, name]] of centre.helpForms.entries())
    em.create(HelpForm, { id: newId(), code, name, position: position + 1 });
  for (const { receiver, ...partner } of centre.partners) {
    em.create(PartnerInstitution, {
      id: newId(),
      ...partner,
      city: centre.seat,
      receiverId: receiver ? organizationOf(receiver).id : null,
    });
  }
  return units;
};

interface Hire {
  readonly subject: string;
  readonly displayName: string;
  readonly machine: boolean;
  readonly functions: readonly SampleAppointment[];
}

const hiresOf = (alias: string): readonly Hire[] => [
  ...PEOPLE.map(({ subject, displayName, sampleAppointments }) => ({
    subject,
    displayName,
    machine: false,
    functions: sampleAppointments.filter(({ organization }) => organization === alias),
  })),
  ...CLIENTS.flatMap(({ machine }) =>
    machine?.sampleAppointment.organization === alias
      ? [{ subject: machine.subject, displayName: machine.displayName, machine: true, functions: [machine.sampleAppointment] }]
      : [],
  ),
];

const hire = (
  em: EntityManager,
  { today, newId }: Onboarding,
  { subject, displayName, machine, functions }: Hire,
  units: ReadonlyMap<string, string>,
): void => {
  const employedFrom = functions.map(({ startsInDays }) => addDays(today, startsInDays)).sort()[0] ?? today;
  const contract = machine ? null : ('EMPLOYMENT_CONTRACT' as const);
  const person = em.create(StaffMember, {
    id: newId(),
    subject,
    displayName,
    machine,
    employmentForm: contract,
    employedFrom: machine ? null : employedFrom,
  });
  for (const { role, title, unit, acting, startsInDays, endsInDays } of functions) {
    em.create(Appointment, {
      id: newId(),
      staffMember: person,
      role,
      title,
      unit: unit ? (units.get(unit) ?? null) : null,
      acting,
      validFrom: addDays(today, startsInDays),
      validTo: endsInDays === null ? null : addDays(today, endsInDays),
    });
  }
  if (!functions.some(({ role }) => GATED.includes(role))) return;
  em.create(DataAuthorization, { id: newId(), staffMember: person, grantedOn: employedFrom, secrecyUndertakenOn: employedFrom });
};

/** Writes what onboarding knows of a party before its people sign in: its card, units, rules, directory and staff. */
export const onboard = async (onboarding: Onboarding, organization: RealmOrganization): Promise<ReadonlyMap<string, string>> => {
  const entrant = { party: organization, staffMemberId: null };
  return through(onboarding.doors.write(entrant, 'centre'), async (em) => {
    const units = settle(em, organization.alias, onboarding.newId);
    await em.flush();
    for (const person of hiresOf(organization.alias).filter(({ functions }) => functions.length > 0))
      hire(em, onboarding, person, units);
    await em.flush();
    return units;
  });
};
