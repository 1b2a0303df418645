import { relative, sep } from 'node:path';
import type { Context, Node, NodeOf } from './types.ts';

/** The file's path from the root of the project, with forward slashes: rules speak of places, not of machines. */
export const placeOf = (context: Context): string => relative(context.cwd, context.filename).split(sep).join('/');

/** True for files that describe behaviour instead of having it; several rules leave them alone. */
export const isTest = (place: string): boolean => /\.test\.tsx?$/.test(place) || place.startsWith('tests/');

/** The written name of a member (`a.b` and `a['b']` alike), so that no rule can be stepped around by brackets. */
export const memberName = (node: NodeOf<'MemberExpression'>): string | null => {
  if (!node.computed) return node.property.type === 'Identifier' ? node.property.name : null;
  return node.property.type === 'Literal' && typeof node.property.value === 'string' ? node.property.value : null;
};

/** True for `object.name` where both are plain words. */
export const isMember = (node: Node, object: string, name: string): boolean =>
  node.type === 'MemberExpression' &&
  node.object.type === 'Identifier' &&
  node.object.name === object &&
  memberName(node) === name;
