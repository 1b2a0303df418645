import type { ClientBase } from 'pg';

/** A party as the identity provider declares it. */
export interface DeclaredParty {
  readonly id: string;
  readonly kind: string;
  readonly alias: string;
  readonly name: string;
}

/** That a regional authority collects the reports of a centre from a day on. */
export interface Supervision {
  readonly id: string;
  readonly centreId: string;
  readonly regionId: string;
  readonly centreName: string;
  readonly terytCode: string;
  readonly validFrom: string;
}

/** Writes who supervises whom as the migrator; running it again changes nothing. */
export const registerSupervisions = async (admin: ClientBase, supervisions: readonly Supervision[]): Promise<void> => {
  for (const { id, centreId, regionId, centreName, terytCode, validFrom } of supervisions) {
    await admin.query('begin');
    await admin.query(`select set_config('app.party', $1, true)`, [centreId]);
    await admin.query(
      `insert into supervised_centre (tenant_id, receiver_id, id, centre_name, teryt_code, valid_from)
       values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
      [centreId, regionId, id, centreName, terytCode, validFrom],
    );
    await admin.query('commit');
  }
};

/** Writes the declared parties as the migrator; running it again changes nothing but a new name. */
export const registerParties = async (admin: ClientBase, parties: readonly DeclaredParty[]): Promise<void> => {
  for (const { id, kind, alias, name } of parties) {
    await admin.query(
      `insert into party (id, kind, alias, name) values ($1, $2, $3, $4)
       on conflict (id) do update set name = excluded.name where party.name <> excluded.name`,
      [id, kind, alias, name],
    );
  }
};
