import { graphql, RefusalError, type OpenReceivedShareQuery } from '@asysta/client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { API_QUERIES, execute } from '../../../frame/api.js';

const OpenReceivedShareDocument = graphql(`
  query OpenReceivedShare($id: ID!) {
    receivedShare(id: $id) {
      id
      version
      centreName
      purpose
      disclosureBasis
      state
      sentAt
      answerDueOn
      expiresAt
      respondedAt
      declineReason
      sharedFields {
        field
        label
        value
      }
      answers {
        id
        content
        answeredAt
        answeredBy
      }
      viewerMay {
        respond
        answer
      }
    }
  }
`);

/** A share as somebody of the partner has opened it. */
export type OpenedShare = OpenReceivedShareQuery['receivedShare'];

const keyOf = (shareId: string) => [...API_QUERIES, 'received-share', shareId] as const;

/**
 * Opens a share. Every call leaves a receipt with the centre, so a glance at another window and back is no new reading;
 * and what was read is forgotten with the page, because it may be taken back at any time.
 */
export const useReceivedShare = (shareId: string) =>
  useQuery({
    queryKey: keyOf(shareId),
    queryFn: async () => (await execute(OpenReceivedShareDocument, { id: shareId })).receivedShare,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });

/** Whether a share was taken back, has ended, or never was this partner's; the three are not told apart. */
export const isGone = (error: unknown): boolean => error instanceof RefusalError && error.code === 'NOT_FOUND';

/** Sends a response; when it is refused the share is read anew, for it may be gone or a colleague was faster. */
export const useResponding = (shareId: string) => {
  const queryClient = useQueryClient();
  return async <Result>(sending: Promise<Result>): Promise<Result> => {
    try {
      return await sending;
    } catch (error) {
      if (error instanceof RefusalError && error.code !== 'BAD_USER_INPUT')
        await queryClient.invalidateQueries({ queryKey: keyOf(shareId) });
      throw error;
    }
  };
};
