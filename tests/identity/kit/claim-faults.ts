const now = () => Math.floor(Date.now() / 1000);

/** A token that a realm has signed and that must be refused all the same: what is wrong, the claims that are changed (`undefined` removes one), the reason. */
export const CLAIM_FAULTS: readonly (readonly [string, (issuer: string) => Record<string, unknown>, string])[] = [
  ['another audience', () => ({ aud: 'another-api' }), 'TOKEN_AUDIENCE'],
  ['no audience', () => ({ aud: undefined }), 'TOKEN_CLAIMS'],
  ['a list of audiences without ours', () => ({ aud: ['account', 'another-api'] }), 'TOKEN_AUDIENCE'],
  ['a client that is not declared', () => ({ azp: 'somebody-else' }), 'TOKEN_CLIENT'],
  ['no client', () => ({ azp: undefined }), 'TOKEN_CLAIMS'],
  ['another issuer', () => ({ iss: 'http://127.0.0.1:1/realms/asysta' }), 'TOKEN_ISSUER'],
  ['our issuer with a slash', (issuer) => ({ iss: `${issuer}/` }), 'TOKEN_ISSUER'],
  ['the type of an id token', () => ({ typ: 'ID' }), 'TOKEN_TYPE'],
  ['the type of a refresh token', () => ({ typ: 'Refresh' }), 'TOKEN_TYPE'],
  ['the type of a DPoP token', () => ({ typ: 'DPoP' }), 'TOKEN_TYPE'],
  ['no type', () => ({ typ: undefined }), 'TOKEN_CLAIMS'],
  ['no expiry', () => ({ exp: undefined }), 'TOKEN_CLAIMS'],
  ['an expiry in words', () => ({ exp: '2099-01-01' }), 'TOKEN_CLAIMS'],
  ['an expiry in the past', () => ({ iat: now() - 400, exp: now() - 100 }), 'TOKEN_TIME'],
  ['a life of ten years', () => ({ exp: now() + 315_360_000 }), 'TOKEN_TIME'],
  ['no time of issue', () => ({ iat: undefined }), 'TOKEN_CLAIMS'],
  ['a time of issue in the future', () => ({ iat: now() + 120, exp: now() + 200 }), 'TOKEN_TIME'],
  ['a start in the future', () => ({ nbf: now() + 120 }), 'TOKEN_TIME'],
  ['no subject', () => ({ sub: undefined }), 'TOKEN_CLAIMS'],
  ['a person without a session', () => ({ azp: 'asysta-web', sid: undefined, auth_time: now() }), 'TOKEN_CLAIMS'],
  ['a person without the time of the login', () => ({ azp: 'asysta-web', sid: 'session', auth_time: undefined }), 'TOKEN_CLAIMS'],
];

const ZIELONKI = { id: '01980a00-0000-7000-8000-0000000000c1' };
const RAKOW = { id: '01980a00-0000-7000-8000-0000000000c0' };

/** An organization claim that names not exactly one organization with its id. */
export const ORGANIZATION_FAULTS: readonly (readonly [string, unknown])[] = [
  ['no organization claim', undefined],
  ['an empty organization claim', {}],
  ['two organizations', { 'centre-zielonki': ZIELONKI, 'centre-rakow': RAKOW }],
  ['aliases only, as the default mapper writes them', ['centre-zielonki']],
  ['an organization without an id', { 'centre-zielonki': {} }],
  ['an organization whose id is no id', { 'centre-zielonki': { id: 'centre-zielonki' } }],
  ['an organization in words', 'centre-zielonki'],
];

const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** A good token with its text tampered with: what was done, the text, the reason of the refusal. */
export const mangled = (jwt: string): readonly (readonly [string, string, string])[] => {
  const [header = '', body = '', signature = ''] = jwt.split('.');
  const present = JSON.parse(Buffer.from(header, 'base64url').toString()) as { kid: string };
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as Record<string, unknown>;
  // 256 bytes leave four spare bits in the last letter: another letter spells the same signature.
  const twin = `${signature.slice(0, -1)}${ALPHABET.charAt(ALPHABET.indexOf(signature.slice(-1)) + 1)}`;
  const algorithms = ['none', 'HS256', 'RS512', 'ES256', 'PS256'].map(
    (alg) => [`algorithm ${alg}`, `${encoded({ ...present, alg })}.${body}.${signature}`, 'TOKEN_ALGORITHM'] as const,
  );
  return [
    ['a fourth segment', `${jwt}.x`, 'TOKEN_MALFORMED'],
    ['an empty fourth segment', `${jwt}.`, 'TOKEN_MALFORMED'],
    ['two segments', `${header}.${body}`, 'TOKEN_MALFORMED'],
    ['no signature', `${header}.${body}.`, 'TOKEN_MALFORMED'],
    ['junk after the signature', `${jwt}!`, 'TOKEN_MALFORMED'],
    ['letters after the signature', `${jwt}AAAA`, 'TOKEN_REFUSED'],
    ['padding', `${jwt}=`, 'TOKEN_MALFORMED'],
    ['a second spelling of the signature', `${header}.${body}.${twin}`, 'TOKEN_MALFORMED'],
    ['nine kilobytes', `${header}.${body}.${signature}${'A'.repeat(9000)}`, 'TOKEN_MALFORMED'],
    ['another subject', `${header}.${encoded({ ...claims, sub: 'somebody-else' })}.${signature}`, 'TOKEN_REFUSED'],
    ['no key id', `${encoded({ ...present, kid: undefined })}.${body}.${signature}`, 'TOKEN_KEY_UNKNOWN'],
    ['another key id', `${encoded({ ...present, kid: 'unknown' })}.${body}.${signature}`, 'TOKEN_KEY_UNKNOWN'],
    ...algorithms,
  ];
};
