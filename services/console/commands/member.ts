import type { Command } from 'commander';
import type { Role } from '@asysta/schema/staff/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { wasOpened } from '../party-register.js';
import { planConfirming, planEnding } from '../plans/appointments.js';
import { partyOf } from '../plans/party.js';
import { type Person, personSteps, renewFirstPassword } from '../plans/people.js';
import { refuse } from '../refusal.js';
import type { Plan, World } from '../world.js';
import { aliasArgument, dayArgument, lineArgument, loginArgument, personArgument, roleArgument, rolesOf } from './arguments.js';
import {
  type CarryOut,
  type Manner,
  mannerOf,
  type Papers,
  papersOf,
  requirePapersAllowed,
  withManner,
  withPapers,
} from './common.js';

interface Addition extends Manner, Papers {
  readonly party: string;
  readonly login: string;
  readonly name?: string;
  readonly role: Role;
  readonly title?: string;
}

const HELP = `
Gives somebody an account (or takes the one they have), an appointment from today on, and
membership of the organization. Run again with the days of the papers to enter those later.
Heads of units are proposed in the product, by the centre's administrator, and confirmed by a director.

Example:
  asysta member add --party centre-zielonki --login tomasz@zielonki.example --name "Tomasz Testowy" --role FAMILY_ASSISTANT
`;

const planAddition = async (world: World, alias: string, person: Person): Promise<Plan> => {
  const party = await partyOf(world, alias);
  if (!wasOpened(party)) refuse(`The founding of ${alias} never came to its end; finish it with the create command first.`);
  if (!rolesOf(party.kind).includes(person.role))
    refuse(`In a ${party.kind.toLowerCase()} somebody can be: ${rolesOf(party.kind).join(', ')}.`);
  return { steps: await personSteps(world, alias, person), notes: [] };
};

const planRenewal = async (world: World, alias: string, login: string): Promise<Plan> => {
  const party = await partyOf(world, alias);
  const account = await world.identity.account(login);
  if (!account || !(await world.identity.isMember(party.id, account.id))) refuse(`${login} is no member of ${alias}.`);
  const step = await renewFirstPassword(world, login);
  const onRecord = { ...step, do: () => world.rows.record(party, 'FIRST_PASSWORD_RENEWED', () => step.do()) };
  return { steps: [onRecord], notes: [] };
};

interface OfPost extends Manner {
  readonly party: string;
  readonly login: string;
  readonly role: Role;
}

const CONFIRM_HELP = `
A director, a head of a unit and a data-protection officer are proposed by one person in the
product and confirmed by another. Where a centre has no director but the proposer or the person
proposed, this command confirms instead. The audit of the centre keeps that it was the operator,
and directors and the data-protection officer are told.
`;

const END_HELP = `
In the product nobody ends the last director, so that no centre is left without one: this does.
Yesterday as the last day ends the function at once.
`;

const withPost = (command: Command): Command =>
  withManner(command)
    .requiredOption('--party <alias>', 'alias of the centre', aliasArgument)
    .requiredOption('--login <login>', 'user name or e-mail address', loginArgument)
    .requiredOption('--role <role>', 'e.g. DIRECTOR, UNIT_HEAD, DATA_PROTECTION_OFFICER', roleArgument);

const addDecisions = (parent: Command, carryOut: CarryOut): void => {
  withPost(parent.command('confirm').description('Confirm a proposed function where the centre has no second person.'))
    .addHelpText('after', CONFIRM_HELP)
    .action(({ party: alias, login, role, ...manner }: OfPost) =>
      carryOut({
        command: 'member confirm',
        subject: alias,
        ...mannerOf(manner),
        plan: (world) => planConfirming(world, { alias, login, role }),
      }),
    );
  withPost(parent.command('end').description('End a function, also that of the last director.'))
    .requiredOption('--last-on <day>', 'last day of the function', dayArgument)
    .addHelpText('after', END_HELP)
    .action(({ party: alias, login, role, lastOn, ...manner }: OfPost & { readonly lastOn: LocalDate }) =>
      carryOut({
        command: 'member end',
        subject: alias,
        ...mannerOf(manner),
        plan: (world) => planEnding(world, { alias, login, role, lastOn }),
      }),
    );
};

/** `asysta member add`, `confirm`, `end` and `new-password`. */
export const addMember = (program: Command, carryOut: CarryOut): void => {
  const parent = program.command('member').description('People of a party: accounts and appointments.');
  withPapers(
    withManner(parent.command('add'))
      .description('Give somebody an account and an appointment in a party.')
      .requiredOption('--party <alias>', 'alias of the party', aliasArgument)
      .requiredOption('--login <login>', 'user name or e-mail address', loginArgument)
      .requiredOption('--role <role>', 'e.g. DIRECTOR, SOCIAL_WORKER, FAMILY_ASSISTANT, PARTNER_WORKER', roleArgument)
      .option('--name <name>', 'first name and surname; needed when there is no such account yet', personArgument)
      .option('--title <title>', 'title as the office writes it', lineArgument),
  )
    .addHelpText('after', HELP)
    .action((options: Addition) => {
      const { party, login, name = null, role, title = null } = options;
      const papers = papersOf(options);
      requirePapersAllowed(role, papers);
      return carryOut({
        command: 'member add',
        subject: party,
        ...mannerOf(options),
        plan: (world) => planAddition(world, party, { login, name, role, title, papers }),
      });
    });
  addDecisions(parent, carryOut);
  withManner(parent.command('new-password'))
    .description('A new first password for somebody who lost theirs before using it.')
    .requiredOption('--party <alias>', 'alias of a party they belong to', aliasArgument)
    .requiredOption('--login <login>', 'user name or e-mail address', loginArgument)
    .action((options: Pick<Addition, 'party' | 'login'> & Manner) =>
      carryOut({
        command: 'member new-password',
        subject: options.party,
        ...mannerOf(options),
        plan: (world) => planRenewal(world, options.party, options.login),
      }),
    );
};
