import { documentOf, type Operation, relationsOf } from './documents.js';
import { type Ground, LEVELS, mayRead, probe } from './prober.js';
import { send } from './send.js';
import type { Who } from './worlds.js';

/**
 * What somebody is answered, as deep as ever: where all relations two levels deep are more than one document may hold, each of them by
 * itself besides. So the reach does not shrink as the types grow.
 */
export const bodiesOf = async (
  ground: Ground,
  operation: Operation,
  who: Who,
  variables: Record<string, unknown>,
): Promise<readonly string[]> => {
  const { body } = await probe(ground, operation, who, variables, [], []);
  const most = LEVELS[operation.kind];
  if (operation.kind !== 'query' || (ground.levels.get(operation.name) ?? most) === most) return [body];
  const deeper: string[] = [];
  for (const relation of relationsOf(operation, mayRead(who)))
    for (let levels: number = most; levels > 0; levels -= 1) {
      const reply = await send(
        ground.server,
        who,
        documentOf(operation, variables, levels, mayRead(who), (name) => name === relation),
        variables,
      );
      if (reply.status === 400) continue;
      deeper.push(reply.body);
      break;
    }
  return [body, ...deeper];
};
