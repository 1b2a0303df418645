import { everyNode, graphql, RefusalError, type Client } from '../index.js';
import { connect, readConfig } from './config.js';

const INBOX = graphql(`
  query SystemInbox($after: String) {
    receivedShares(filter: { state: SENT }, page: { first: 100, after: $after }) {
      nodes {
        id
        version
        centreName
        purpose
        answerDueOn
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
const ACCEPT = graphql(`
  mutation SystemAcceptReferral($input: AcceptShareInput!) {
    acceptShare(input: $input) {
      version
    }
  }
`);
const ANSWER = graphql(`
  mutation SystemAnswerReferral($input: AnswerShareInput!) {
    answerShare(input: $input) {
      id
      state
    }
  }
`);

/** Accepts and answers every referral that waits in the inbox of a partner; one taken back meanwhile is left out. */
export const answerInbox = async (client: Client, content: string): Promise<readonly string[]> => {
  const answered: string[] = [];
  const waiting = await Array.fromAsync(everyNode(async (after) => (await client.request(INBOX, { after })).receivedShares));
  for (const { id: shareId, version } of waiting) {
    try {
      const accepted = await client.request(ACCEPT, {
        input: { shareId, expectedVersion: version, idempotencyKey: crypto.randomUUID() },
      });
      const expectedVersion = accepted.acceptShare?.version ?? version;
      await client.request(ANSWER, { input: { shareId, expectedVersion, content, idempotencyKey: crypto.randomUUID() } });
      answered.push(shareId);
    } catch (error) {
      if (!(error instanceof RefusalError) || !['NOT_FOUND', 'CONFLICT', 'REFERRAL_NOT_OPEN'].includes(error.code)) throw error;
    }
  }
  return answered;
};

if (import.meta.main) {
  const answered = await answerInbox(connect(readConfig(process.env)), process.argv[2] ?? 'Received.');
  console.log(`Answered: ${answered.length}`);
}
