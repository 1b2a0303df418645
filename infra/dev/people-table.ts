import type { SamplePersonRow } from '../identity/people.js';

/** The people grouped by party, in columns that a terminal of 100 characters holds. */
export const peopleTable = (rows: readonly SamplePersonRow[]): string => {
  const width = (key: 'username' | 'displayName'): number => Math.max(...rows.map((row) => row[key].length));
  const parties = [...new Set(rows.map(({ partyName }) => partyName))];
  const line = (row: SamplePersonRow): string =>
    `    ${row.username.padEnd(width('username'))}  ${row.displayName.padEnd(width('displayName'))}  ${row.roleLabel}`;
  return parties
    .map((party) => [`  ${party}`, ...rows.filter(({ partyName }) => partyName === party).map(line)].join('\n'))
    .join('\n');
};
