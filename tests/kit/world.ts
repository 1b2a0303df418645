import { randomBytes } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { PartyKind } from '@asysta/schema/parties/codes';
import type { Role } from '@asysta/schema/staff/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { Appointment, DataAuthorization, StaffMember } from '@asysta/services/modules/staff/index';
import { Unit } from '@asysta/services/modules/centres/index';
import { randomIds } from '@asysta/services/platform/ids';
import { through } from '@asysta/services/platform/tenancy/doors';
import type { Party } from '@asysta/services/platform/tenancy/principal';
import { Caller } from './caller.js';
import type { TestServer } from './server.js';

const LONG_AGO = '2020-01-01' as LocalDate;

interface Hire {
  readonly role: Role;
  readonly unitId?: string;
  readonly acting?: boolean;
  readonly validFrom?: LocalDate;
  readonly validTo?: LocalDate;
  readonly authorized?: boolean;
  readonly machine?: boolean;
}

/** A party of one test with verbs to fill it; every test makes its own, so tests run side by side. */
export class World {
  constructor(
    readonly server: TestServer,
    readonly party: Party,
  ) {}

  /** Makes a party nobody else uses. */
  static async found(server: TestServer, kind: PartyKind, name = `Ośrodek ${randomBytes(3).toString('hex')}`): Promise<World> {
    const party = { id: randomIds(), kind, alias: `${kind.toLowerCase()}-${randomBytes(6).toString('hex')}`, name };
    await server.peek('insert into party (id, kind, alias, name) values ($1, $2, $3, $4)', [party.id, kind, party.alias, name]);
    return new World(server, party);
  }

  /** Hires somebody with one appointment and, unless said otherwise, a valid data authorisation. */
  async hire(
    displayName: string,
    { role, unitId, acting = false, validFrom = LONG_AGO, validTo, authorized = true, machine = false }: Hire,
  ): Promise<Caller> {
    const subject = `sub-${randomBytes(8).toString('hex')}`;
    const id = randomIds();
    await this.inside((em) => {
      const person = em.create(StaffMember, {
        id,
        subject,
        displayName,
        machine,
        employedFrom: validFrom,
        employmentForm: 'EMPLOYMENT_CONTRACT',
      });
      em.create(Appointment, {
        id: randomIds(),
        staffMember: person,
        role,
        unit: unitId ?? null,
        acting,
        validFrom,
        validTo: validTo ?? null,
      });
      if (authorized)
        em.create(DataAuthorization, {
          id: randomIds(),
          staffMember: person,
          grantedOn: validFrom,
          secrecyUndertakenOn: validFrom,
        });
    });
    return new Caller(this.server, this.party.alias, subject, id);
  }

  /** Adds a unit below another one. */
  async withUnit(name: string, parentId: string | null = null, address: string | null = null): Promise<string> {
    const id = randomIds();
    await this.inside((em) => void em.create(Unit, { id, name, kind: parentId ? 'DZIAL' : 'WYDZIAL', parentId, address }));
    return id;
  }

  /** Writes rows as this party's own login role, as onboarding would. */
  async inside(work: (em: EntityManager) => unknown): Promise<void> {
    const role = this.party.kind === 'CENTRE' ? undefined : 'centre';
    await through(this.server.doors.write({ party: this.party, staffMemberId: null }, role), async (em) => {
      await work(em);
      await em.flush();
    });
  }
}

/** A centre with one person of each role a test usually needs. */
export const aCentre = async (server: TestServer) => {
  const centre = await World.found(server, 'CENTRE');
  const [director, socialWorker, assistant, admin] = await Promise.all([
    centre.hire('Dyrektorka', { role: 'DIRECTOR' }),
    centre.hire('Pracownica socjalna', { role: 'SOCIAL_WORKER' }),
    centre.hire('Asystentka', { role: 'FAMILY_ASSISTANT' }),
    centre.hire('Administrator', { role: 'CENTRE_ADMIN', authorized: false }),
  ]);
  return { centre, director, socialWorker, assistant, admin };
};
