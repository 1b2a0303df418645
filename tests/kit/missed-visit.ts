import type { TestServer } from './server.js';
import { aCentreWithAssignedFamily } from './visit-path.js';

/** An office like that of Zielonki whose assistant let the 14 days to the first visit pass. */
export const aMissedFirstVisitOf = async (server: TestServer) => {
  server.setToday('2026-03-02');
  const office = await aCentreWithAssignedFamily(server, { rules: true });
  server.setToday('2026-03-17');
  return office;
};

/** Puts a job into the queue as the product does: the party stamped beside the subject. */
export const askFor = (server: TestServer, task: string, party: string, subject = party) =>
  server.peek('select graphile_worker.add_job($1, $2::json, max_attempts := 3)', [task, JSON.stringify({ party, subject })]);

/** The notices that a party got, in their order. */
export const noticesTo = (server: TestServer, party: string) =>
  server.peek<{ kind: string; recipient_id: string; subject_id: string }>(
    'select kind, recipient_id, subject_id from notification where tenant_id = $1 order by created_at, id',
    [party],
  );

/** Those about missed terms. */
export const missedTo = async (server: TestServer, party: string) =>
  (await noticesTo(server, party)).filter(({ kind }) => kind === 'DEADLINE_MISSED');
