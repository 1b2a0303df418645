import type { ClientBase } from 'pg';

/** A party as the identity provider declares it. */
export interface DeclaredParty {
  readonly id: string;
  readonly kind: string;
  readonly alias: string;
  readonly name: string;
}

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
