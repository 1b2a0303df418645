import type KeycloakAdminClient from '@keycloak/keycloak-admin-client';
import { LOGIN_SECONDS } from '../realm.js';
import { SECOND_FACTOR_SECONDS } from './declaration.js';

/** One line of a sign-in flow: an authenticator, or a flow of its own with lines below it. */
interface Step {
  readonly does: string | readonly Step[];
  readonly name?: string;
  readonly requirement: 'REQUIRED' | 'ALTERNATIVE' | 'CONDITIONAL';
  readonly config?: Readonly<Record<string, string>>;
}

const level = (number: 1 | 2, authenticator: string, maxAgeSeconds: number): Step => ({
  name: `level ${number}`,
  requirement: 'CONDITIONAL',
  does: [
    {
      does: 'conditional-level-of-authentication',
      requirement: 'REQUIRED',
      config: { 'loa-condition-level': String(number), 'loa-max-age': String(maxAgeSeconds) },
    },
    { does: authenticator, requirement: 'REQUIRED' },
  ],
});

/**
 * How people sign in: a live login, else who they are and for which organization, then as many levels as are asked for.
 * Level 2 is a code from the phone; `acr` and `auth_time` move with it (tried on 26.7.3, decision 0014).
 */
const FLOW: readonly Step[] = [
  { does: 'auth-cookie', requirement: 'ALTERNATIVE' },
  { does: 'identity-provider-redirector', requirement: 'ALTERNATIVE' },
  { name: 'organization', requirement: 'ALTERNATIVE', does: [{ does: 'organization', requirement: 'ALTERNATIVE' }] },
  {
    name: 'forms',
    requirement: 'ALTERNATIVE',
    does: [level(1, 'auth-username-password-form', LOGIN_SECONDS), level(2, 'auth-otp-form', SECOND_FACTOR_SECONDS)],
  },
];

/** The flow is bound while it is mended, so a second name takes its place. */
const NAMES = ['asysta', 'asysta renewed'] as const;

const lineOf = (depth: number, what: string, requirement: string, config: Readonly<Record<string, string>>): string =>
  `${depth} ${what} ${requirement} ${JSON.stringify(Object.entries(config).sort())}`;

const wantedLines = (steps: readonly Step[], depth = 0): readonly string[] =>
  steps.flatMap(({ does, name = '', requirement, config = {} }) =>
    typeof does === 'string'
      ? [lineOf(depth, does, requirement, config)]
      : [lineOf(depth, name, requirement, {}), ...wantedLines(does, depth + 1)],
  );

const presentLines = async (admin: KeycloakAdminClient, flow: string): Promise<readonly string[]> => {
  const executions = await admin.authenticationManagement.getExecutions({ flow });
  return Promise.all(
    executions.map(async ({ level: depth = 0, providerId, displayName = '', requirement = '', authenticationConfig }) => {
      const config = authenticationConfig ? await admin.authenticationManagement.getConfig({ id: authenticationConfig }) : {};
      return lineOf(depth, providerId ?? displayName.slice(flow.length + 1), requirement, config.config ?? {});
    }),
  );
};

const addStep = async (admin: KeycloakAdminClient, flow: string, parent: string, step: Step): Promise<void> => {
  const { authenticationManagement: flows } = admin;
  const { does, name = '', requirement, config } = step;
  const alias = `${flow} ${name}`;
  const made =
    typeof does === 'string'
      ? await flows.addExecutionToFlow({ flow: parent, provider: does })
      : await flows.addFlowToFlow({
          flow: parent,
          alias,
          type: 'basic-flow',
          provider: 'registration-page-form',
          description: '',
        });
  const executions = await flows.getExecutions({ flow });
  const added = executions.find(({ id, flowId }) => id === made.id || flowId === made.id);
  if (!added?.id) throw new Error(`Keycloak did not add ${alias} to the sign-in flow.`);
  await flows.updateExecution({ flow }, { ...added, requirement });
  if (config) await flows.createConfig({ id: added.id, alias: `${parent} ${requirement}`, config });
  if (typeof does !== 'string') for (const inner of does) await addStep(admin, flow, alias, inner);
};

const removeFlow = async (admin: KeycloakAdminClient, alias: string): Promise<void> => {
  const found = (await admin.authenticationManagement.getFlows()).find((flow) => flow.alias === alias);
  if (found?.id) await admin.authenticationManagement.deleteFlow({ flowId: found.id });
};

/** Brings the sign-in flow to what is declared: a flow that differs is replaced by a new one and deleted, never changed while in use. */
export const alignBrowserFlow = async (admin: KeycloakAdminClient): Promise<readonly string[]> => {
  const realm = admin.realmName;
  const bound = (await admin.realms.findOne({ realm }))?.browserFlow ?? '';
  const isOurs = (NAMES as readonly string[]).includes(bound);
  if (isOurs && (await presentLines(admin, bound)).join('\n') === wantedLines(FLOW).join('\n')) return [];
  const next = bound === NAMES[0] ? NAMES[1] : NAMES[0];
  await removeFlow(admin, next);
  await admin.authenticationManagement.createFlow({ alias: next, providerId: 'basic-flow', topLevel: true, builtIn: false });
  for (const step of FLOW) await addStep(admin, next, next, step);
  await admin.realms.update({ realm }, { browserFlow: next });
  if (isOurs) await removeFlow(admin, bound);
  return [`Sign-in flow: ${isOurs ? 'was different' : 'made'}.`];
};
