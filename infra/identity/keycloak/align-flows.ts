import { NetworkError } from '@keycloak/keycloak-admin-client';
import type KeycloakAdminClient from '@keycloak/keycloak-admin-client';
import { LINKING_FLOW } from '@asysta/services/console/keycloak/providers';
import { LINKING, SIGN_IN, SIGN_IN_FLOW, type Step } from './flows.js';

interface Flow {
  readonly name: string;
  readonly steps: readonly Step[];
  /** Makes everybody who uses one flow use the other. */
  readonly move: (admin: KeycloakAdminClient, from: string, to: string) => Promise<void>;
}

const lineOf = (depth: number, what: string, requirement: string, config: Readonly<Record<string, string>>): string =>
  `${depth} ${what} ${requirement} ${Object.keys(config)
    .sort()
    .map((key) => `${key}=${config[key]}`)
    .join()}`;

const wantedLines = (steps: readonly Step[], depth = 0): readonly string[] =>
  steps.flatMap(({ does, name = '', requirement, config = {} }) =>
    typeof does === 'string'
      ? [lineOf(depth, does, requirement, config)]
      : [lineOf(depth, name, requirement, {}), ...wantedLines(does, depth + 1)],
  );

const presentLines = async (
  { authenticationManagement: flows }: KeycloakAdminClient,
  flow: string,
): Promise<readonly string[]> => {
  const lines: string[] = [];
  for (const { level = 0, providerId, displayName = '', requirement = '', authenticationConfig } of await flows.getExecutions({
    flow,
  })) {
    const config = authenticationConfig ? (await flows.getConfig({ id: authenticationConfig })).config : undefined;
    lines.push(lineOf(level, providerId ?? displayName.slice(flow.length + 1), requirement, config ?? {}));
  }
  return lines;
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
  const added = (await flows.getExecutions({ flow })).find(({ id, flowId }) => id === made.id || flowId === made.id);
  if (!added?.id) throw new Error(`Keycloak did not add a step to the flow ${parent}.`);
  await flows.updateExecution({ flow }, { ...added, requirement });
  if (config) await flows.createConfig({ id: added.id, alias: parent, config });
  if (typeof does !== 'string') for (const inner of does) await addStep(admin, flow, alias, inner);
};

const idOfFlow = async ({ authenticationManagement: flows }: KeycloakAdminClient, name: string): Promise<string | undefined> =>
  (await flows.getFlows()).find(({ alias }) => alias === name)?.id;

const remove = async (admin: KeycloakAdminClient, name: string): Promise<void> => {
  const flowId = await idOfFlow(admin, name);
  if (flowId !== undefined) await admin.authenticationManagement.deleteFlow({ flowId });
};

const build = async (admin: KeycloakAdminClient, name: string, steps: readonly Step[]): Promise<void> => {
  await admin.authenticationManagement.createFlow({ alias: name, providerId: 'basic-flow', topLevel: true, builtIn: false });
  for (const step of steps) await addStep(admin, name, name, step);
};

/**
 * A flow that differs is never mended while people walk through it: a stand-in takes its place, it is made anew, and the
 * stand-in goes. One left by a run that was killed is finished first; Keycloak refuses to delete it only while it is in use.
 */
const alignFlow = async (admin: KeycloakAdminClient, { name, steps, move }: Flow): Promise<readonly string[]> => {
  const standIn = `${name} stand-in`;
  await remove(admin, standIn).catch((error: unknown) => {
    // It answered, so it is a refusal: the stand-in is in use, and only a whole one is ever put to use.
    if (!(error instanceof NetworkError)) throw error;
  });
  const isThere = (await idOfFlow(admin, name)) !== undefined;
  const isRight = isThere && (await presentLines(admin, name)).join('\n') === wantedLines(steps).join('\n');
  if (!isRight) {
    if (isThere && (await idOfFlow(admin, standIn)) === undefined) await build(admin, standIn, steps);
    await move(admin, name, standIn);
    await remove(admin, name);
    await build(admin, name, steps);
  }
  await move(admin, standIn, name);
  await remove(admin, standIn);
  if (isRight) return [];
  return [`Flow ${name}: ${isThere ? 'was different' : 'made'}.`];
};

const signIn: Flow = {
  name: SIGN_IN_FLOW,
  steps: SIGN_IN,
  move: async (admin, from, to) => {
    const realm = admin.realmName;
    if ((await admin.realms.findOne({ realm }))?.browserFlow === from) await admin.realms.update({ realm }, { browserFlow: to });
  },
};

const PROVIDERS_PER_PAGE = 100;

const linking: Flow = {
  name: LINKING_FLOW,
  steps: LINKING,
  move: async (admin, from, to) => {
    for (let first = 0; ; first += PROVIDERS_PER_PAGE) {
      const page = await admin.identityProviders.find({ first, max: PROVIDERS_PER_PAGE });
      for (const provider of page.filter(({ firstBrokerLoginFlowAlias }) => firstBrokerLoginFlowAlias === from))
        await admin.identityProviders.update({ alias: provider.alias ?? '' }, { ...provider, firstBrokerLoginFlowAlias: to });
      if (page.length < PROVIDERS_PER_PAGE) return;
    }
  },
};

/** Brings both flows to what is declared, and puts the sign-in to use; nothing is told when nothing differed. */
export const alignFlows = async (admin: KeycloakAdminClient): Promise<readonly string[]> => {
  const realm = admin.realmName;
  const differences = [...(await alignFlow(admin, signIn)), ...(await alignFlow(admin, linking))];
  const bound = (await admin.realms.findOne({ realm }))?.browserFlow;
  if (bound === SIGN_IN_FLOW) return differences;
  await admin.realms.update({ realm }, { browserFlow: SIGN_IN_FLOW });
  return [...differences, `Flow ${SIGN_IN_FLOW}: was not in use.`];
};
