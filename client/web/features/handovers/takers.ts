import { graphql } from '@asysta/client';
import { useSuspenseQuery } from '@tanstack/react-query';
import { formatDay } from '../../components/format.js';
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
        absentFrom
        absentTo
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

interface Away {
  readonly absentFrom?: string | null | undefined;
  readonly absentTo?: string | null | undefined;
}

/** Social workers who could take cases over, and the viewer: a head may take them for themselves. */
export const useTakers = (): readonly Taker[] => {
  const t = useText();
  const { id, displayName } = useViewer();
  const loads = useSuspenseQuery(apiQuery(SocialWorkerLoads, {})).data.socialWorkerLoads;
  const awayOf = ({ absentFrom, absentTo }: Away): readonly string[] =>
    absentFrom && absentTo ? [t('handovers:away', { from: formatDay(absentFrom), to: formatDay(absentTo) })] : [];
  const others = loads
    .filter(({ socialWorker }) => socialWorker.id !== id)
    .map(({ cases, socialWorker }) => ({
      id: socialWorker.id,
      name: socialWorker.displayName,
      note: [t('handovers:load', { count: cases }), ...awayOf(socialWorker)].join(' · '),
    }));
  return [...others, { id, name: t('handovers:myself', { name: displayName }) }];
};
