import { type Command, Option } from 'commander';
import type { PartyKind } from '@asysta/schema/parties/codes';
import type { Role } from '@asysta/schema/staff/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import type { TerytCode } from '@asysta/schema/values/teryt';
import { LOCAL_RULE_TEMPLATES } from '../../modules/law/index.js';
import { planFounding } from '../plans/found-party.js';
import type { Person } from '../plans/people.js';
import {
  aliasArgument,
  aliasFrom,
  lineArgument,
  loginArgument,
  personArgument,
  shortNameFrom,
  terytArgument,
  voivodeshipArgument,
  voivodeshipNameOf,
} from './arguments.js';
import { type CarryOut, type Manner, mannerOf, misused, type Papers, papersOf, withManner, withPapers } from './common.js';

const CENTRE_HELP = `
What happens, in this order:
  1. an organization in Keycloak and a party in the database, both closed
  2. the centre's card, its TERYT code and the rules of the chosen template
  3. the region that collects its reports, when that region is on the platform
  4. for each person: account, entry in the register of staff, membership, and a
     first password (shown once; somebody who has an account keeps theirs)
  5. organization and party are opened, last of all
Whatever stops it, nobody gets in before step 5, and running the same command again
goes on where it stopped. Running it again after its end changes nothing.

The act knows no first visit within 14 days and no weekly contact: those are rules a
centre sets for itself. Choose --rules only if the centre has such rules in writing.

The director's own authorisation to family data (art. 7(4)) is signed outside the
platform by whoever may; give both its days, or add them later with: asysta member add.

Examples:
  asysta centre create --teryt 1206172 --name "GOPS w Zielonkach" \\
    --seat Zielonki --admin adam@zielonki.example --admin-name "Adam Testowy" --dry-run
  asysta centre create --teryt 1013011 --name "MOPS w Rawie Mazowieckiej" \\
    --seat "Rawa Mazowiecka" --admin oskar.rawa --admin-name "Oskar Testowy" \\
    --director robert.rawa --director-name "Robert Wzorcowy" \\
    --director-authorized-on 2026-01-02 --director-secrecy-on 2026-01-02 --rules visits --region region-lodzkie
`;

interface CentreOptions extends Manner {
  readonly teryt: TerytCode;
  readonly name: string;
  readonly seat: string;
  readonly shortName?: string;
  readonly voivodeship?: string;
  readonly alias?: string;
  readonly region?: string;
  readonly rules: keyof typeof LOCAL_RULE_TEMPLATES;
  readonly admin: string;
  readonly adminName?: string;
  readonly director?: string;
  readonly directorName?: string;
  readonly directorAuthorizedOn?: LocalDate;
  readonly directorSecrecyOn?: LocalDate;
}

const person = (login: string, name: string | undefined, role: Role, papers: Person['papers'] = null): Person => ({
  login,
  name: name ?? null,
  role,
  title: null,
  papers,
});

const peopleOf = (options: CentreOptions): readonly Person[] => {
  const { admin, adminName, director, directorName, directorAuthorizedOn, directorSecrecyOn } = options;
  const papers = papersOf({
    ...(directorAuthorizedOn ? { authorizedOn: directorAuthorizedOn } : {}),
    ...(directorSecrecyOn ? { secrecyOn: directorSecrecyOn } : {}),
  });
  if (!director && (papers || directorName)) misused('Options about a director need --director.');
  return [person(admin, adminName, 'CENTRE_ADMIN'), ...(director ? [person(director, directorName, 'DIRECTOR', papers)] : [])];
};

const createCentre = (options: CentreOptions, carryOut: CarryOut): Promise<void> => {
  const { teryt, name, seat } = options;
  const voivodeship = voivodeshipNameOf(teryt);
  if (options.voivodeship && options.voivodeship !== voivodeship)
    misused(`The TERYT code ${teryt} lies in another voivodeship: ${voivodeship}.`);
  const alias = options.alias ?? aliasFrom('CENTRE', seat);
  const people = peopleOf(options);
  return carryOut({
    command: 'centre create',
    subject: alias,
    ...mannerOf(options),
    plan: (world) =>
      planFounding(world, {
        kind: 'CENTRE',
        alias,
        name,
        people,
        centre: {
          teryt,
          seat,
          voivodeship,
          shortName: options.shortName ?? shortNameFrom(name, seat),
          rules: LOCAL_RULE_TEMPLATES[options.rules],
          region: { alias: options.region ?? aliasFrom('REGION', voivodeship), isNamed: options.region !== undefined },
        },
      }),
  });
};

/** `asysta centre create`. */
export const addCentreCreate = (parent: Command, carryOut: CarryOut): void => {
  const command = withManner(parent.command('create'))
    .description('Found the centre of a gmina, with its first administrator.')
    .requiredOption('--teryt <code>', 'TERYT code of the gmina, 7 digits', terytArgument)
    .requiredOption('--name <name>', 'full name of the centre', lineArgument)
    .requiredOption('--seat <place>', 'place of its seat', lineArgument)
    .requiredOption('--admin <login>', 'first administrator: user name or e-mail address', loginArgument)
    .option('--admin-name <name>', 'first name and surname; needed when there is no such account yet', personArgument)
    .option('--director <login>', 'director: user name or e-mail address', loginArgument)
    .option('--director-name <name>', 'first name and surname of the director', personArgument);
  withPapers(command, 'director-')
    .option('--voivodeship <name>', 'checked against the TERYT code', voivodeshipArgument)
    .option('--short-name <name>', 'name for lists; from the name and the seat unless given', lineArgument)
    .option('--alias <alias>', 'alias in Keycloak and in addresses; centre-<seat> unless given', aliasArgument)
    .option(
      '--region <alias>',
      'region that collects its reports; region-<voivodeship>, if there is one, unless given',
      aliasArgument,
    )
    .addOption(
      new Option('--rules <template>', 'rules the centre has set for itself')
        .choices(Object.keys(LOCAL_RULE_TEMPLATES))
        .default('none'),
    )
    .addHelpText('after', CENTRE_HELP)
    .action((options: CentreOptions) => createCentre(options, carryOut));
};

interface OtherOptions extends Manner, Papers {
  readonly name: string;
  readonly alias: string;
  readonly member?: string;
  readonly memberName?: string;
}

const FIRST_ROLE = { PARTNER: 'PARTNER_WORKER', REGION: 'REGIONAL_ANALYST' } as const satisfies Partial<Record<PartyKind, Role>>;

/** `asysta partner create` and `asysta region create`: a party with its people and no card. */
export const addOtherCreate = (parent: Command, kind: keyof typeof FIRST_ROLE, carryOut: CarryOut): void => {
  const noun = kind.toLowerCase();
  const command = withManner(parent.command('create'))
    .description(kind === 'PARTNER' ? 'Found a partner institution.' : 'Found a regional authority.')
    .requiredOption('--name <name>', 'full name', lineArgument)
    .requiredOption('--alias <alias>', `alias, e.g. ${noun}-${kind === 'PARTNER' ? 'school-7' : 'lodzkie'}`, aliasArgument)
    .option('--member <login>', `first ${FIRST_ROLE[kind]}: user name or e-mail address`, loginArgument)
    .option('--member-name <name>', 'first name and surname; needed when there is no such account yet', personArgument);
  if (kind === 'PARTNER') withPapers(command);
  command
    .addHelpText(
      'after',
      `\nClosed until everything is there, and safe to run again: see asysta centre create --help.\n\nExample:\n  asysta ${noun} create --alias ${noun}-${kind === 'PARTNER' ? 'school-7' : 'lodzkie'} --name "…" --member ola --member-name "Aleksandra Poradna"\n`,
    )
    .action((options: OtherOptions) => {
      const { alias, name, member, memberName } = options;
      const papers = papersOf(options);
      if (!member && (papers || memberName)) misused('Options about a member need --member.');
      const people = member ? [person(member, memberName, FIRST_ROLE[kind], papers)] : [];
      return carryOut({
        command: `${noun} create`,
        subject: alias,
        ...mannerOf(options),
        plan: (world) => planFounding(world, { kind, alias, name, people }),
      });
    });
};
