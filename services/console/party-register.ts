import { isSupervised, registerSupervisions, renameSupervised, type Supervision } from '../modules/reports/index.js';
import {
  allParties,
  insideParty,
  type OwnerConnection,
  partyUnder,
  registerParties,
  renameParty,
  setStanding,
  type DeclaredParty,
  type StandingParty,
} from '../platform/tenancy/parties.js';

/** Parties and supervision, which only the owner of the tables writes (decision 0009). */
export interface PartyRegister {
  under(alias: string): Promise<StandingParty | null>;
  all(): Promise<readonly StandingParty[]>;
  /** Enters a party that lets nobody in yet. */
  add(party: DeclaredParty): Promise<void>;
  setStanding(id: string, status: StandingParty['status']): Promise<void>;
  /** Gives a party another name, and a centre also in the list of its region. */
  rename(id: string, name: string): Promise<void>;
  isSupervised(centreId: string, regionId: string): Promise<boolean>;
  supervise(supervision: Supervision): Promise<void>;
}

/** The register over the owner's connection. */
export const partyRegisterOn = (owner: OwnerConnection): PartyRegister => ({
  under: (alias) => partyUnder(owner, alias),
  all: () => allParties(owner),
  add: (party) => registerParties(owner, [party], 'DISABLED'),
  setStanding: (id, status) => setStanding(owner, id, status),
  rename: (id, name) =>
    insideParty(owner, id, async () => {
      await renameParty(owner, id, name);
      await renameSupervised(owner, id, name);
    }),
  isSupervised: (centreId, regionId) => isSupervised(owner, centreId, regionId),
  supervise: (supervision) => registerSupervisions(owner, [supervision]),
});

/** True once a party has been open: what is shut and was never open is a founding that stopped half-way. */
export const wasOpened = ({ status, version }: StandingParty): boolean => status === 'ACTIVE' || version > 1;
