import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Provider } from 'oidc-provider';
import { PEOPLE, organizationsOf } from './people.js';
import { errorPage, organizationPage, sendPage, signInPage } from './pages.js';
import { LOGIN_SECONDS } from './realm.js';
import type { RealmPerson } from './realm.js';
import { ORGANIZATION_SCOPE, asksForOrganization } from './token-claims.js';
import type { ProviderStore } from './provider-store.js';

/** Address of the sign-in steps below the realm. */
export const SIGN_IN_PATH = '/login-actions/authenticate';

/** Name under which the API is known as a resource. */
export const API_RESOURCE = 'urn:asysta:api';

type Choice =
  | { readonly aliases: readonly string[] }
  | { readonly pickFrom: ReturnType<typeof organizationsOf> }
  | { readonly refused: true };

/** What an organization scope means for one person, as Keycloak answers it (security.md §8). */
export const chooseOrganizations = (person: RealmPerson, scope: string): Choice => {
  const own = organizationsOf(person);
  const scopes = scope.split(' ');
  if (!asksForOrganization(scope)) return { aliases: [] };
  if (scopes.includes(`${ORGANIZATION_SCOPE}:*`)) return { aliases: own.map(({ alias }) => alias) };
  const named = scopes.find((one) => one.startsWith(`${ORGANIZATION_SCOPE}:`))?.slice(ORGANIZATION_SCOPE.length + 1);
  if (named !== undefined) return own.some(({ alias }) => alias === named) ? { aliases: [named] } : { refused: true };
  return own.length === 1 ? { aliases: own.map(({ alias }) => alias) } : { pickFrom: own };
};

const readForm = async (request: IncomingMessage): Promise<URLSearchParams> => {
  let text = '';
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > 4096) throw new Error('The form is too long');
  }
  return new URLSearchParams(text);
};

interface SignIn {
  readonly provider: Provider;
  readonly store: ProviderStore;
  readonly formOrigins: readonly string[];
}

const grantFor = async (
  { provider, store }: SignIn,
  person: RealmPerson,
  clientId: string,
  scope: string,
  aliases: readonly string[],
) => {
  const grant = new provider.Grant({ accountId: person.subject, clientId });
  grant.addOIDCScope('openid');
  grant.addResourceScope(API_RESOURCE, scope);
  const grantId = await grant.save();
  store.rememberOrganizations(grantId, aliases, LOGIN_SECONDS);
  return grantId;
};

const organizationStep = async (
  signIn: SignIn,
  request: IncomingMessage,
  response: ServerResponse,
  form: URLSearchParams,
  action: string,
) => {
  const { provider, formOrigins } = signIn;
  const { session, params } = await provider.interactionDetails(request, response);
  const person = PEOPLE.find(({ subject }) => subject === session?.accountId);
  const scope = typeof params['scope'] === 'string' ? params['scope'] : '';
  const choice = person ? chooseOrganizations(person, scope) : { refused: true as const };
  if (!person || 'refused' in choice) {
    const refusal = { error: 'invalid_scope', error_description: 'requested organization is not available' };
    return provider.interactionFinished(request, response, refusal, { mergeWithLastSubmission: false });
  }
  const picked =
    'aliases' in choice
      ? choice.aliases
      : choice.pickFrom.map(({ alias }) => alias).filter((alias) => alias === form.get('organization'));
  if ('pickFrom' in choice && picked.length !== 1) {
    return sendPage(response, 200, organizationPage(action, person.displayName, choice.pickFrom), formOrigins);
  }
  const grantId = await grantFor(signIn, person, String(params['client_id']), scope, picked);
  return provider.interactionFinished(request, response, { consent: { grantId } }, { mergeWithLastSubmission: true });
};

const personStep = async (
  { provider, formOrigins }: SignIn,
  request: IncomingMessage,
  response: ServerResponse,
  form: URLSearchParams,
  action: string,
) => {
  const person = PEOPLE.find(({ subject }) => subject === form.get('subject'));
  if (!person) return sendPage(response, 200, signInPage(action), formOrigins);
  return provider.interactionFinished(
    request,
    response,
    { login: { accountId: person.subject, acr: '1' } },
    { mergeWithLastSubmission: false },
  );
};

/** The two steps of signing in: choose a person, then, for a member of several organizations, one of them. */
export const handleSignIn = async (
  signIn: SignIn,
  basePath: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  try {
    const form = request.method === 'POST' ? await readForm(request) : new URLSearchParams();
    const { prompt, uid } = await signIn.provider.interactionDetails(request, response);
    const action = `${basePath}${SIGN_IN_PATH}/${uid}`;
    if (prompt.name === 'login') return await personStep(signIn, request, response, form, action);
    return await organizationStep(signIn, request, response, form, action);
  } catch {
    return sendPage(response, 400, errorPage('sign_in_expired'), signIn.formOrigins);
  }
};
