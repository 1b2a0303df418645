import { createServer, type IncomingMessage } from 'node:http';
import { v7 } from 'uuid';
import { systemClock as clock } from '@asysta/services/platform/clock';
import { CASE_LIST, FAMILY_CARD, INBOX, RADAR, RECORD_VISIT, SUBMISSIONS, TYPENAME } from '../reads/documents.ts';
import type { Place } from '../systems/system.ts';
import type { Answer } from './answer.ts';
import { caseList } from './case-list.ts';
import { partyKeys } from './cursors.ts';
import { familyCard } from './family-card.ts';
import { Denied, recogniser } from './identity.ts';
import { inbox } from './inbox.ts';
import { openPools } from './pool.ts';
import { radar } from './radar.ts';
import { recordVisit } from './record-visit.ts';
import { submissions } from './submissions.ts';

const place = JSON.parse(process.env['BENCH_PLACE'] ?? '') as Place & { readonly port: number };
const pools = openPools(place);
const recognise = recogniser(place, pools);
const keys = partyKeys(Buffer.from(place.dataKey, 'base64'));

const ANSWERS = new Map<string, Answer<never>>([
  [CASE_LIST, caseList],
  [FAMILY_CARD, familyCard],
  [RADAR, radar],
  [INBOX, inbox],
  [SUBMISSIONS, submissions],
  [RECORD_VISIT, recordVisit],
  [TYPENAME, () => Promise.resolve('{"__typename":"Query"}')],
]);

/** Longest body anybody may send, as the product's. */
const MOST_BYTES = 100 * 1024;

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) throw new Denied(413, 'TOO_LARGE');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
};

const answer = async (request: IncomingMessage, requestId: string): Promise<string> => {
  const caller = await recognise(request.headers.authorization);
  const { query, variables } = JSON.parse(await bodyOf(request)) as { query: string; variables?: never };
  const given = ANSWERS.get(query);
  if (!given) throw new Denied(400, 'DOCUMENT_UNKNOWN');
  const { staffMemberId, clientId, sessionId } = caller.principal;
  const values = {
    now: clock.now().toISOString(),
    today: caller.today,
    request: requestId,
    staff: staffMemberId,
    client: clientId,
    session: sessionId,
    proved: String(caller.proved),
  };
  return `{"data":${await given({ caller, pools, keys, values }, (variables ?? {}) as never)}}\n`;
};

const server = createServer((request, response) => {
  if (request.method !== 'POST') return void response.end('ok');
  const requestId = v7();
  const end = (status: number, text: string): void => {
    const body = Buffer.from(text);
    response.writeHead(status, {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      'x-request-id': requestId,
      'content-length': body.length,
    });
    response.end(body);
  };
  answer(request, requestId).then(
    (text) => end(200, text),
    (error: unknown) => {
      if (!(error instanceof Denied)) process.stderr.write(`${String(error)}\n`);
      end(error instanceof Denied ? error.status : 500, JSON.stringify({ errors: [{ message: String(error) }] }));
    },
  );
});
server.listen(place.port, '127.0.0.1');
process.once('SIGTERM', () => {
  server.closeAllConnections();
  server.close(() => void pools.close().then(() => process.exit(0)));
});
