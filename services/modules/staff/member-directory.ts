import type { Clock } from '../../platform/clock.js';
import { type Doors, through } from '../../platform/tenancy/doors.js';
import type { Member, Party } from '../../platform/tenancy/principal.js';
import { StaffMember } from './staff.entity.js';
import { isAuthorizedOn, isHeldOn } from './staff.rules.js';

/**
 * Reads what a party's own register says of a signed-in subject today: appointments in force and the data
 * authorisation. Asked at every request, so an ended appointment acts at once.
 */
export class StaffDirectory {
  constructor(
    private readonly doors: Doors,
    private readonly clock: Clock,
  ) {}

  async find(party: Party, subject: string): Promise<Member | null> {
    const today = this.clock.today();
    return through(this.doors.read({ party, staffMemberId: null }), async (em) => {
      const person = await em.findOne(StaffMember, { subject }, { populate: ['appointments', 'authorizations'] });
      if (!person) return null;
      const appointments = person.appointments.getItems().filter((appointment) => isHeldOn(appointment, today));
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
        dataAuthorized: person.authorizations.getItems().some((paper) => isAuthorizedOn(paper, today)),
      };
    });
  }
}
