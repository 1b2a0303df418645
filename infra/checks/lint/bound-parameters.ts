import type { Node, Rule } from './types.ts';
import { isTest, memberName, placeOf } from './places.ts';

const statementVerbs = new Set(['execute', 'query', 'raw', 'unsafe']);

const isAssembled = (node: Node | undefined): boolean => {
  if (node?.type === 'TemplateLiteral') return node.expressions.length > 0;
  return node?.type === 'BinaryExpression' && node.operator === '+';
};

/** SQL text is constant and its values are bound: nothing a caller typed becomes part of a statement. */
export const boundParameters: Rule = {
  create(context) {
    const place = placeOf(context);
    if (!place.startsWith('services/') || isTest(place)) return {};
    return {
      CallExpression(node) {
        const { callee } = node;
        const direct = callee.type === 'Identifier' ? callee.name : null;
        const name = callee.type === 'MemberExpression' ? memberName(callee) : direct;
        if (name !== null && statementVerbs.has(name) && isAssembled(node.arguments[0])) {
          context.report({ node, message: 'SQL is assembled from values here; write ? and pass them as parameters.' });
        }
      },
    };
  },
};
