import type { Node, NodeOf, Rule } from './types.ts';
import { placeOf } from './places.ts';

/** A rule of the office is a pure function of values that answers with a verdict: it neither waits nor throws. */
export const pureRules: Rule = {
  create(context) {
    if (!placeOf(context).endsWith('.rules.ts')) return {};
    const waits = (node: Node): void => context.report({ node, message: 'A rule never waits: give it the values.' });
    const asynchronous = (node: NodeOf<'FunctionDeclaration' | 'FunctionExpression' | 'ArrowFunctionExpression'>): void => {
      if (node.async) waits(node);
    };
    return {
      AwaitExpression: waits,
      FunctionDeclaration: asynchronous,
      FunctionExpression: asynchronous,
      ArrowFunctionExpression: asynchronous,
      ThrowStatement: (node) => context.report({ node, message: 'A rule answers with a verdict, never with a throw.' }),
    };
  },
};
