import { InvalidArgumentError } from 'commander';
import { type PartyKind } from '@asysta/schema/parties/codes';
import { ROLES, type Role } from '@asysta/schema/staff/codes';
import { isLocalDate, type LocalDate } from '@asysta/schema/values/local-date';
import { isTerytCode, type TerytCode, voivodeshipOf } from '@asysta/schema/values/teryt';
import { VOIVODESHIP_WORDS } from '@asysta/schema/centres/codes';

const invalid = (sentence: string): never => {
  throw new InvalidArgumentError(sentence);
};

/** Aliases are part of tokens and of addresses. */
export const aliasArgument = (text: string): string =>
  /^[a-z0-9][a-z0-9-]{1,62}$/.test(text) ? text : invalid('An alias has 2 to 63 small letters a–z, digits and hyphens.');

/** Code of a gmina. */
export const terytArgument = (text: string): TerytCode =>
  isTerytCode(text) ? text : invalid('A TERYT code of a gmina has 7 digits, the last one 1, 2 or 3; for example 1206172.');

/** A name, title or place: one line, not empty. */
export const lineArgument = (text: string): string => {
  const line = text.trim().replace(/\s+/g, ' ');
  return line !== '' && line.length <= 160 ? line : invalid('Give 1 to 160 characters.');
};

/** First name and surname, which Keycloak keeps apart. */
export const personArgument = (text: string): string =>
  lineArgument(text).includes(' ') ? lineArgument(text) : invalid('Give the first name and the surname.');

/** User name or e-mail address; Keycloak keeps both in small letters. */
export const loginArgument = (text: string): string => {
  const login = text.trim().toLowerCase();
  return /^[\p{L}\d][\p{L}\d._+-]{1,99}(@[a-z\d-]+(\.[a-z\d-]+)+)?$/u.test(login)
    ? login
    : invalid('Give a user name (letters, digits, dots) or an e-mail address.');
};

/** Day of a paper. */
export const dayArgument = (text: string): LocalDate => (isLocalDate(text) ? text : invalid('A day looks like 2026-11-22.'));

/** Issuer of an OpenID provider; plain http only on this machine, for trying it out. */
export const issuerArgument = (text: string): string => {
  const isSafe = URL.canParse(text) && (text.startsWith('https:') || ['127.0.0.1', 'localhost'].includes(new URL(text).hostname));
  return isSafe && !text.endsWith('/') ? text : invalid('An issuer is an https address without a slash at its end.');
};

const ROLES_OF: Readonly<Record<PartyKind, readonly Role[]>> = {
  CENTRE: ['DIRECTOR', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'CENTRE_ADMIN', 'DATA_PROTECTION_OFFICER'],
  PARTNER: ['PARTNER_WORKER'],
  REGION: ['REGIONAL_ANALYST'],
};

/** Roles a person may be given in a party of a kind; heads of units are appointed in the product, which knows the units. */
export const rolesOf = (kind: PartyKind): readonly Role[] => ROLES_OF[kind];

/** A role, as the contract names it. */
export const roleArgument = (text: string): Role =>
  ROLES.find((role) => role === text.toUpperCase()) ?? invalid(`A role is one of: ${Object.values(ROLES_OF).flat().join(', ')}.`);

const slug = (text: string): string =>
  text
    .toLocaleLowerCase('pl')
    .replaceAll('ł', 'l')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** Alias that follows from a place, e.g. centre-rawa-mazowiecka. */
export const aliasFrom = (kind: PartyKind, place: string): string => `${kind.toLowerCase()}-${slug(place)}`.slice(0, 63);

/** Name of the voivodeship that a gmina's code begins with. */
export const voivodeshipNameOf = (teryt: TerytCode): string => VOIVODESHIP_WORDS[voivodeshipOf(teryt)];

/** Name of a voivodeship. */
export const voivodeshipArgument = (text: string): string =>
  Object.values(VOIVODESHIP_WORDS).find((name) => name === text.trim().toLocaleLowerCase('pl')) ??
  invalid(`A voivodeship is one of: ${Object.values(VOIVODESHIP_WORDS).join(', ')}.`);

/** How an office is called in lists: the capitals of its name before its place, and the seat, e.g. GOPS Zielonki. */
export const shortNameFrom = (name: string, seat: string): string => {
  const [title = ''] = name.split(/ we? /);
  const initials = title
    .split(' ')
    .map((word) => word[0] ?? '')
    .filter((letter) => letter !== letter.toLowerCase())
    .join('');
  return initials.length > 1 ? `${initials} ${seat}` : name;
};
