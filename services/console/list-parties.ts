import { connectOwner } from '../platform/tenancy/owner.js';
import type { StandingParty } from '../platform/tenancy/parties.js';
import type { ConsoleConfig } from './config.js';
import { partyRegisterOn, wasOpened } from './party-register.js';

const standingOf = (party: StandingParty): string => {
  if (party.status === 'ACTIVE') return 'open';
  return wasOpened(party) ? 'closed' : 'unfinished';
};

/** Writes every party: one line each, or a JSON array. */
export const listParties = async (
  config: Pick<ConsoleConfig, 'ownerDatabase'>,
  json: boolean,
  write: (text: string) => void,
): Promise<void> => {
  const owner = await connectOwner(config.ownerDatabase);
  try {
    const parties = (await partyRegisterOn(owner.connection).all()).map((party) => ({
      alias: party.alias,
      kind: party.kind,
      standing: standingOf(party),
      name: party.name,
      id: party.id,
    }));
    if (json) write(`${JSON.stringify(parties, null, 2)}\n`);
    else
      for (const { alias, kind, standing, name } of parties)
        write(`${kind.padEnd(8)} ${standing.padEnd(10)} ${alias.padEnd(28)} ${name}\n`);
  } finally {
    await owner.close();
  }
};
