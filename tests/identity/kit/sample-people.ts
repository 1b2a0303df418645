import { PEOPLE } from '@asysta/infra/identity/people';
import { CLIENTS } from '@asysta/infra/identity/realm';
import type { MemberDirectory } from '@asysta/services/platform/identity/index';
import { randomIds } from '@asysta/services/platform/ids';
import type { Member } from '@asysta/services/platform/tenancy/principal';

/** The sample person under a user name. */
export const personCalled = (username: string) => {
  const found = PEOPLE.find((person) => person.username === username);
  if (!found) throw new Error(`Nobody is called ${username}`);
  return found;
};

/** A staff register held by the test: everybody of the realm has their appointments until the test ends them. */
export const sampleRegister = () => {
  const members = new Map<string, Member>();
  const enter = (
    organization: string,
    subject: string,
    displayName: string,
    machine: boolean,
    role: Member['appointments'][number]['role'],
  ) => {
    const key = `${organization} ${subject}`;
    const appointments = [
      ...(members.get(key)?.appointments ?? []),
      { id: randomIds(), role, unitId: null, acting: false, validTo: null },
    ];
    members.set(key, { staffMemberId: randomIds(), displayName, machine, appointments, dataAuthorized: true });
  };
  for (const { subject, displayName, sampleAppointments } of PEOPLE) {
    for (const { organization, role } of sampleAppointments) enter(organization, subject, displayName, false, role);
  }
  for (const { machine } of CLIENTS) {
    if (machine)
      enter(machine.sampleAppointment.organization, machine.subject, machine.displayName, true, machine.sampleAppointment.role);
  }
  const directory: MemberDirectory = { find: async (party, subject) => members.get(`${party.alias} ${subject}`) ?? null };
  return { members, directory };
};
