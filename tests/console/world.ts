import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { parseTerytCode } from '@asysta/schema/values/teryt';
import type { IdentityAdmin } from '@asysta/services/console/identity-admin';
import { partyRegisterOn } from '@asysta/services/console/party-register';
import { CONSOLE_ENTITIES, partyRowsOf } from '@asysta/services/console/party-rows';
import type { NewParty } from '@asysta/services/console/plans/found-party';
import { type Outcome, runSteps } from '@asysta/services/console/steps';
import type { Plan, World } from '@asysta/services/console/world';
import { systemClock } from '@asysta/services/platform/clock';
import { randomIds } from '@asysta/services/platform/ids';
import { Doors } from '@asysta/services/platform/tenancy/doors';
import { connectOwner } from '@asysta/services/platform/tenancy/owner';

/** The command's world over the test database; the identity provider is the caller's. */
export interface ConsoleWorld extends World {
  /** Logins and first passwords told to the operator. */
  readonly revealed: { readonly login: string; readonly password: string }[];
  /** Rows as the superuser sees them. */
  peek<Row extends pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

/** Connects as the command does. */
export const aConsole = async (identity: IdentityAdmin): Promise<ConsoleWorld> => {
  const database = inject('database');
  const owner = await connectOwner(database.ownerUrl);
  const superuser = new pg.Pool({ connectionString: database.superuserUrl, max: 1 });
  const doors = await Doors.connect({
    database: database.address,
    passwords: { centre: database.passwords.asysta_centre },
    entities: { centre: CONSOLE_ENTITIES },
    poolSize: 2,
  });
  const revealed: { login: string; password: string }[] = [];
  return {
    identity,
    register: partyRegisterOn(owner.connection),
    rows: partyRowsOf({ doors, clock: systemClock, newId: randomIds, clientId: 'asysta-console', command: 'test' }),
    clock: systemClock,
    newId: randomIds,
    newPassword: () => randomBytes(12).toString('hex'),
    reveal: (login, password) => void revealed.push({ login, password }),
    revealed,
    peek: async (sql, values = []) => (await superuser.query(sql, values)).rows,
    close: async () => {
      await doors.close();
      await owner.close();
      await superuser.end();
    },
  };
};

/** Carries out a plan and answers how its steps came out. */
export const carryOut = async (plan: Promise<Plan>, dryRun = false): Promise<readonly Outcome[]> => {
  const outcomes: Outcome[] = [];
  await runSteps((await plan).steps, { dryRun, tell: (_step, outcome) => outcomes.push(outcome) });
  return outcomes;
};

let centres = 0;

/** A centre nobody else uses, with an administrator and a director whose papers are signed. */
export const aNewCentre = (region: string): NewParty => {
  const mark = randomBytes(5).toString('hex');
  centres += 1;
  // Every test file runs in a process of its own, so gminas are told apart inside one file only.
  const teryt = parseTerytCode(
    `22${String(1 + Math.floor(centres / 90)).padStart(2, '0')}${String(1 + (centres % 90)).padStart(2, '0')}2`,
  );
  const signed = { grantedOn: '2026-01-02' as LocalDate, secrecyUndertakenOn: '2026-01-03' as LocalDate };
  return {
    kind: 'CENTRE',
    alias: `centre-${mark}`,
    name: `Ośrodek ${mark}`,
    centre: {
      teryt,
      shortName: `GOPS ${mark}`,
      seat: 'Przykładowo',
      voivodeship: 'pomorskie',
      rules: [{ key: 'FIRST_VISIT', days: 14, source: 'zasady ośrodka' }],
      region: { alias: region, isNamed: true },
    },
    people: [
      { login: `admin-${mark}`, name: 'Adam Testowy', role: 'CENTRE_ADMIN', title: null, papers: null },
      { login: `director-${mark}`, name: 'Daria Wzorcowa', role: 'DIRECTOR', title: null, papers: signed },
    ],
  };
};

/** A region nobody else uses. */
export const aNewRegion = (): NewParty => {
  const mark = randomBytes(5).toString('hex');
  return { kind: 'REGION', alias: `region-${mark}`, name: `Region ${mark}`, people: [] };
};
