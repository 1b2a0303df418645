import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Provider } from 'oidc-provider';
import { PEOPLE, organizationsOf } from './people.js';
import { errorPage, organizationPage, secondFactorPage, sendPage, signInPage } from './pages.js';
import { LOGIN_SECONDS } from './realm.js';
import type { RealmPerson } from './realm.js';
import {
  FIRST_FACTOR,
  ORGANIZATION_SCOPE,
  SECOND_FACTOR,
  asksForOrganization,
  asksForUnknownScope,
  secondFactorStands,
} from './token-claims.js';
import type { ProviderStore, Settled } from './provider-store.js';

/** Address of the sign-in steps below the realm. */
export const SIGN_IN_PATH = '/login-actions/authenticate';

/** Name under which the API is known as a resource. */
export const API_RESOURCE = 'urn:asysta:api';

type Choice = { readonly aliases: readonly string[] } | { readonly pickFrom: ReturnType<typeof organizationsOf> };

/** What an organization scope means for one person, as Keycloak answers it; the name of somebody else's organization means none. */
export const chooseOrganizations = (person: RealmPerson, scope: string): Choice => {
  const own = organizationsOf(person);
  const scopes = scope.split(' ');
  if (!asksForOrganization(scope)) return { aliases: [] };
  if (scopes.includes(`${ORGANIZATION_SCOPE}:*`)) return { aliases: own.map(({ alias }) => alias) };
  const named = scopes.find((one) => one.startsWith(`${ORGANIZATION_SCOPE}:`))?.slice(ORGANIZATION_SCOPE.length + 1);
  if (named !== undefined) return { aliases: own.some(({ alias }) => alias === named) ? [named] : [] };
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

const grantFor = async ({ provider, store }: SignIn, person: RealmPerson, clientId: string, scope: string, settled: Settled) => {
  const grant = new provider.Grant({ accountId: person.subject, clientId });
  grant.addOIDCScope('openid');
  grant.addResourceScope(API_RESOURCE, scope);
  const grantId = await grant.save();
  store.rememberSettled(grantId, settled, LOGIN_SECONDS);
  return grantId;
};

/** Level that a new authorization gets: a second factor counts for its max age and not longer, as in Keycloak. */
const levelOf = async ({ provider }: SignIn, sessionUid: string | undefined): Promise<string> => {
  const login = sessionUid === undefined ? undefined : await provider.Session.findByUid(sessionUid);
  return login && secondFactorStands(login) ? SECOND_FACTOR : FIRST_FACTOR;
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
  if (!person) return sendPage(response, 400, errorPage('sign_in_expired'), formOrigins);
  const choice = chooseOrganizations(person, scope);
  const picked =
    'aliases' in choice
      ? choice.aliases
      : choice.pickFrom.map(({ alias }) => alias).filter((alias) => alias === form.get('organization'));
  if ('pickFrom' in choice && picked.length !== 1) {
    return sendPage(response, 200, organizationPage(action, person.displayName, choice.pickFrom), formOrigins);
  }
  const settled = { organizations: picked, acr: await levelOf(signIn, session?.uid) };
  const grantId = await grantFor(signIn, person, String(params['client_id']), scope, settled);
  return provider.interactionFinished(request, response, { consent: { grantId } }, { mergeWithLastSubmission: true });
};

/** Time of a login, named so that going on to the next step of the same login does not move it. */
const secondsNow = () => Math.floor(Date.now() / 1000);

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
    { login: { accountId: person.subject, acr: FIRST_FACTOR, ts: secondsNow() } },
    { mergeWithLastSubmission: false },
  );
};

const secondFactorStep = async (
  { provider, formOrigins }: SignIn,
  request: IncomingMessage,
  response: ServerResponse,
  form: URLSearchParams,
  action: string,
) => {
  const { session } = await provider.interactionDetails(request, response);
  const person = PEOPLE.find(({ subject }) => subject === session?.accountId);
  if (!person) return sendPage(response, 400, errorPage('sign_in_expired'), formOrigins);
  if (form.get('second-factor') !== 'yes')
    return sendPage(response, 200, secondFactorPage(action, person.displayName), formOrigins);
  return provider.interactionFinished(
    request,
    response,
    { login: { accountId: person.subject, acr: SECOND_FACTOR, ts: secondsNow() } },
    { mergeWithLastSubmission: false },
  );
};

/** The steps of signing in: choose a person; confirm with a second factor when it is asked for; of several organizations choose one. */
export const handleSignIn = async (
  signIn: SignIn,
  basePath: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  try {
    const form = request.method === 'POST' ? await readForm(request) : new URLSearchParams();
    const { prompt, uid, params } = await signIn.provider.interactionDetails(request, response);
    if (asksForUnknownScope(params['scope'])) {
      const refusal = { error: 'invalid_scope', error_description: 'requested scope is not known' };
      return await signIn.provider.interactionFinished(request, response, refusal, { mergeWithLastSubmission: false });
    }
    const action = `${basePath}${SIGN_IN_PATH}/${uid}`;
    if (prompt.name === 'login') return await personStep(signIn, request, response, form, action);
    if (prompt.name === 'second_factor') return await secondFactorStep(signIn, request, response, form, action);
    return await organizationStep(signIn, request, response, form, action);
  } catch {
    return sendPage(response, 400, errorPage('sign_in_expired'), signIn.formOrigins);
  }
};
