import { graphql, type AssistantCaseloadsQuery } from '@asysta/client';
import { useSuspenseQuery } from '@tanstack/react-query';
import { ProgressMeter } from '../../components/data/progress-meter.js';
import { useText } from '../../frame/text/use-text.js';
import { apiQuery } from '../../frame/api.js';

const AssistantCaseloadsDocument = graphql(`
  query AssistantCaseloads {
    assistantCaseloads {
      families
      countedFamilies
      zaZyciemFamilies
      limit
      holdsFunction
      suspended
      assistant {
        id
        displayName
        absentFrom
        absentTo
      }
    }
  }
`);

/** Load of one assistant. */
export type Caseload = AssistantCaseloadsQuery['assistantCaseloads'][number];

/** Load of every assistant the viewer answers for, by name. */
export const useCaseloads = (): readonly Caseload[] =>
  useSuspenseQuery(apiQuery(AssistantCaseloadsDocument, {})).data.assistantCaseloads;

/** Whether the act leaves room for a family (art. 15(4)); one that takes no place of the limit always finds it. */
export const hasRoom = ({ countedFamilies, limit, holdsFunction }: Caseload, takesAPlace: boolean): boolean =>
  holdsFunction && (!takesAPlace || limit === null || limit === undefined || countedFamilies < limit);

/** The load as a bar with the line of the limit, and in words. */
export const LoadMeter = ({ caseload }: { caseload: Caseload }) => {
  const t = useText();
  const { families, countedFamilies, zaZyciemFamilies, limit, assistant } = caseload;
  const load =
    typeof limit === 'number'
      ? t('assignments:loads.ofLimit', { families: countedFamilies, limit })
      : t('assignments:loads.value', { count: families });
  const apart =
    zaZyciemFamilies > 0 &&
    t(families > countedFamilies ? 'assignments:loads.zaZyciemApart' : 'assignments:loads.zaZyciemAmong', {
      count: zaZyciemFamilies,
    });
  const lines = typeof limit === 'number' ? limit : undefined;
  return (
    <ProgressMeter
      label={assistant.displayName}
      value={countedFamilies}
      // A little beyond the limit, so that its line can be seen.
      max={lines === undefined ? Math.max(countedFamilies, 1) : Math.ceil(lines * 1.2)}
      limit={lines}
      valueText={apart ? `${load}, ${apart}` : load}
    />
  );
};
