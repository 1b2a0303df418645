import { Command } from 'commander';
import { addChanges } from './change.js';
import type { CarryOut } from './common.js';
import { addCentreCreate, addOtherCreate } from './create.js';
import { addMember } from './member.js';

const HELP = `
Every changing command tells its steps (✓ made now, – already there), takes --dry-run and --json,
and may be run again: what is done stays, what is missing is made. Two runs on one party never
go at once.

Exit codes: 0 done · 1 failed on the way, run it again · 2 the command was not understood
            3 refused, nothing was changed · 4 another run is at work on the same party

It needs, from the environment (X_FILE may give a file for any X):
  ASYSTA_DATABASE               PostgreSQL without a user, postgres://host:5432/asysta
  ASYSTA_OWNER                  login of migrations; asysta_owner unless given
  ASYSTA_PASSWORD_OWNER         its password
  ASYSTA_PASSWORD_CENTRE        password of asysta_centre
  ASYSTA_ISSUER                 issuer of the Keycloak realm
  ASYSTA_CONSOLE_CLIENT_SECRET  secret of the client asysta-console
In a checkout, npm run asysta -- … fills them in for the product that npm start runs.
`;

/** What the process does with what was typed. */
export interface Doings {
  readonly carryOut: CarryOut;
  readonly list: (json: boolean) => Promise<void>;
}

/** The whole command line. */
export const buildProgram = ({ carryOut, list }: Doings): Command => {
  const program = new Command('asysta')
    .description('Onboards and maintains the parties of the Asysta platform: centres, partners, regions.')
    .helpCommand(false)
    .exitOverride()
    .addHelpText('after', HELP);
  const centre = program.command('centre').description('Centres of gminas (GOPS, MOPS).');
  addCentreCreate(centre, carryOut);
  addChanges(centre, 'CENTRE', carryOut);
  for (const kind of ['PARTNER', 'REGION'] as const) {
    const about =
      kind === 'PARTNER' ? 'Partner institutions, which receive referrals.' : 'Regional authorities, which collect reports.';
    const parent = program.command(kind.toLowerCase()).description(about);
    addOtherCreate(parent, kind, carryOut);
    addChanges(parent, kind, carryOut);
  }
  addMember(program, carryOut);
  program
    .command('party')
    .description('All parties.')
    .command('list')
    .description('List every party with its kind and standing.')
    .option('--json', 'a JSON array instead of lines')
    .action(({ json }: { readonly json?: true }) => list(json === true));
  return program;
};
