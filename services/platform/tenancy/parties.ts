import type { ClientBase } from 'pg';
import type { PartyKind } from '@asysta/schema/parties/codes';

/** A party as the identity provider declares it. */
export interface DeclaredParty {
  readonly id: string;
  readonly kind: PartyKind;
  readonly alias: string;
  readonly name: string;
}

/** A party as it stands. */
export interface StandingParty extends DeclaredParty {
  readonly status: 'ACTIVE' | 'DISABLED';
  /** 1 until its standing or its name first changes: a disabled party of version 1 was never opened. */
  readonly version: number;
}

/** A connection of the owner of the tables: the only login that may write parties and who supervises whom (decision 0009). */
export type OwnerConnection = Pick<ClientBase, 'query'>;

/** Runs statements as the owner inside one party's context, in one transaction. */
export const insideParty = async <T>(owner: OwnerConnection, partyId: string, work: () => Promise<T>): Promise<T> => {
  await owner.query('begin');
  try {
    await owner.query(`select set_config('app.party', $1, true)`, [partyId]);
    const answer = await work();
    await owner.query('commit');
    return answer;
  } catch (error) {
    await owner.query('rollback');
    throw error;
  }
};

/** Writes the declared parties as the migrator; running it again leaves what is there, names and standing included. */
export const registerParties = async (
  owner: OwnerConnection,
  parties: readonly DeclaredParty[],
  status: StandingParty['status'] = 'ACTIVE',
): Promise<void> => {
  for (const { id, kind, alias, name } of parties) {
    await owner.query(
      `insert into party (id, kind, alias, name, status) values ($1, $2, $3, $4, $5) on conflict (id) do nothing`,
      [id, kind, alias, name, status],
    );
  }
};

/** The party under an alias, or null. */
export const partyUnder = async (owner: OwnerConnection, alias: string): Promise<StandingParty | null> => {
  const { rows } = await owner.query<StandingParty>('select id, kind, alias, name, status, version from party where alias = $1', [
    alias,
  ]);
  return rows[0] ?? null;
};

/** Every party, by kind and alias. */
export const allParties = async (owner: OwnerConnection): Promise<readonly StandingParty[]> => {
  const { rows } = await owner.query<StandingParty>(
    'select id, kind, alias, name, status, version from party order by kind, alias',
  );
  return rows;
};

/** Opens or shuts a party; the API asks at every request, so it acts at the next one. */
export const setStanding = async (owner: OwnerConnection, id: string, status: StandingParty['status']): Promise<void> => {
  await owner.query('update party set status = $2, version = version + 1 where id = $1 and status <> $2', [id, status]);
};

/** Gives a party another name. */
export const renameParty = async (owner: OwnerConnection, id: string, name: string): Promise<void> => {
  await owner.query('update party set name = $2, version = version + 1 where id = $1 and name <> $2', [id, name]);
};
