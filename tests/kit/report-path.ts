import { randomBytes } from 'node:crypto';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { searchKey } from '@asysta/schema/values/search-key';
import { Assignment } from '@asysta/services/modules/assignments/index';
import { LegalBasis, SupportCase } from '@asysta/services/modules/cases/index';
import { Family } from '@asysta/services/modules/families/index';
import { randomIds } from '@asysta/services/platform/ids';
import type { TestServer } from './server.js';
import { type aCentre, World } from './world.js';

/** A centre that tells the region its figures. */
export type Told = Awaited<ReturnType<typeof aCentre>>;

interface Support {
  readonly assigned: readonly [string, string?];
  readonly entitled?: readonly [string, string?];
  readonly surname?: string;
}

/** A family with an assignment and, unless left out, a legal basis; answers the ids. */
export const support = async (
  { centre, assistant, director }: Told,
  { assigned, entitled, surname = `Rodzinna ${randomBytes(4).toString('hex')}` }: Support,
) => {
  const ids = { family: randomIds(), assignment: randomIds() };
  await centre.inside((em) => {
    const family = em.create(Family, {
      id: ids.family,
      surname,
      surnameKey: searchKey(surname),
      registeredOn: assigned[0] as LocalDate,
    });
    const supportCase = em.create(SupportCase, {
      id: randomIds(),
      family,
      number: randomBytes(6).toString('hex'),
      track: 'ORDINARY',
      stage: 'IN_SUPPORT',
      openedOn: assigned[0] as LocalDate,
    });
    em.create(Assignment, {
      id: ids.assignment,
      supportCase,
      assistant: assistant.staffMemberId,
      assignedBy: director.staffMemberId,
      assignedOn: assigned[0] as LocalDate,
      endedOn: (assigned[1] ?? null) as LocalDate | null,
    });
    if (entitled) {
      em.create(LegalBasis, {
        id: randomIds(),
        supportCase,
        kind: 'CONSENT',
        sourceId: randomIds(),
        validFrom: entitled[0] as LocalDate,
        validTo: (entitled[1] ?? null) as LocalDate | null,
      });
    }
  });
  return ids;
};

/** A region with its analyst. */
export const aRegion = async (server: TestServer) => {
  const region = await World.found(server, 'REGION', 'Urząd Wojewódzki');
  return { region, analyst: await region.hire('Analityk', { role: 'REGIONAL_ANALYST', authorized: false }) };
};

/** Puts a centre under the supervision of a region, from 2020 on unless told otherwise. */
export const supervise = (
  { server, party }: World,
  { centre }: Told,
  terytCode: string,
  [validFrom, validTo]: readonly [string, string?] = ['2020-01-01'],
) =>
  server.peek(
    `insert into supervised_centre (tenant_id, receiver_id, id, centre_name, teryt_code, valid_from, valid_to) values ($1, $2, $3, $4, $5, $6, $7)`,
    [centre.party.id, party.id, randomIds(), centre.party.name, terytCode, validFrom, validTo ?? null],
  );
