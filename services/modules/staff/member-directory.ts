import type { LocalDate } from '@asysta/schema/values/local-date';
import type { Role } from '@asysta/schema/staff/codes';
import { isInForceOn } from '@asysta/schema/values/period';
import type { Clock } from '../../platform/clock.js';
import type { Doors, LoginRole } from '../../platform/tenancy/doors.js';
import type { Member, Party } from '../../platform/tenancy/principal.js';
import { isAuthorizedOn } from './staff.rules.js';

/** All of the register that says who somebody is; what of it is in force today the rules say. */
const MEMBER = `
select p.id, p.display_name, p.machine,
  (select coalesce(json_agg(json_build_object('id', a.id, 'role', a.role, 'unitId', a.unit_id, 'acting', a.acting,
            'validFrom', a.valid_from, 'validTo', a.valid_to) order by a.valid_from desc, a.id), '[]')
   from appointment a where a.staff_member_id = p.id) as appointments,
  (select coalesce(json_agg(json_build_object('grantedOn', d.granted_on, 'secrecyUndertakenOn', d.secrecy_undertaken_on,
            'validTo', d.valid_to, 'withdrawnOn', d.withdrawn_on)), '[]')
   from data_authorization d where d.staff_member_id = p.id) as authorizations,
  (select min(s.suspended_on)::text from suspension s where s.staff_member_id = p.id and s.lifted_on is null) as suspended_on
from staff_member p where p.subject = $1`;

interface Post {
  readonly id: string;
  readonly role: Role;
  readonly unitId: string | null;
  readonly acting: boolean;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
}

interface MemberRow {
  readonly id: string;
  readonly display_name: string;
  readonly machine: boolean;
  readonly appointments: readonly Post[];
  readonly authorizations: readonly Parameters<typeof isAuthorizedOn>[0][];
  readonly suspended_on: LocalDate | null;
}

/**
 * What a party's register says of a signed-in subject on a day: appointments in force, data authorisation. One prepared statement
 * in one wait, because it is asked at every request.
 */
export const memberBehind = async (
  doors: Pick<Doors, 'ask'>,
  party: Pick<Party, 'id' | 'kind'>,
  subject: string,
  { day, as }: { readonly day: LocalDate; readonly as?: LoginRole },
): Promise<Member | null> => {
  const statement = { name: 'member', text: MEMBER, values: [subject] };
  const [person] = (await doors.ask({ party, staffMemberId: null }, statement, as ? { as } : {})) as unknown as MemberRow[];
  if (!person) return null;
  const isSuspended = person.suspended_on !== null && person.suspended_on <= day;
  return {
    staffMemberId: person.id,
    displayName: person.display_name,
    machine: person.machine,
    // Who is suspended holds no function that acts, and so reaches nothing at all (art. 13).
    appointments: (isSuspended ? [] : person.appointments.filter((post) => isInForceOn(post, day))).map(
      ({ validFrom: _first, ...post }) => post,
    ),
    dataAuthorized: person.authorizations.some((paper) => isAuthorizedOn(paper, day)),
  };
};

/** Asked at every request, so an ended appointment acts at once. */
export class StaffDirectory {
  constructor(
    private readonly doors: Pick<Doors, 'ask'>,
    private readonly clock: Clock,
  ) {}

  find(party: Pick<Party, 'id' | 'kind'>, subject: string): Promise<Member | null> {
    return memberBehind(this.doors, party, subject, { day: this.clock.today() });
  }
}
