import type { EntityManager } from '@mikro-orm/postgresql';
import { addDays, type LocalDate } from '@asysta/schema/values/local-date';
import { parseTerytCode } from '@asysta/schema/values/teryt';
import { foundCentre, HelpForm, LocalProgramme, Unit } from '@asysta/services/modules/centres/index';
import { LOCAL_RULE_TEMPLATES } from '@asysta/services/modules/law/index';
import { PartnerInstitution } from '@asysta/services/modules/partners/index';
import { hire } from '@asysta/services/modules/staff/index';
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
  const { shortName, seat, voivodeship } = centre;
  foundCentre(em, newId, {
    name: organizationOf(alias).name,
    shortName,
    seat,
    voivodeship,
    teryt: parseTerytCode(centre.teryt),
    rules: LOCAL_RULE_TEMPLATES[centre.rules],
    since: FOUNDED,
  });
  for (const { key, kind, name, parent } of centre.units) {
    units.set(key, newId());
    em.create(Unit, { id: units.get(key) ?? '', kind, name, parentId: parent ? (units.get(parent) ?? null) : null });
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

interface Entrance {
  readonly subject: string;
  readonly displayName: string;
  readonly machine: boolean;
  readonly functions: readonly SampleAppointment[];
}

const entrancesOf = (alias: string): readonly Entrance[] => [
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

const enter = async (
  em: EntityManager,
  { today, newId }: Onboarding,
  { functions, ...entry }: Entrance,
  units: ReadonlyMap<string, string>,
): Promise<void> => {
  const since = functions.map(({ startsInDays }) => addDays(today, startsInDays)).sort()[0] ?? today;
  const isGated = functions.some(({ role }) => GATED.includes(role));
  await hire(em, newId, today, {
    ...entry,
    employmentForm: entry.machine ? null : 'EMPLOYMENT_CONTRACT',
    employedFrom: entry.machine ? null : since,
    posts: functions.map(({ role, title, unit, acting, startsInDays, endsInDays }) => ({
      role,
      title,
      unitId: unit ? (units.get(unit) ?? null) : null,
      acting,
      validFrom: addDays(today, startsInDays),
      validTo: endsInDays === null ? null : addDays(today, endsInDays),
    })),
    authorization: isGated ? { grantedOn: since, secrecyUndertakenOn: since } : null,
  });
};

/** Writes what onboarding knows of a party before its people sign in: its card, units, rules, directory and staff. */
export const onboard = async (onboarding: Onboarding, organization: RealmOrganization): Promise<ReadonlyMap<string, string>> => {
  const entrant = { party: organization, staffMemberId: null };
  return through(onboarding.doors.write(entrant, 'centre'), async (em) => {
    const units = settle(em, organization.alias, onboarding.newId);
    await em.flush();
    for (const person of entrancesOf(organization.alias).filter(({ functions }) => functions.length > 0))
      await enter(em, onboarding, person, units);
    await em.flush();
    return units;
  });
};
