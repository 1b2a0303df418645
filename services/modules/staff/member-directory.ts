import type { EntityManager } from '@mikro-orm/core';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { isInForceOn } from '@asysta/schema/values/period';
import type { Clock } from '../../platform/clock.js';
import { type Doors, through } from '../../platform/tenancy/doors.js';
import type { Member, Party } from '../../platform/tenancy/principal.js';
import { StaffMember } from './staff.entity.js';
import { isAuthorizedOn } from './staff.rules.js';

/** What the register of the open door's party says of a signed-in subject on a day: appointments in force, data authorisation. */
export const memberBehind = async (em: EntityManager, subject: string, day: LocalDate): Promise<Member | null> => {
  const person = await em.findOne(StaffMember, { subject }, { populate: ['appointments', 'authorizations'] });
  if (!person) return null;
  const appointments = person.appointments.getItems().filter((appointment) => isInForceOn(appointment, day));
  return {
    staffMemberId: person.id,
    displayName: person.displayName,
    machine: person.machine,
    appointments: appointments.map(({ id, role, unit, acting, validTo }) => ({
      id,
      role,
      unitId: unit?.id ?? null,
      acting,
      validTo: validTo ?? null,
    })),
    dataAuthorized: person.authorizations.getItems().some((paper) => isAuthorizedOn(paper, day)),
  };
};

/** Asked at every request, so an ended appointment acts at once. */
export class StaffDirectory {
  constructor(
    private readonly doors: Doors,
    private readonly clock: Clock,
  ) {}

  async find(party: Party, subject: string): Promise<Member | null> {
    const today = this.clock.today();
    return through(this.doors.read({ party, staffMemberId: null }), (em) => memberBehind(em, subject, today));
  }
}
