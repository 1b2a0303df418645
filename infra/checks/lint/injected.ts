import type { Node, Rule } from './types.ts';
import { isMember, isTest, placeOf } from './places.ts';

const isDate = (node: Node): boolean => node.type === 'Identifier' && node.name === 'Date';

/** `readConfig(process.env)` is how a process starts: the environment is handed over once and never read again. */
const isHandedToConfig = (node: Node): boolean => {
  const parent = node.parent;
  return parent?.type === 'CallExpression' && parent.callee.type === 'Identifier' && parent.callee.name === 'readConfig';
};

/** Time comes from the clock, the environment from config, randomness from the caller: nothing is global. */
export const injected: Rule = {
  create(context) {
    const place = placeOf(context);
    const server = /^(services|schema)\//.test(place) && !isTest(place);
    const keepsTime = !server || place === 'services/platform/clock.ts';
    const keepsEnvironment = !/^(services|schema|client)\//.test(place) || isTest(place) || place.endsWith('.config.ts');
    const time = (node: Node): void => {
      if (!keepsTime) context.report({ node, message: 'Time is the clock of the operation (services/platform/clock.ts).' });
    };
    return {
      NewExpression: (node) => isDate(node.callee) && node.arguments.length === 0 && time(node),
      CallExpression: (node) => isDate(node.callee) && time(node),
      MemberExpression(node) {
        if (isMember(node, 'Date', 'now') || isMember(node, 'Temporal', 'Now')) time(node);
        if (isMember(node, 'Math', 'random')) context.report({ node, message: 'Randomness is injected.' });
        if (!isMember(node, 'process', 'env') || keepsEnvironment || place === 'services/platform/config.ts') return;
        if (!isHandedToConfig(node))
          context.report({ node, message: 'The environment is config (services/platform/config.ts).' });
      },
    };
  },
};
