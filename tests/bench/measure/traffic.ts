import type { Question, Read } from '../reads/reads.ts';
import type { Realm } from '../systems/realm.ts';
import { type Place, start, type System } from '../systems/system.ts';
import { askAll, type Prepared, prepared } from './ask.ts';
import { questionsFor } from './equal.ts';
import { countingProxy, type Traffic } from './proxy.ts';

/** Requests before one is counted: a connection's first reading asks more, and prepares what later ones only name. */
const WARM = 12;

/** Statements, waits and bytes between a system and PostgreSQL for one request of each read, asked by a warm process of its own. */
export const trafficOf = async (
  system: System,
  place: Place,
  realm: Realm,
  reads: readonly Read[],
  nextWrite: () => number,
): Promise<ReadonlyMap<string, Traffic>> => {
  const proxy = await countingProxy(place.databasePort);
  const running = await start(system, { ...place, databasePort: proxy.port });
  const counted = new Map<string, Traffic>();
  for (const read of reads) {
    const { write } = read;
    const [first] = write ? [] : await questionsFor(running, realm, { ...read, questions: read.questions.slice(0, 1) });
    const requests = await Promise.all(
      Array.from({ length: WARM + 1 }, () => prepared(realm, write ? write(nextWrite()) : (first as Question))),
    );
    await askAll(running, requests.slice(0, WARM), 1);
    proxy.take();
    await askAll(running, requests.slice(WARM) as readonly Prepared[], 1);
    counted.set(read.name, proxy.take());
  }
  await running.stop();
  await proxy.close();
  return counted;
};
