import type { Command } from 'commander';
import type { PartyKind } from '@asysta/schema/parties/codes';
import { planLinking } from '../plans/link-provider.js';
import { planRenaming } from '../plans/rename.js';
import { planDisabling, planEnabling } from '../plans/standing.js';
import { aliasArgument, issuerArgument, lineArgument } from './arguments.js';
import { type CarryOut, type Manner, mannerOf, secretFrom, withManner } from './common.js';

interface Aliased extends Manner {
  readonly alias: string;
}

interface Linked extends Aliased {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecretFile: string;
}

const LINK_HELP = `
The issuer is pinned: Keycloak refuses a token of any other issuer, and for Entra ID also
one whose tenant id (tid) is another. Nobody is made by signing in this way: people are
added with asysta member add, and their account is linked at the first such sign-in after
its own password and code. The provider is bound to this organization and switched on last.
To be entered at the provider as its redirect address:
  <ASYSTA_ISSUER>/broker/own-<alias>/endpoint

Example:
  asysta centre link-idp --alias centre-zielonki --client-id 1b0f… --client-secret-file /run/secrets/entra \\
    --issuer https://login.microsoftonline.com/9f3c1a52-0000-4000-8000-00000000000a/v2.0
`;

const aliased = (parent: Command, verb: string, about: string): Command =>
  withManner(parent.command(verb)).description(about).requiredOption('--alias <alias>', 'which one', aliasArgument);

/** `disable`, `enable`, `rename` and `link-idp` of one kind of party. */
export const addChanges = (parent: Command, kind: PartyKind, carryOut: CarryOut): void => {
  const noun = kind.toLowerCase();
  const invoke = (verb: string, options: Aliased) => ({
    command: `${noun} ${verb}`,
    subject: options.alias,
    ...mannerOf(options),
  });
  aliased(parent, 'disable', `Close a ${noun} at once; nothing is deleted.`)
    .addHelpText(
      'after',
      `\nThe database closes first, so live tokens are refused at their next request; then Keycloak lets nobody in for it,\nand ends the logins of those who belong to it alone. Whoever also works elsewhere stays signed in there.\n`,
    )
    .action((options: Aliased) =>
      carryOut({ ...invoke('disable', options), plan: (world) => planDisabling(world, kind, options.alias) }),
    );
  aliased(parent, 'enable', `Open a ${noun} again that was disabled.`).action((options: Aliased) =>
    carryOut({ ...invoke('enable', options), plan: (world) => planEnabling(world, kind, options.alias) }),
  );
  aliased(parent, 'rename', `Give a ${noun} another name; its alias stays.`)
    .requiredOption('--name <name>', 'the new name', lineArgument)
    .action((options: Aliased & { readonly name: string }) =>
      carryOut({ ...invoke('rename', options), plan: (world) => planRenaming(world, kind, options.alias, options.name) }),
    );
  aliased(parent, 'link-idp', `Let the people of a ${noun} sign in with an OpenID provider of its own.`)
    .requiredOption('--issuer <address>', 'issuer, exactly as its tokens name it', issuerArgument)
    .requiredOption('--client-id <id>', 'client registered there for this platform', lineArgument)
    .requiredOption('--client-secret-file <path>', 'file with the secret of that client')
    .addHelpText('after', LINK_HELP)
    .action((options: Linked) => {
      const { alias, issuer, clientId, clientSecretFile } = options;
      const given = { issuer, clientId, clientSecret: secretFrom(clientSecretFile) };
      return carryOut({ ...invoke('link-idp', options), plan: (world) => planLinking(world, kind, alias, given) });
    });
};
