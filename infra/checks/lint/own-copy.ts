import type { Node, Rule } from './types.ts';
import { isTest, placeOf } from './places.ts';

/** Copy that the kit and the frame bring for everybody. */
const SHARED = ['common', 'components', 'forms', 'session', 'shell'];

const namespacesOf = (place: string): readonly string[] | null => {
  if (isTest(place)) return null;
  const feature = /^client\/web\/features\/([^/]+)\//.exec(place)?.[1];
  if (feature !== undefined) return [...SHARED, feature];
  return /^client\/web\/(frame|components)\//.test(place) ? SHARED : null;
};

const keyOf = (argument: Node | undefined): string => {
  if (argument?.type === 'Literal') return String(argument.value);
  return argument?.type === 'TemplateLiteral' ? (argument.quasis[0]?.value.raw ?? '') : '';
};

const says = (callee: Node): boolean =>
  (callee.type === 'Identifier' && callee.name === 't') ||
  (callee.type === 'MemberExpression' && callee.property.type === 'Identifier' && callee.property.name === 't');

/** A feature says its own copy and that of the frame: the words of another noun are an import that nobody sees. */
export const ownCopy: Rule = {
  create(context) {
    const allowed = namespacesOf(placeOf(context));
    if (!allowed) return {};
    return {
      CallExpression(node) {
        const namespace = says(node.callee) ? /^([a-z][A-Za-z]*):/.exec(keyOf(node.arguments[0]))?.[1] : undefined;
        if (namespace !== undefined && !allowed.includes(namespace))
          context.report({ node, message: `The copy of ${namespace} belongs to another feature.` });
      },
    };
  },
};
