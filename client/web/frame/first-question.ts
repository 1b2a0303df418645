import { graphql, type ViewerQuery } from '@asysta/client';
import { stranger } from './clients.js';

const ViewerDocument = graphql(`
  query Viewer {
    viewer {
      staffMemberId
      displayName
      party {
        id
        kind
        name
      }
      appointments {
        id
        role
        acting
        title
        unit {
          id
          name
        }
      }
      permissions
      dataAuthorized
      today
    }
  }
`);

const ask = (): Promise<ViewerQuery> => stranger.request(ViewerDocument, {});

let asked: Promise<ViewerQuery> | null = null;

/** Asks who is signed in before the rest of the web has even been read: on a slow line the answer comes while it is. */
export const askAtOnce = (): void => {
  asked = ask();
  // Whoever needs the answer is told of its failure.
  asked.catch(() => undefined);
};

/** Who is signed in: the answer that is on its way already, once; asked anew afterwards. It waits for nothing and speaks for nobody yet. */
export const whoIsSignedIn = (): Promise<ViewerQuery> => {
  const answer = asked ?? ask();
  asked = null;
  return answer;
};
