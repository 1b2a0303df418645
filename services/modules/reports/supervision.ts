import { insideParty, type OwnerConnection } from '../../platform/tenancy/parties.js';
import { CENTRE_OF_ROW, RECEIVER_OF_ROW } from '../../platform/tenancy/two-party.js';

/** That a regional authority collects the reports of a centre from a day on. */
export interface Supervision {
  readonly id: string;
  readonly centreId: string;
  readonly regionId: string;
  readonly centreName: string;
  readonly terytCode: string;
  readonly validFrom: string;
}

const ENTER = `insert into supervised_centre (${CENTRE_OF_ROW}, ${RECEIVER_OF_ROW}, id, centre_name, teryt_code, valid_from)
  values ($1, $2, $3, $4, $5, $6) on conflict do nothing`;

const RUNNING = `select from supervised_centre where ${CENTRE_OF_ROW} = $1 and ${RECEIVER_OF_ROW} = $2 and valid_to is null`;

const RENAME = `update supervised_centre set centre_name = $2, version = version + 1
  where ${CENTRE_OF_ROW} = $1 and valid_to is null and centre_name <> $2`;

/** Writes who supervises whom as the owner of the tables (decision 0009); running it again changes nothing. */
export const registerSupervisions = async (owner: OwnerConnection, supervisions: readonly Supervision[]): Promise<void> => {
  for (const { id, centreId, regionId, centreName, terytCode, validFrom } of supervisions)
    await insideParty(owner, centreId, () => owner.query(ENTER, [centreId, regionId, id, centreName, terytCode, validFrom]));
};

/** Whether a region collects the reports of a centre and no last day is known. */
export const isSupervised = (owner: OwnerConnection, centreId: string, regionId: string): Promise<boolean> =>
  insideParty(owner, centreId, async () => ((await owner.query(RUNNING, [centreId, regionId])).rowCount ?? 0) > 0);

/** Gives a centre its new name in the list of its region; call it inside the centre's context. */
export const renameSupervised = async (owner: OwnerConnection, centreId: string, name: string): Promise<void> => {
  await owner.query(RENAME, [centreId, name]);
};
