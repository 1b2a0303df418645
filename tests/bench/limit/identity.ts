import type { PartyKind } from '@asysta/schema/parties/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import type { Role } from '@asysta/schema/staff/codes';
import type { Permission } from '@asysta/schema/catalogue';
import { systemClock as clock } from '@asysta/services/platform/clock';
import { signingKeys } from '@asysta/services/platform/identity/keys';
import { createVerifyToken } from '@asysta/services/platform/identity/verify';
import { demandsOf, meets } from '@asysta/services/platform/permission/assurance';
import { permissionsOf } from '@asysta/services/platform/permission/roles';
import type { Principal } from '@asysta/services/platform/tenancy/principal';
import { MACHINE_CLIENT } from '../systems/realm.ts';
import type { Place } from '../systems/system.ts';
import type { LoginRole, Pools } from './pool.ts';
import { type Hole, statement } from './plan.ts';

/** Somebody recognised, with what they may do today and whether they proved it freshly enough. */
export interface Caller {
  readonly principal: Principal;
  readonly role: LoginRole;
  readonly roles: readonly Role[];
  readonly today: LocalDate;
  may(permission: Permission): boolean;
  /** Whether a second factor was shown today, which restricted files ask of everybody and some functions always. */
  readonly proved: boolean;
}

/** Why nothing is answered, as the status of the answer. */
export class Denied extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

const ROLE_OF: Record<PartyKind, LoginRole> = { CENTRE: 'centre', PARTNER: 'partner', REGION: 'region' };

const STANDING = (hole: Hole): string => `
  select p.id, p.kind, p.alias, p.name, exists (select from revoked_session r where r.expires_at > ${hole('now', 'timestamptz')}
    and ((r.kind = 'SID' and r.value = ${hole('session', 'text')})
      or (r.kind = 'SUBJECT' and r.value = ${hole('subject', 'text')} and r.revoked_at >= ${hole('issued', 'timestamptz')})))
  from party p where p.id = ${hole('party', 'uuid')} and p.alias = ${hole('alias', 'text')} and p.status = 'ACTIVE'`;

const MEMBER = (hole: Hole): string => {
  const day = hole('today', 'date');
  return `
  select m.id, m.display_name, m.machine, (
      select json_agg(json_build_object('id', a.id, 'role', a.role, 'unitId', a.unit_id, 'acting', a.acting, 'validTo', a.valid_to) order by a.valid_from desc, a.id)
      from appointment a where a.staff_member_id = m.id and a.valid_from <= ${day} and (a.valid_to is null or a.valid_to >= ${day})),
    exists (select from data_authorization d where d.staff_member_id = m.id and d.granted_on <= ${day} and d.secrecy_undertaken_on <= ${day}
      and (d.valid_to is null or d.valid_to >= ${day}) and (d.withdrawn_on is null or d.withdrawn_on > ${day}))
  from staff_member m where m.subject = ${hole('subject', 'text')}`;
};

/** The token check of the product, its revocations, its register of staff: everything is asked at every request. */
export const recogniser = ({ issuer }: Pick<Place, 'issuer'>, pools: Pools) => {
  const keys = signingKeys({ issuer, clock });
  const clients = ['asysta-web', MACHINE_CLIENT];
  const verify = createVerifyToken({ issuer, audience: 'asysta-api', clients, webClientId: 'asysta-web', keys, clock });
  return async (authorization: string | undefined): Promise<Caller> => {
    const jwt = /^Bearer ([^\s,]+)$/i.exec(authorization ?? '')?.[1];
    if (jwt === undefined) throw new Denied(401, 'UNAUTHENTICATED');
    const token = await verify(jwt);
    const { organization, subject, sessionId, clientId } = token;
    const now = clock.now();
    const today = clock.today();
    const asked = { now: now.toISOString(), session: sessionId ?? '', subject, issued: token.issuedAt.toISOString() };
    const [standing] = await pools.plain(
      'identity',
      statement('standing', STANDING, { ...asked, party: organization.id, alias: organization.alias }),
    );
    if (!standing || standing[4] !== 'f') throw new Denied(401, 'UNAUTHENTICATED');
    const party = { id: standing[0], kind: standing[1], alias: standing[2], name: standing[3] } as Principal['party'];
    const role = ROLE_OF[party.kind];
    const [row] = await pools.inside(role, party.id, null, statement('member', MEMBER, { today, subject }));
    if (!row?.[3] || (row[2] === 't') !== token.machine) throw new Denied(401, 'UNAUTHENTICATED');
    const principal: Principal = {
      party,
      subject,
      sessionId,
      clientId,
      staffMemberId: row[0] ?? '',
      displayName: row[1] ?? '',
      machine: token.machine,
      appointments: JSON.parse(row[3]) as Principal['appointments'],
      dataAuthorized: row[4] === 't',
      assurance: token.machine ? { level: 0, provedAt: null } : { level: Number(token.acr) || 0, provedAt: token.authTime },
    };
    if (!demandsOf(principal).every((demand) => meets(principal.assurance, demand, now)))
      throw new Denied(403, 'STEP_UP_REQUIRED');
    const permissions = permissionsOf(principal);
    return {
      principal,
      role,
      roles: principal.appointments.map((appointment) => appointment.role),
      today,
      may: (permission) => permissions.has(permission),
      proved: meets(principal.assurance, 'SECOND_FACTOR_TODAY', now),
    };
  };
};
