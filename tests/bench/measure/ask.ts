import { Agent, request } from 'node:http';
import type { Question } from '../reads/reads.ts';
import type { Realm } from '../systems/realm.ts';
import type { Running } from '../systems/system.ts';

/** What came back and how long it took. */
export interface Reply {
  readonly status: number;
  readonly body: string;
  readonly bytes: number;
  readonly ms: number;
}

/** A request as it goes over the wire, made before any clock runs. */
export interface Prepared {
  readonly body: Buffer;
  readonly authorization: string;
}

/** Turns a question into a request. */
export const prepared = async (realm: Realm, { person, query, variables }: Question): Promise<Prepared> => ({
  body: Buffer.from(JSON.stringify({ query, variables })),
  authorization: `Bearer ${await realm.tokenOf(person)}`,
});

/** Sends requests of one system over connections that stay open. */
export const caller = ({ port, path }: Pick<Running, 'port' | 'path'>, atOnce: number) => {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  const ask = ({ body, authorization }: Prepared): Promise<Reply> =>
    new Promise((resolve, reject) => {
      const began = performance.now();
      const headers = {
        'content-type': 'application/json',
        accept: 'application/json',
        authorization,
        'content-length': body.length,
      };
      const sent = request({ host: '127.0.0.1', port, path, method: 'POST', agent, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const all = Buffer.concat(chunks);
          resolve({ status: response.statusCode ?? 0, body: all.toString(), bytes: all.length, ms: performance.now() - began });
        });
      });
      sent.on('error', reject);
      sent.end(body);
    });
  return { ask, close: () => agent.destroy() };
};

/** Sends every request, so many at once, and answers what came back in the order in which it came. */
export const askAll = async (
  system: Pick<Running, 'port' | 'path'>,
  requests: readonly Prepared[],
  atOnce: number,
): Promise<readonly Reply[]> => {
  const { ask, close } = caller(system, atOnce);
  const replies: Reply[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let one = requests[next++]; one; one = requests[next++]) replies.push(await ask(one));
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  close();
  const failed = replies.find(
    ({ status, body }) => status !== 200 || body.startsWith('{"errors"') || body.includes('"errors":['),
  );
  if (failed) throw new Error(`Refused with ${failed.status}: ${failed.body.slice(0, 600)}`);
  return replies;
};
