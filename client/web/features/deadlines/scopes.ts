import type { RadarScope } from '@asysta/schema/deadlines/codes';
import type { Viewer } from '../../frame/viewer.js';

/** Whose terms the radar shows. */
export type Scope = RadarScope;

/** Words of the address for each scope. */
export const SCOPE_WORDS = { MINE: 'moje', UNIT: 'komorka', CENTRE: 'osrodek' } as const satisfies Record<Scope, string>;

const isWordOf =
  (word: unknown) =>
  (scope: Scope): boolean =>
    SCOPE_WORDS[scope] === word;

/** The scope that an address asks for, or undefined for the person's usual one. */
export const scopeOf = (word: unknown): Scope | undefined => (['MINE', 'UNIT', 'CENTRE'] as const).find(isWordOf(word));

/**
 * Scopes worth offering: everybody has their own families, whoever leads a unit has the unit, whoever decides for the centre
 * has the centre. The server draws each over the families the person may see, whatever is offered here.
 */
export const scopesFor = ({ appointments, permissions }: Pick<Viewer, 'appointments' | 'permissions'>): readonly Scope[] => {
  const roles = appointments.map(({ role }) => role);
  const decides = permissions.includes('assistant:assign');
  return [
    'MINE',
    ...(roles.includes('UNIT_HEAD') ? (['UNIT'] as const) : []),
    ...(decides || roles.includes('SOCIAL_WORKER') ? (['CENTRE'] as const) : []),
  ];
};

/** What a person sees first: the widest they answer for, and their own families when they work with families themselves. */
export const usualScope = (viewer: Pick<Viewer, 'appointments' | 'permissions'>): Scope => {
  const roles = viewer.appointments.map(({ role }) => role);
  if (roles.includes('DIRECTOR')) return 'CENTRE';
  return roles.includes('UNIT_HEAD') ? 'UNIT' : 'MINE';
};
