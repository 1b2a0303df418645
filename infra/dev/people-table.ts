import { PEOPLE } from '../identity/people.js';
import { organizationOf } from '../identity/realm.js';

/** One line of the table: a person in one of their functions. */
export interface TableRow {
  readonly username: string;
  readonly displayName: string;
  readonly partyName: string;
  readonly roleLabel: string;
}

/** The sample people as the sign-in page knows them, one row for each function they hold. */
export const samplePeople = (): readonly TableRow[] =>
  PEOPLE.flatMap(({ username, displayName, sampleAppointments }) =>
    sampleAppointments.map(({ organization, title }) => ({
      username,
      displayName,
      partyName: organizationOf(organization).name,
      roleLabel: title,
    })),
  );

/** The people grouped by party, in columns that a terminal of 100 characters holds. */
export const peopleTable = (rows: readonly TableRow[]): string => {
  const width = (key: 'username' | 'displayName'): number => Math.max(...rows.map((row) => row[key].length));
  const parties = [...new Set(rows.map(({ partyName }) => partyName))];
  const line = (row: TableRow): string =>
    `    ${row.username.padEnd(width('username'))}  ${row.displayName.padEnd(width('displayName'))}  ${row.roleLabel}`;
  return parties
    .map((party) => [`  ${party}`, ...rows.filter(({ partyName }) => partyName === party).map(line)].join('\n'))
    .join('\n');
};
