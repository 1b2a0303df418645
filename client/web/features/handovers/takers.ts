import { graphql } from '@asysta/client';
import { useSuspenseQuery } from '@tanstack/react-query';
import { apiQuery } from '../../frame/api.js';
import { useText } from '../../frame/text/use-text.js';
import { useViewer } from '../../frame/viewer.js';

const SocialWorkerLoads = graphql(`
  query SocialWorkerLoads {
    socialWorkerLoads {
      cases
      socialWorker {
        id
        displayName
      }
    }
  }
`);

/** Somebody who could take cases over. */
export interface Taker {
  readonly id: string;
  readonly name: string;
  readonly note?: string | undefined;
}

/** Social workers who could take cases over, and the viewer: a head may take them for themselves. */
export const useTakers = (): readonly Taker[] => {
  const t = useText();
  const { id, displayName } = useViewer();
  const loads = useSuspenseQuery(apiQuery(SocialWorkerLoads, {})).data.socialWorkerLoads;
  const others = loads
    .filter(({ socialWorker }) => socialWorker.id !== id)
    .map(({ cases, socialWorker }) => ({
      id: socialWorker.id,
      name: socialWorker.displayName,
      note: t('handovers:load', { count: cases }),
    }));
  return [...others, { id, name: t('handovers:myself', { name: displayName }) }];
};
